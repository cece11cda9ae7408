package dev.patchsmith.ui.editor;

import dev.patchsmith.ui.editor.Layers.Layer;
import dev.patchsmith.ui.editor.Layers.Stretch;
import java.util.ArrayList;
import java.util.List;

/// Marks the other places of the name under the caret.
final class OccurrenceMarks implements EditorPart {

    private static final int LARGEST = 500_000;
    private static final int MOST = 1000;

    @Override
    public void install(CodeEditor editor) {
        javafx.animation.PauseTransition pause = new javafx.animation.PauseTransition(javafx.util.Duration.millis(250));
        pause.setOnFinished(_ -> editor.layer(Layer.OCCURRENCES, editor.with(OccurrenceMarks::find)));
        editor.area().caretPositionProperty().addListener((_, _, _) -> pause.playFromStart());
    }

    static List<Stretch> find(String text, int caret) {
        int start = caret;
        int end = caret;
        while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        if (end - start < 2 || text.length() > LARGEST || !Character.isJavaIdentifierStart(text.charAt(start))) {
            return List.of();
        }
        String word = text.substring(start, end);
        List<Stretch> found = new ArrayList<>();
        for (int at = text.indexOf(word); at >= 0 && found.size() < MOST; at = text.indexOf(word, at + 1)) {
            int behind = at + word.length();
            boolean whole = (at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1)))
                    && (behind == text.length() || !Character.isJavaIdentifierPart(text.charAt(behind)));
            if (whole) {
                found.add(new Stretch(at, behind, "occurrence"));
            }
        }
        return found.size() > 1 ? found : List.of();
    }
}
