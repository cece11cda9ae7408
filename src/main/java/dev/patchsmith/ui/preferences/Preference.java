package dev.patchsmith.ui.preferences;

import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// A row of the preferences that can be given back its default.
///
/// @param changed whether it differs from the default
record Preference(Node row, ObservableBooleanValue changed, Runnable reset) {

    /// A row with a button behind it that is there while the value is not the default.
    ///
    /// @param id of the row's button
    static Preference of(Messages messages, String id, Node row, ObservableBooleanValue changed, Runnable reset) {
        Button back = Parts.iconButton(Feather.ROTATE_CCW, messages.of("preferences.reset"), reset);
        back.setId("reset-" + id);
        back.visibleProperty().bind(changed);
        HBox whole = new HBox(8, row, back);
        whole.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(row, javafx.scene.layout.Priority.ALWAYS);
        return new Preference(whole, changed, reset);
    }

    static <T> Preference of(Messages messages, String id, Node row, Property<T> value, T usual) {
        return of(
                messages,
                id,
                row,
                Bindings.createBooleanBinding(() -> !usual.equals(value.getValue()), value),
                () -> value.setValue(usual));
    }

    /// A row of acts, which has nothing to give back.
    static Preference fixed(Node row) {
        return new Preference(row, Bindings.createBooleanBinding(() -> false), () -> {});
    }
}
