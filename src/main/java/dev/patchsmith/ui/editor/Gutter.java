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
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Line numbers, with the worst problem of each line on their left and the marks of what can be folded on their right.
final class Gutter implements IntFunction<Node> {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

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

    private final class Cell extends HBox {

        private final StackPane mark = new StackPane();
        private final Label number = new Label();
        private final StackPane fold = new StackPane();
        private @Nullable Severity shown;
        private final int line;
        private int foldShown;
        private boolean wasShown;

        Cell(int line) {
            this.line = line;
            number.setText(Integer.toString(line + 1));
            getStyleClass().add("gutter");
            mark.setMinWidth(16);
            mark.setPrefWidth(16);
            fold.getStyleClass().add("fold-mark");
            fold.setMinWidth(14);
            fold.setPrefWidth(14);
            fold.setOnMouseClicked(event -> {
                event.consume();
                folding.toggle(line);
            });
            getChildren().addAll(mark, number, fold);
        }

        /// Whether the text has put another cell in its place.
        boolean isGone() {
            boolean shown = getParent() != null;
            boolean gone = wasShown && !shown;
            wasShown |= shown;
            return gone;
        }

        void show() {
            showFold();
            number.setMinWidth(Math.max(3, digits) * 8.0);
            pseudoClassStateChanged(CURRENT, line == area.getCurrentParagraph());
            pseudoClassStateChanged(MARKED, layers.isMarked(line));
            Severity severity = problems.get(line);
            if (severity != shown) {
                shown = severity;
                mark.getChildren().clear();
                if (severity != null) {
                    mark.getChildren().add(icon(severity));
                }
            }
        }

        private void showFold() {
            boolean folded = folding.isFolded(line);
            int wanted = folded ? 2 : folding.partAt(line).isPresent() ? 1 : 0;
            if (wanted != foldShown) {
                foldShown = wanted;
                fold.getChildren().clear();
                if (wanted != 0) {
                    fold.getChildren().add(chevron(folded));
                }
                fold.pseudoClassStateChanged(FOLDED, folded);
            }
        }
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
