package dev.patchsmith.ui.preferences;

import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.shell.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// The kinds of rows the preferences are made of: a name on the left, what is set on the right.
final class PreferenceRows {

    private final Shell shell;
    private final Messages messages;

    PreferenceRows(Shell shell) {
        this.shell = shell;
        this.messages = shell.messages();
    }

    HBox named(String key) {
        HBox row = new HBox(8, Parts.bound(messages.of(key)), Parts.spacer());
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    Node acts(String key, String... ids) {
        HBox row = named(key);
        for (String id : ids) {
            if (shell.actions().has(id)) {
                row.getChildren()
                        .add(Parts.button(
                                messages.of(shell.actions().get(id).textKey()),
                                shell.actions().get(id).act()));
            }
        }
        return row;
    }

    Node check(String key, BooleanProperty property) {
        CheckBox box = new CheckBox();
        box.setId(property.getName());
        box.textProperty().bind(messages.of(key));
        box.selectedProperty().bindBidirectional(property);
        HBox row = new HBox(8, box, Parts.spacer());
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    Node text(String key, StringProperty property) {
        TextField field = new TextField();
        field.setId(property.getName());
        field.setPrefWidth(360);
        field.accessibleTextProperty().bind(messages.of(key));
        field.textProperty().bindBidirectional(property);
        HBox row = named(key);
        row.getChildren().add(field);
        return row;
    }

    /// A row of buttons of which one is chosen; the arrow keys move between them.
    <E extends Enum<E>> Node choice(
            String key, E[] values, ObjectProperty<E> property, Function<E, ObservableValue<String>> text) {
        List<ToggleButton> buttons = new ArrayList<>();
        HBox segments = Parts.styled(new HBox(), "segments");
        for (int i = 0; i < values.length; i++) {
            E value = values[i];
            ToggleButton button = new ToggleButton();
            button.setId(property.getName() + "-" + value.name());
            button.textProperty().bind(text.apply(value));
            button.getStyleClass().add(i == 0 ? "left-pill" : i == values.length - 1 ? "right-pill" : "center-pill");
            button.setOnAction(_ -> {
                property.set(value);
                button.setSelected(true);
            });
            property.subscribe(now -> button.setSelected(now == value));
            buttons.add(button);
        }
        segments.getChildren().addAll(buttons);
        HBox row = named(key);
        row.getChildren().add(segments);
        return row;
    }
}
