package dev.patchsmith.ui.shell;

import dev.patchsmith.ui.look.Chip;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import java.util.List;
import java.util.Locale;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The first line of the window: project, item and its state, the way into every command, the environment.
final class TopBar extends HBox {

    private final ShellViewModel model;
    private final Messages messages;

    TopBar(
            ShellViewModel model,
            Messages messages,
            ActionControls controls,
            ActionTable actions,
            ObservableList<MenuItem> environments) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("top-bar");
        getChildren().add(projectMenu(controls));
        getChildren().addAll(item());
        getChildren().addAll(Parts.spacer(), commandField(actions), environmentMenu(environments));
    }

    private MenuButton projectMenu(ActionControls controls) {
        MenuButton menu = new MenuButton();
        menu.setId("project-menu");
        menu.getStyleClass().add("flat");
        menu.textProperty()
                .bind(messages.made(
                        () -> model.projectProperty().get().isEmpty()
                                ? messages.get("top.noProject")
                                : model.projectProperty().get(),
                        model.projectProperty()));
        menu.getItems().addAll(Menus.forProject(controls));
        return menu;
    }

    private List<Region> item() {
        Label slash = Parts.label("/", "slash");
        Label name = Parts.label("", "item");
        name.textProperty().bind(model.itemProperty());
        Chip state = new Chip();
        model.itemStateProperty().subscribe(text -> state.show(Tone.NEUTRAL, Feather.CIRCLE, text));
        Parts.shownWhen(slash, model.itemProperty().isNotEmpty());
        Parts.shownWhen(name, model.itemProperty().isNotEmpty());
        Parts.shownWhen(state, model.itemStateProperty().isNotEmpty());
        return List.of(slash, name, state);
    }

    private Button commandField(ActionTable actions) {
        Label prompt = Parts.bound(messages.of("top.search"));
        Label keys = Parts.keys("");
        keys.textProperty().bind(actions.versionProperty().map(_ -> actions.shortcutText(actions.get("view.palette"))));
        HBox inner = new HBox(8, Icons.small(Feather.SEARCH), prompt, Parts.spacer(), keys);
        inner.getStyleClass().add("search-box");
        inner.getStyleClass().add("command-field");
        Button field = new Button("", inner);
        field.setId("command-field");
        field.setStyle("-fx-padding: 0; -fx-background-color: transparent; -fx-border-color: transparent;");
        field.accessibleTextProperty().bind(messages.of("top.search"));
        field.setOnAction(_ -> actions.get("view.palette").act().run());
        return field;
    }

    private MenuButton environmentMenu(ObservableList<MenuItem> environments) {
        MenuButton menu = new MenuButton();
        menu.setId("environment");
        menu.getStyleClass().add("environment");
        menu.textProperty()
                .bind(messages.made(
                        () -> environment(model.environmentProperty().get()),
                        model.environmentProperty(),
                        model.productionProperty()));
        model.environmentToneProperty().subscribe(_ -> menu.setGraphic(mark()));
        model.environmentColourProperty().subscribe(_ -> menu.setGraphic(mark()));
        javafx.beans.binding.Bindings.bindContent(menu.getItems(), environments);
        Parts.shownWhen(menu, javafx.beans.binding.Bindings.isNotEmpty(environments));
        return menu;
    }

    private String environment(String name) {
        if (name.isEmpty()) {
            return messages.get("top.noServer");
        }
        return model.productionProperty().get() ? messages.get("top.production", name) : name;
    }

    /// How the connection stands, and the colour that the user gave the server.
    private HBox mark() {
        HBox mark = new HBox(6, dot(model.environmentToneProperty().get()));
        mark.setAlignment(Pos.CENTER_LEFT);
        String colour = model.environmentColourProperty().get();
        if (!colour.isEmpty()) {
            Region square = Parts.styled(new Region(), "server-colour");
            square.setStyle("-fx-background-color: " + colour + ";");
            mark.getChildren().add(square);
        }
        return mark;
    }

    /// A dot is round and coloured; the words beside it say the same.
    static Region dot(Tone tone) {
        return Parts.styled(new Region(), "dot", tone.name().toLowerCase(Locale.ROOT));
    }
}
