package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.Connection;
import dev.patchsmith.management.client.ManagementClient;
import dev.patchsmith.ui.look.Ages;
import dev.patchsmith.ui.look.EmptyState;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.rollout.RolloutViewModel.State;
import dev.patchsmith.ui.shell.Action;
import dev.patchsmith.ui.shell.FileDialogs;
import dev.patchsmith.ui.shell.Room;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.ui.shell.Splits;
import dev.patchsmith.workspace.settings.ServerProfile;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The Roll-outs room: log in to a server, see its patches, bring one there, release it, hold it back.
public final class RolloutRoom implements Room {

    public static final String ID = "rollouts";

    private final Shell shell;
    private final Messages messages;
    private final RolloutViewModel model;
    private final LocalServer local;
    private final RolloutActs acts;
    private final BorderPane view = new BorderPane();
    private final Label account = new Label();
    private boolean built;

    public RolloutRoom(Shell shell, RolloutViewModel model, LocalServer local, FileDialogs files) {
        this.shell = shell;
        this.messages = shell.messages();
        this.model = model;
        this.local = local;
        this.acts = new RolloutActs(shell, model, files);
        var connected = model.stateProperty().isEqualTo(State.CONNECTED);
        shell.actions()
                .add(
                        Action.of("rollouts.local", this::connectHere).icon(Feather.MONITOR),
                        Action.of("rollouts.login", this::askForServer)
                                .icon(Feather.LOG_IN)
                                .on("Shortcut+L"),
                        Action.of("rollouts.upload", acts::chooseAndUpload)
                                .icon(Feather.UPLOAD)
                                .when(connected)
                                .in(ID),
                        Action.of("rollouts.refresh", acts::refresh)
                                .icon(Feather.REFRESH_CW)
                                .on("F5")
                                .when(connected)
                                .in(ID));
        environmentMenu();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String titleKey() {
        return "room.rollouts";
    }

    @Override
    public Feather icon() {
        return Feather.BAR_CHART;
    }

    @Override
    public Region view() {
        if (!built) {
            built = true;
            build();
        }
        return view;
    }

    @Override
    public List<Node> status() {
        account.textProperty()
                .bind(messages.made(
                        () -> model.user()
                                .map(user -> messages.get("rollout.signedIn", user))
                                .orElse(""),
                        model.stateProperty()));
        return List.of(account);
    }

    @Override
    public void shown() {
        shell.model().itemProperty().set(messages.get("room.rollouts"));
    }

    /// Brings a package to the server that is connected, or asks for one first.
    public void upload(Path file) {
        shell.go(ID);
        if (model.stateProperty().get() == State.CONNECTED) {
            acts.upload(file);
        } else {
            model.stateProperty().subscribe(new java.util.function.Consumer<State>() {
                private boolean done;

                @Override
                public void accept(State now) {
                    if (now == State.CONNECTED && !done) {
                        done = true;
                        acts.upload(file);
                    }
                }
            });
            connectHere();
        }
    }

    private void environmentMenu() {
        MenuItem here = shell.controls().menuItem("rollouts.local");
        MenuItem other = shell.controls().menuItem("rollouts.login");
        shell.environments().setAll(here, other);
        model.stateProperty().subscribe(state -> {
            shell.model()
                    .environmentToneProperty()
                    .set(
                            switch (state) {
                                case NONE -> Tone.NEUTRAL;
                                case CONNECTING -> Tone.ATTENTION;
                                case CONNECTED -> Tone.SUCCESS;
                                case FAILED -> Tone.DANGER;
                            });
        });
        shell.model().environmentProperty().bind(model.serverProperty());
    }

    private void connectHere() {
        shell.go(ID);
        shell.model().productionProperty().set(false);
        model.connect(messages.get("rollout.thisComputer"), messages.get("rollout.connecting"), local::open);
    }

    private void askForServer() {
        TextField address = new TextField(shell.memory().get("server.address").orElse("https://"));
        address.setId("server-address");
        TextField user = new TextField(shell.memory().get("server.user").orElse(""));
        user.setId("server-user");
        PasswordField secret = new PasswordField();
        secret.setId("server-password");
        javafx.scene.control.CheckBox production = new javafx.scene.control.CheckBox();
        production.textProperty().bind(messages.of("rollout.production"));
        production.setSelected(shell.memory().flag("server.production", false));
        Label wrong = Parts.label("", "text-danger");
        wrong.setWrapText(true);
        VBox form = new VBox(
                12,
                Parts.field(messages.of("rollout.address"), address),
                Parts.field(messages.of("rollout.user"), user),
                Parts.field(messages.of("rollout.password"), secret),
                production,
                wrong);
        Button cancel = Parts.button(messages.of("dialog.cancel"), shell.dialogs()::close);
        Button go = Parts.button(
                messages.of("rollout.logIn"),
                () -> {
                    String problem = ServerProfile.problemOf(address.getText());
                    if (problem != null) {
                        wrong.setText(problem);
                        return;
                    }
                    shell.memory().put("server.address", address.getText().strip());
                    shell.memory().put("server.user", user.getText().strip());
                    shell.memory().put("server.production", Boolean.toString(production.isSelected()));
                    shell.dialogs().close();
                    logIn(
                            URI.create(address.getText().strip()),
                            user.getText().strip(),
                            secret.getText().toCharArray(),
                            production.isSelected());
                },
                "accent");
        go.setId("log-in");
        go.setDefaultButton(true);
        go.disableProperty()
                .bind(Bindings.or(
                        user.textProperty().isEmpty(), secret.textProperty().isEmpty()));
        shell.dialogs().form(messages.get("rollout.loginTitle"), form, 480, cancel, go);
    }

    private void logIn(URI address, String user, char[] secret, boolean production) {
        shell.go(ID);
        shell.model().productionProperty().set(production);
        model.connect(address.getHost(), messages.get("rollout.connecting"), () -> {
            try {
                return new ManagementClient(Connection.to(address)).logIn(user, secret);
            } finally {
                java.util.Arrays.fill(secret, '\0');
            }
        });
    }

    private void build() {
        PatchListView list = new PatchListView(model, messages);
        PatchDetailView detail = new PatchDetailView(model, messages, acts);
        SplitPane both = Splits.of(Orientation.HORIZONTAL, "split.rollouts", shell.memory(), 0.27, list, detail);
        SplitPane.setResizableWithParent(list, false);
        view.setTop(toolbar());
        Region nothing = nothingThere();
        Region away = away();
        Region waiting = new VBox(16, new ProgressIndicator(), Parts.bound(messages.of("rollout.connecting")));
        waiting.getStyleClass().add("empty-state");
        ((VBox) waiting).setAlignment(javafx.geometry.Pos.CENTER);
        Runnable arrange = () -> view.setCenter(
                switch (model.stateProperty().get()) {
                    case NONE, FAILED -> away;
                    case CONNECTING -> waiting;
                    case CONNECTED -> model.patches().isEmpty() ? nothing : both;
                });
        model.stateProperty().subscribe(arrange);
        model.patches().subscribe(arrange);
        arrange.run();
    }

    private Region toolbar() {
        Label live = Parts.label("", "secondary");
        live.textProperty()
                .bind(messages.made(
                        () -> model.updatedProperty().get() == null
                                ? ""
                                : messages.get(
                                        "rollout.updated",
                                        Ages.exact(
                                                messages,
                                                model.updatedProperty().get())),
                        model.updatedProperty()));
        Label trouble = Parts.label("", "text-danger");
        trouble.textProperty().bind(model.troubleProperty());
        HBox bar = new HBox(
                shell.controls().toolbar("rollouts.upload"),
                shell.controls().toolbar("rollouts.refresh"),
                Parts.spacer(),
                Parts.shownWhen(trouble, model.stateProperty().isEqualTo(State.CONNECTED)),
                live);
        return Parts.styled(bar, "room-toolbar");
    }

    private Region away() {
        Button here = shell.controls().button("rollouts.local");
        here.getStyleClass().add("accent");
        EmptyState state = new EmptyState(
                        Feather.BAR_CHART, messages.of("rollout.awayTitle"), messages.of("rollout.awayText"))
                .offer(here, shell.controls().button("rollouts.login"));
        Label trouble = Parts.label("", "text-danger");
        trouble.setId("login-trouble");
        trouble.setWrapText(true);
        trouble.setMaxWidth(560);
        trouble.setStyle("-fx-text-alignment: center;");
        trouble.textProperty().bind(model.troubleProperty());
        state.getChildren().add(Parts.shownWhen(trouble, model.troubleProperty().isNotEmpty()));
        return state;
    }

    private Region nothingThere() {
        Button upload = shell.controls().button("rollouts.upload");
        upload.getStyleClass().add("accent");
        return new EmptyState(Feather.BAR_CHART, messages.of("rollout.emptyTitle"), messages.of("rollout.emptyText"))
                .offer(upload);
    }
}
