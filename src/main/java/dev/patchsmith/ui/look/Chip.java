package dev.patchsmith.ui.look;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/// A state as icon, word and colour in one small rounded frame.
public final class Chip extends Label {

    public Chip() {
        getStyleClass().add("chip");
        setAccessibleRole(AccessibleRole.TEXT);
        setMinWidth(USE_PREF_SIZE);
    }

    public Chip(Tone tone, Feather icon, String text) {
        this();
        show(tone, icon, text);
    }

    public void show(Tone tone, Feather icon, String text) {
        for (Tone each : Tone.values()) {
            getStyleClass().remove(each.style());
        }
        getStyleClass().add(tone.style());
        setGraphic(Icons.small(icon));
        setText(text);
    }
}
