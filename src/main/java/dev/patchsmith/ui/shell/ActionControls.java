package dev.patchsmith.ui.shell;

import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/// Makes buttons and menu items of actions, so that words, keys and possibility are the table's.
public final class ActionControls {

    private final ActionTable actions;
    private final Messages messages;

    public ActionControls(ActionTable actions, Messages messages) {
        this.actions = actions;
        this.messages = messages;
    }

    /// A button of the room toolbar: icon and words, no frame.
    public Button toolbar(String id) {
        Button button = button(id);
        button.getStyleClass().add("flat");
        return button;
    }

    /// The one primary button of a toolbar.
    public Button primary(String id) {
        Button button = button(id);
        button.setGraphic(null);
        button.getStyleClass().add("accent");
        return button;
    }

    /// A button that shows the icon only.
    public Button icon(String id) {
        Action action = actions.get(id);
        Feather icon = action.icon() == null ? Feather.CIRCLE : action.icon();
        Button button = Parts.iconButton(icon, words(action), action.act());
        button.setId(id);
        button.disableProperty().bind(action.enabled().map(enabled -> !enabled));
        return button;
    }

    public Button button(String id) {
        Action action = actions.get(id);
        Button button = Parts.button(messages.of(action.textKey()), action.act());
        button.setId(id);
        if (action.icon() != null) {
            button.setGraphic(Icons.small(action.icon()));
        }
        Parts.describe(button, words(action));
        button.disableProperty().bind(action.enabled().map(enabled -> !enabled));
        return button;
    }

    public MenuItem menuItem(String id) {
        Action action = actions.get(id);
        MenuItem item = new MenuItem();
        item.textProperty().bind(messages.of(action.textKey()));
        if (action.icon() != null) {
            item.setGraphic(Icons.small(action.icon()));
        }
        item.acceleratorProperty().bind(actions.versionProperty().map(_ -> actions.shortcut(action)));
        item.disableProperty().bind(action.enabled().map(enabled -> !enabled));
        item.setOnAction(_ -> action.act().run());
        return item;
    }

    /// A menu of actions; a bar is a line between groups, an unknown one is left out.
    public Menu menu(String titleKey, String... ids) {
        Menu menu = new Menu();
        menu.textProperty().bind(messages.of(titleKey));
        for (String id : ids) {
            if (id.equals("|")) {
                menu.getItems().add(new SeparatorMenuItem());
            } else if (actions.has(id)) {
                menu.getItems().add(menuItem(id));
            }
        }
        return menu;
    }

    private ObservableValue<String> words(Action action) {
        return messages.made(
                () -> {
                    String keys = actions.shortcutText(action);
                    String text = messages.get(action.textKey());
                    return keys.isEmpty() ? text : text + "  (" + keys + ")";
                },
                actions.versionProperty());
    }
}
