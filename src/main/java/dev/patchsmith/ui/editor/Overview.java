package dev.patchsmith.ui.editor;

import dev.patchsmith.ui.editor.Layers.Layer;
import dev.patchsmith.ui.editor.Layers.Stretch;
import dev.patchsmith.ui.look.Parts;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The whole text as a narrow strip: where the problems and the hits are. A click goes there.
final class Overview extends Pane {

    private static final int MOST = 400;

    private final CodeEditor editor;
    private boolean waiting;

    Overview(CodeEditor editor) {
        this.editor = editor;
        getStyleClass().add("overview");
        heightProperty().addListener((_, _, _) -> refresh());
        setOnMouseClicked(event -> {
            int line = (int) (event.getY() / Math.max(1, getHeight()) * editor.lineCount());
            editor.area().moveTo(Math.clamp(line, 0, editor.lineCount() - 1), 0);
            editor.reveal(editor.area().getCurrentParagraph());
            editor.requestFocus();
        });
    }

    void refresh() {
        if (!waiting) {
            waiting = true;
            editor.tasks().later(this::draw);
        }
    }

    private void draw() {
        waiting = false;
        getChildren().clear();
        Layers layers = editor.layers();
        if (layers.markedFrom() >= 0) {
            mark(layers.markedFrom(), "line");
        }
        draw(Layer.HITS, layers);
        draw(Layer.PROBLEMS, layers);
    }

    private void draw(Layer layer, Layers layers) {
        Set<Integer> drawn = new HashSet<>();
        for (Stretch stretch : layers.get(layer)) {
            int line = editor.lineOf(stretch.start());
            int place = (int) (line * Math.max(1, getHeight()) / Math.max(1, editor.lineCount()));
            if (getChildren().size() < MOST
                    && drawn.add(place * 8 + stretch.style().length())) {
                mark(line, style(stretch.style()));
            }
        }
    }

    private static String style(String style) {
        return style.startsWith("problem-") ? style.substring(8) : "hit";
    }

    private void mark(int line, String style) {
        double lines = Math.max(editor.lineCount(), getHeight() / 20);
        Region mark = Parts.styled(new Region(), "mark", style);
        mark.resizeRelocate(1, Math.min(getHeight() - 3, line * getHeight() / lines), 10, 3);
        mark.setManaged(false);
        getChildren().add(mark);
    }
}
