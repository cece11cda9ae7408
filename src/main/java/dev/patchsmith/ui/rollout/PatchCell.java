package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.ui.look.Ages;
import dev.patchsmith.ui.look.Chip;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One patch in the list: number, title and state, below them version, share and age. The nodes are made once for each
/// cell and filled anew, which keeps scrolling smooth.
final class PatchCell extends ListCell<PatchSummary> {

    private final Messages messages;
    private final Label number = Parts.label("", "secondary-13");
    private final Label name = Parts.label("", "strong");
    private final Chip chip = new Chip();
    private final Label version = Parts.label("", "secondary");
    private final Label share = Parts.label("", "secondary");
    private final Label age = Parts.label("", "secondary");
    private final Tooltip tip = new Tooltip();
    private final VBox both;

    PatchCell(Messages messages) {
        this.messages = messages;
        number.setMinWidth(28);
        version.setStyle("-fx-padding: 0 0 0 32;");
        age.setMinWidth(72);
        age.setAlignment(Pos.CENTER_RIGHT);
        HBox first = new HBox(4, number, name, Parts.spacer(), chip);
        first.setAlignment(Pos.CENTER_LEFT);
        both = new VBox(4, first, new HBox(4, version, Parts.spacer(), share, age));
        both.setStyle("-fx-padding: 8 8 8 8;");
        both.setPrefWidth(100);
    }

    @Override
    protected void updateItem(@Nullable PatchSummary patch, boolean empty) {
        super.updateItem(patch, empty);
        if (empty || patch == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        number.setText(Long.toString(patch.id()));
        name.setText(patch.name());
        PatchStates.show(chip, patch, messages);
        String app = patch.app();
        version.setText(app == null ? patch.version() : patch.version() + "  ·  " + app);
        share.setText(PatchStates.share(patch));
        age.setText(Ages.of(messages, patch.created(), Instant.now()));
        String why = patch.haltReason();
        String exact = Ages.exact(messages, patch.created());
        tip.setText(why == null ? patch.name() + "\n" + exact : patch.name() + "\n" + exact + "\n" + why);
        setTooltip(tip);
        setGraphic(both);
        setAccessibleText(patch.id() + " " + patch.name() + ", " + chip.getText() + ", " + patch.version());
    }
}
