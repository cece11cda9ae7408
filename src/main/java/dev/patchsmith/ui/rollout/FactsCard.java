package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.ui.look.Ages;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.shell.Dialogs;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What is known about a package: version, size, checksum, when and by whom.
final class FactsCard {

    private final Messages messages;
    private int column;

    FactsCard(Messages messages) {
        this.messages = messages;
    }

    Node of(PatchSummary patch, @Nullable PatchDetail detail) {
        GridPane grid = new GridPane(24, 4);
        add(grid, "rollout.version", Parts.label(patch.version(), "strong"));
        add(
                grid,
                "rollout.size",
                Parts.label(patch.size() < 0 ? "–" : messages.get("rollout.bytes", patch.size()), "strong"));
        String sum = patch.checksum();
        if (sum != null) {
            Label shown = Parts.label(sum.substring(0, Math.min(16, sum.length())) + "…", "mono");
            shown.setTooltip(new Tooltip(sum));
            var copy = Parts.iconButton(Feather.COPY, messages.of("seal.copySum"), () -> Dialogs.copy(sum));
            shown.setGraphic(copy);
            shown.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
            add(grid, "rollout.checksum", shown);
        }
        Label when = Parts.label(Ages.exact(messages, patch.created()), "strong");
        add(grid, "rollout.created", when);
        if (patch.createdBy() != null) {
            add(grid, "rollout.by", Parts.label(patch.createdBy(), "strong"));
        }
        if (detail != null && detail.copyOf() != null) {
            add(grid, "rollout.copyOf", Parts.label(Long.toString(detail.copyOf()), "strong"));
        }
        VBox card = Parts.styled(new VBox(8, grid), "card");
        if (patch.notes() != null && !patch.notes().isBlank()) {
            card.getChildren().add(Cards.sentence(patch.notes(), "secondary-13"));
        }
        return card;
    }

    private void add(GridPane grid, String key, Label value) {
        ColumnConstraints width = new ColumnConstraints();
        width.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(width);
        grid.add(Parts.label(messages.get(key), "secondary"), column, 0);
        grid.add(value, column, 1);
        column++;
    }
}
