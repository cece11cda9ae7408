package dev.patchsmith.ui.rollout;

import dev.patchsmith.ui.look.Chip;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.workspace.settings.ServerProfile;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// A server as it is shown wherever it matters which one it is: its colour, its name, and a word in red if it is a
/// production server.
final class ServerMark {

    private ServerMark() {}

    static HBox of(ServerProfile profile, String name, Messages messages) {
        HBox mark = new HBox(8, colour(profile), Parts.label(name, "strong"));
        mark.setAlignment(Pos.CENTER_LEFT);
        if (profile.production()) {
            Chip chip = new Chip(Tone.DANGER, Feather.ALERT_OCTAGON, messages.get("rollout.isProduction"));
            chip.setId("production-mark");
            mark.getChildren().add(chip);
        }
        return mark;
    }

    /// The colour is the user's own, so it is the one that is not taken from the theme.
    static Region colour(ServerProfile profile) {
        Region square = Parts.styled(new Region(), "server-colour");
        square.setStyle("-fx-background-color: " + profile.colour() + ";");
        return square;
    }
}
