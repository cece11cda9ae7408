package dev.patchsmith.ui.sealing;

import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.workspace.PatchContents;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// The methods of a patch, one a row.
final class MethodsGrid extends VBox {

    private static final double[] SHARES = {30, 55, 15};

    private final GridPane grid = Parts.styled(new GridPane(), "plain-grid");
    private final Messages messages;

    MethodsGrid(Messages messages) {
        this.messages = messages;
        for (double share : SHARES) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(share);
            grid.getColumnConstraints().add(width);
        }
        getStyleClass().addAll("card", "tight");
        getChildren().add(grid);
    }

    void show(List<PatchContents.Row> rows) {
        grid.getChildren().clear();
        cell(0, 0, messages.get("seal.class"), "strong");
        cell(0, 1, messages.get("seal.method"), "strong");
        cell(0, 2, messages.get("seal.lines"), "strong");
        int row = 1;
        for (PatchContents.Row each : rows) {
            cell(row, 0, each.owner(), "cell-text");
            cell(row, 1, each.method(), "mono");
            cell(row++, 2, Integer.toString(each.lines()), "cell-text");
        }
    }

    private void cell(int row, int column, String text, String style) {
        Label label = Parts.label(text, style, "grid-cell");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setAlignment(column == 2 ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        grid.add(label, column, row);
    }
}
