package dev.patchsmith.ui.review;

import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.workspace.merge.LineComparison;
import dev.patchsmith.workspace.merge.LineComparison.Kind;
import dev.patchsmith.workspace.merge.LineComparison.Row;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Two texts side by side, line by line; what differs is marked by a sign and a background.
public final class ComparisonView extends VBox {

    private static final double LINE = 18;

    /// The advance of a character of the code face at the size of the list.
    private static final double ADVANCE = 7.2;

    private final ListView<Row> list = new ListView<>();

    public ComparisonView(ObservableValue<String> leftTitle, ObservableValue<String> rightTitle) {
        getStyleClass().add("comparison");
        Label left = Parts.bound(leftTitle, "field-label");
        Label right = Parts.bound(rightTitle, "field-label");
        GridPane head = halves(left, right);
        head.getStyleClass().add("pane-head");
        list.getStyleClass().add("lines");
        list.setCellFactory(_ -> new Cell());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list);
    }

    /// Shows two texts and goes to the first difference.
    public void show(String left, String right) {
        list.getItems().setAll(LineComparison.of(left, right).rows());
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).kind() != Kind.SAME) {
                list.scrollTo(Math.max(0, i - 3));
                return;
            }
        }
    }

    /// How high a line of so many characters is when it is broken to fit a width.
    static double heightOf(int characters, double width) {
        int fitting = (int) Math.max(8, (width - 68) / ADVANCE);
        return LINE * Math.max(1, Math.ceilDiv(characters, fitting));
    }

    private static GridPane halves(javafx.scene.Node left, javafx.scene.Node right) {
        GridPane halves = new GridPane();
        for (int i = 0; i < 2; i++) {
            var column = new javafx.scene.layout.ColumnConstraints();
            column.setPercentWidth(50);
            column.setHgrow(Priority.ALWAYS);
            halves.getColumnConstraints().add(column);
        }
        halves.add(left, 0, 0);
        halves.add(right, 1, 0);
        return halves;
    }

    private static final class Cell extends ListCell<Row> {

        @Override
        protected void updateItem(@Nullable Row item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            Kind ofLeft = item.left() == null ? Kind.SAME : item.kind() == Kind.CHANGED ? Kind.REMOVED : item.kind();
            Kind ofRight = item.right() == null ? Kind.SAME : item.kind() == Kind.CHANGED ? Kind.ADDED : item.kind();
            GridPane halves = halves(
                    line(item.leftNumber(), item.left(), ofLeft), line(item.rightNumber(), item.right(), ofRight));
            halves.prefWidthProperty().bind(getListView().widthProperty().subtract(20));
            int longest = Math.max(length(item.left()), length(item.right()));
            var height = getListView().widthProperty().map(width -> heightOf(longest, width.doubleValue() / 2));
            halves.minHeightProperty().bind(height);
            halves.maxHeightProperty().bind(height);
            setGraphic(halves);
        }

        private static int length(@Nullable String text) {
            return text == null ? 0 : text.replace("\t", "    ").length();
        }

        private static HBox line(int number, @Nullable String text, Kind kind) {
            Label numbered = Parts.label(number == 0 ? "" : Integer.toString(number), "line-number");
            Label sign = Parts.label(kind == Kind.REMOVED ? "−" : kind == Kind.ADDED ? "+" : " ", "mono");
            sign.setMinWidth(12);
            Label words = Parts.label(text == null ? "" : text.replace("\t", "    "), "mono");
            words.setMinWidth(0);
            words.setWrapText(true);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox line = new HBox(4, numbered, sign, words);
            line.getStyleClass().addAll("line", kind.name().toLowerCase(Locale.ROOT));
            return line;
        }
    }
}
