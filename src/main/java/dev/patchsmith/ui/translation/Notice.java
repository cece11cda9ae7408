package dev.patchsmith.ui.translation;

import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// A line above a text that says what happened to it and what can be done.
final class Notice extends HBox {

    Notice(Tone tone, Feather icon, ObservableValue<String> text, Node... acts) {
        getStyleClass().addAll("notice", "bar", tone.style());
        Label words = Parts.bound(text);
        words.setMinWidth(60);
        Parts.explain(words, text);
        getChildren().addAll(Icons.small(icon, tone), words, Parts.spacer());
        getChildren().addAll(acts);
    }

    /// Something that can be done about it.
    static Button act(String id, ObservableValue<String> text, Runnable then, String... styles) {
        Button button = Parts.button(text, then, "small");
        button.setId(id);
        button.getStyleClass().addAll(styles);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
