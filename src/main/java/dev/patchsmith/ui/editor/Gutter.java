package dev.patchsmith.ui.editor;

import dev.patchsmith.language.source.Severity;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Tone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Line numbers, with the worst problem of each line on their left and the marks of what can be folded on their right.
final class Gutter implements IntFunction<Node> {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private static final double MARK = 16;
    private static final double FOLD = 14;
    private static final double GAP = 4;
    private static final double EDGE = 8;
    private static final double DIGIT = 8;

    private final CodeArea area;
    private final Layers layers;
    private final Folding folding;
    private final Map<Integer, Severity> problems = new HashMap<>();
    private final List<Cell> cells = new ArrayList<>();
    private int digits;

    Gutter(CodeArea area, Layers layers, Folding folding) {
        this.area = area;
        this.layers = layers;
        this.folding = folding;
        area.setParagraphGraphicFactory(this);
    }

    /// Shows the worst severity of each line that has one, lines counted from 0.
    void show(Map<Integer, Severity> worst) {
        problems.clear();
        problems.putAll(worst);
        refresh();
    }

    @Override
    public Node apply(int line) {
        Cell cell = new Cell(line);
        cell.show();
        cells.add(cell);
        return cell;
    }

    /// Brings the numbers in view up to date. The cells are known here because asking the text for them lays it out
    /// again for each.
    void refresh() {
        int before = digits;
        digits = Math.max(3, String.valueOf(area.getParagraphs().size()).length());
        cells.removeIf(Cell::isGone);
        cells.forEach(Cell::show);
        if (before != digits && !cells.isEmpty()) {
            area.requestLayout();
        }
    }

    /// How many cells are kept up to date, for those who count.
    int size() {
        return cells.size();
    }

    /// A cell is made for each line whenever its number changes, so it has nothing that it does not show.
    private final class Cell extends Region {

        private final Text number = new Text();
        private @Nullable Node mark;
        private @Nullable Node fold;
        private @Nullable Severity shown;
        private final int line;
        private int foldShown;
        private int unseen;

        Cell(int line) {
            this.line = line;
            number.setText(Integer.toString(line + 1));
            number.getStyleClass().add("number");
            getStyleClass().add("gutter");
            getChildren().add(number);
        }

        /// Whether the text has put another cell in its place. It lets go the whole line, so the cell still has a
        /// parent; and of the lines it makes, some are never shown.
        boolean isGone() {
            for (Node each = getParent(); each != null; each = each.getParent()) {
                if (each == area) {
                    unseen = 0;
                    return false;
                }
            }
            return unseen++ > 1;
        }

        /// A line that is folded away has no height, but what stands in its cell would show through below it.
        void show() {
            setVisible(!folding.isHidden(line));
            showFold();
            pseudoClassStateChanged(CURRENT, line == area.getCurrentParagraph());
            pseudoClassStateChanged(MARKED, layers.isMarked(line));
            Severity severity = problems.get(line);
            if (severity != shown) {
                shown = severity;
                getChildren().remove(mark);
                mark = severity == null ? null : icon(severity);
                if (mark != null) {
                    getChildren().add(mark);
                }
            }
        }

        private void showFold() {
            boolean folded = folding.isFolded(line);
            int wanted = folded ? 2 : folding.partAt(line).isPresent() ? 1 : 0;
            if (wanted == foldShown) {
                return;
            }
            foldShown = wanted;
            getChildren().remove(fold);
            fold = wanted == 0 ? null : foldMark(folded);
            if (fold != null) {
                getChildren().add(fold);
            }
        }

        private Node foldMark(boolean folded) {
            StackPane made = new StackPane(chevron(folded));
            made.getStyleClass().add("fold-mark");
            made.pseudoClassStateChanged(FOLDED, folded);
            made.setOnMouseClicked(event -> {
                event.consume();
                folding.toggle(line);
            });
            return made;
        }

        @Override
        protected double computePrefWidth(double height) {
            return MARK + FOLD + 2 * GAP + digits() * DIGIT + EDGE;
        }

        @Override
        protected double computeMinWidth(double height) {
            return computePrefWidth(height);
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.ceil(number.getLayoutBounds().getHeight());
        }

        @Override
        protected void layoutChildren() {
            double right = getWidth() - EDGE - FOLD;
            double numberWidth = number.getLayoutBounds().getWidth();
            number.relocate(
                    right - GAP - numberWidth,
                    (getHeight() - number.getLayoutBounds().getHeight()) / 2);
            place(mark, GAP, MARK);
            place(fold, right, FOLD);
        }

        private void place(@Nullable Node node, double x, double width) {
            if (node != null) {
                layoutInArea(node, x, 0, width, getHeight(), 0, HPos.CENTER, VPos.CENTER);
            }
        }
    }

    private int digits() {
        return Math.max(3, digits);
    }

    private static Node chevron(boolean folded) {
        return Icons.small(folded ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN);
    }

    static Node icon(Severity severity) {
        return switch (severity) {
            case ERROR -> Icons.small(Feather.X_CIRCLE, Tone.DANGER);
            case WARNING -> Icons.small(Feather.ALERT_TRIANGLE, Tone.ATTENTION);
            case INFORMATION -> Icons.small(Feather.INFO, Tone.ACCENT);
        };
    }
}
