package dev.patchsmith.ui.rollout;

import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.rollout.RolloutViewModel.State;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.settings.ServerProfile;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The toolbar of the room: which server this is, what can be done, and how old what is shown is.
final class RolloutToolbar {

    private final Shell shell;
    private final RolloutViewModel model;
    private final Messages messages;

    RolloutToolbar(Shell shell, RolloutViewModel model) {
        this.shell = shell;
        this.model = model;
        this.messages = shell.messages();
    }

    Region view() {
        HBox mark = new HBox();
        mark.setId("server-mark");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        Runnable draw = () -> {
            mark.getChildren().clear();
            ServerProfile profile = model.server().profileProperty().get();
            if (profile != null) {
                mark.getChildren()
                        .add(ServerMark.of(profile, model.serverProperty().get(), messages));
            }
        };
        model.server().profileProperty().subscribe(draw);
        messages.languageProperty().subscribe(draw);
        draw.run();
        var connected = model.stateProperty().isEqualTo(State.CONNECTED);
        HBox acts = new HBox(
                8,
                shell.controls().toolbar("rollouts.upload"),
                shell.controls().toolbar("rollouts.explain"),
                shell.controls().toolbar("rollouts.rehearse"),
                shell.controls().icon("rollouts.administration"));
        acts.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        Label trouble = Parts.label("", "text-danger");
        trouble.setId("list-trouble");
        trouble.textProperty().bind(model.troubleProperty());
        HBox bar = new HBox(
                mark,
                Parts.shownWhen(
                        Parts.divider(), model.server().profileProperty().isNotNull()),
                Parts.shownWhen(acts, connected),
                Parts.spacer(),
                Parts.shownWhen(trouble, connected.and(model.troubleProperty().isNotEmpty())),
                Parts.shownWhen(live(), connected),
                Parts.shownWhen(pause(), connected),
                Parts.shownWhen(shell.controls().icon("rollouts.refresh"), connected),
                Parts.shownWhen(export(), connected));
        return Parts.styled(bar, "room-toolbar");
    }

    private Label live() {
        Label live = Parts.label("", "secondary");
        live.setId("updated");
        live.textProperty()
                .bind(messages.made(
                        () -> model.updatedProperty().get() == null
                                ? ""
                                : messages.get(
                                        model.liveProperty().get() ? "rollout.updated" : "rollout.updatedPaused",
                                        clock()),
                        model.updatedProperty(),
                        model.liveProperty()));
        return live;
    }

    private String clock() {
        java.time.Instant at = model.updatedProperty().get();
        return at == null
                ? ""
                : DateTimeFormatter.ofPattern("HH:mm:ss")
                        .withZone(ZoneId.systemDefault())
                        .format(at);
    }

    private ToggleButton pause() {
        ToggleButton pause = new ToggleButton("", Icons.small(Feather.PAUSE));
        pause.setId("pause-live");
        pause.getStyleClass().addAll("flat", "small");
        pause.setSelected(!model.liveProperty().get());
        pause.selectedProperty().subscribe(paused -> model.liveProperty().set(!paused));
        Parts.describe(pause, messages.of("rollout.pauseLive"));
        return pause;
    }

    private MenuButton export() {
        MenuButton menu = new MenuButton("", Icons.small(Feather.SHARE));
        menu.getStyleClass().add("flat");
        menu.setId("export");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        Parts.describe(menu, messages.of("rollout.export"));
        menu.getItems()
                .addAll(
                        shell.controls().menuItem("rollouts.exportPicture"),
                        shell.controls().menuItem("rollouts.exportTable"));
        return menu;
    }
}
