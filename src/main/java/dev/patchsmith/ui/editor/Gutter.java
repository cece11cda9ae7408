package dev.patchsmith.ui.editor;

import dev.patchsmith.language.source.Severity;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Tone;
import java.util.HashMap;
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

/// Line numbers, with the worst problem of each line beside them.
final class Gutter implements IntFunction<Node> {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final CodeArea area;
    private final Layers layers;
    private final Map<Integer, Severity> problems = new HashMap<>();
    private int digits;

    Gutter(CodeArea area, Layers layers) {
        this.area = area;
        this.layers = layers;
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
        Cell cell = new Cell();
        cell.show(line);
        return cell;
    }

    /// Brings the numbers in view up to date.
    void refresh() {
        int before = digits;
        digits = Math.max(3, String.valueOf(area.getParagraphs().size()).length());
        int visible = area.getVisibleParagraphs().size();
        for (int i = 0; i < visible; i++) {
            int line = area.visibleParToAllParIndex(i);
            if (area.getParagraphGraphic(line) instanceof Cell cell) {
                cell.show(line);
            }
        }
        if (before != digits && visible > 0) {
            area.requestLayout();
        }
    }

    private final class Cell extends HBox {

        private final StackPane mark = new StackPane();
        private final Label number = new Label();
        private @Nullable Severity shown;

        Cell() {
            getStyleClass().add("gutter");
            mark.setMinWidth(16);
            mark.setPrefWidth(16);
            getChildren().addAll(mark, number);
            setMouseTransparent(false);
        }

        void show(int line) {
            number.setText(Integer.toString(line + 1));
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
    }

    static Node icon(Severity severity) {
        return switch (severity) {
            case ERROR -> Icons.small(Feather.X_CIRCLE, Tone.DANGER);
            case WARNING -> Icons.small(Feather.ALERT_TRIANGLE, Tone.ATTENTION);
            case INFORMATION -> Icons.small(Feather.INFO, Tone.ACCENT);
        };
    }
}
