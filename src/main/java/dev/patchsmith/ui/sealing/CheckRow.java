package dev.patchsmith.ui.sealing;

import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// Something that was looked at: whether it is right, what it is, and a detail at the far end.
final class CheckRow extends HBox {

    CheckRow(Tone tone, String text, String detail) {
        super(12);
        Label said = Parts.label(text);
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(said, Priority.ALWAYS);
        Label end = Parts.label(detail, "secondary");
        end.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(Icons.small(icon(tone), tone), said, Parts.spacer(), end);
        setAlignment(Pos.CENTER_LEFT);
    }

    private static Feather icon(Tone tone) {
        return switch (tone) {
            case SUCCESS -> Feather.CHECK_CIRCLE;
            case DANGER -> Feather.X_CIRCLE;
            case ATTENTION -> Feather.ALERT_TRIANGLE;
            case NEUTRAL -> Feather.CIRCLE;
            case ACCENT -> Feather.INFO;
        };
    }
}
