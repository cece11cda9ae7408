package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.diff.DiffRow;
import dev.patchsmith.apk.diff.TextForm;
import dev.patchsmith.apk.diff.TextLine;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.DoubleExpression;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Draws one row of the text view. Long lines are moved sideways together, by the offset that all rows share.
final class TextDiffCell extends ListCell<ViewRow> {

    private static final double NUMBER = 44;
    private static final double SIGN = 18;

    private final Messages messages;
    private final Supplier<TextForm> form;
    private final DoubleExpression offset;
    private final Unfold unfold;

    /// Brings back unchanged lines: a number of them from the top or the bottom of a fold.
    interface Unfold {
        void show(int row, int fromTop, int fromBottom);
    }

    TextDiffCell(Messages messages, Supplier<TextForm> form, DoubleExpression offset, Unfold unfold) {
        this.messages = messages;
        this.form = form;
        this.offset = offset;
        this.unfold = unfold;
        getStyleClass().add("diff-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ViewRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        setGraphic(
                switch (row) {
                    case ViewRow.Sides sides -> sides(sides);
                    case ViewRow.Line line -> line(line);
                    case ViewRow.Fold(List<DiffRow.Same> hidden) -> fold(hidden.size());
                });
        setAccessibleText(row.copied());
    }

    private Node sides(ViewRow.Sides row) {
        Region left = side(row.base(), row.changed(), "removed", "−");
        Region right = side(row.fixed(), row.changed(), "added", "+");
        right.getStyleClass().add("right-side");
        HBox both = new HBox(left, right);
        left.prefWidthProperty().bind(widthProperty().divide(2));
        left.minWidthProperty().bind(left.prefWidthProperty());
        left.maxWidthProperty().bind(left.prefWidthProperty());
        right.prefWidthProperty().bind(widthProperty().divide(2));
        right.minWidthProperty().bind(right.prefWidthProperty());
        right.maxWidthProperty().bind(right.prefWidthProperty());
        return both;
    }

    private Region side(@Nullable TextLine line, boolean changed, String style, String sign) {
        if (line == null) {
            return Parts.styled(new HBox(), "diff-side", "missing");
        }
        HBox side = new HBox(number(line.number()), sign(changed ? sign : ""), clipped(line));
        side.getStyleClass().add("diff-side");
        if (changed) {
            side.getStyleClass().add(style);
        }
        return side;
    }

    private Node line(ViewRow.Line row) {
        String style = switch (row.sort()) {
            case SAME -> "same";
            case REMOVED -> "removed";
            case ADDED -> "added";
        };
        String sign = switch (row.sort()) {
            case SAME -> "";
            case REMOVED -> "−";
            case ADDED -> "+";
        };
        HBox line = new HBox(number(row.baseNumber()), number(row.fixedNumber()), sign(sign), clipped(row.line()));
        line.getStyleClass().addAll("diff-side", style);
        return line;
    }

    private static Label number(int number) {
        Label label = Parts.label(number == 0 ? "" : Integer.toString(number), "diff-number");
        fix(label, NUMBER);
        return label;
    }

    private static Label sign(String sign) {
        Label label = Parts.label(sign, "diff-sign");
        fix(label, SIGN);
        return label;
    }

    private static void fix(Region region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
    }

    /// The line's words in a box that shows a window of them.
    private Node clipped(TextLine line) {
        HBox words = new HBox();
        words.setSnapToPixel(false);
        words.setAlignment(Pos.CENTER_LEFT);
        for (CodeTint.Stretch stretch : CodeTint.of(line, form.get())) {
            words.getChildren().add(word(stretch));
        }
        words.translateXProperty().bind(offset.negate());
        Window window = new Window(words);
        HBox.setHgrow(window, javafx.scene.layout.Priority.ALWAYS);
        return window;
    }

    /// Shows part of something wider and never asks for its whole width.
    private static final class Window extends Region {

        private final Region content;

        Window(Region content) {
            this.content = content;
            getChildren().add(content);
            Rectangle clip = new Rectangle();
            clip.widthProperty().bind(widthProperty());
            clip.heightProperty().bind(heightProperty());
            setClip(clip);
            setMinWidth(0);
            setPrefWidth(0);
            setMaxWidth(Double.MAX_VALUE);
        }

        @Override
        protected void layoutChildren() {
            content.resizeRelocate(0, 0, content.prefWidth(-1), getHeight());
        }
    }

    private static Node word(CodeTint.Stretch stretch) {
        if (stretch.marked()) {
            Label label = new Label(stretch.text());
            label.setMinWidth(USE_PREF_SIZE);
            label.getStyleClass().addAll("diff-word", "differs");
            if (!stretch.style().isEmpty()) {
                label.getStyleClass().add(stretch.style());
            }
            return label;
        }
        Text text = new Text(stretch.text());
        text.getStyleClass().add("diff-text");
        if (!stretch.style().isEmpty()) {
            text.getStyleClass().add(stretch.style());
        }
        return text;
    }

    private Node fold(int hidden) {
        Label count = Parts.label("···   " + messages.get("apkdiff.unchangedLines", hidden), "secondary");
        HBox line = new HBox(16, count);
        if (hidden > 10) {
            line.getChildren()
                    .addAll(
                            link(messages.get("apkdiff.showAbove"), () -> unfold.show(getIndex(), 10, 0)),
                            link(messages.get("apkdiff.showBelow"), () -> unfold.show(getIndex(), 0, 10)));
        }
        line.getChildren().add(link(messages.get("apkdiff.showAll"), () -> unfold.show(getIndex(), hidden, 0)));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("diff-fold");
        line.prefWidthProperty().bind(widthProperty());
        return line;
    }

    private static Hyperlink link(String text, Runnable act) {
        Hyperlink link = new Hyperlink(text);
        link.setOnAction(_ -> act.run());
        link.setFocusTraversable(false);
        return link;
    }
}
