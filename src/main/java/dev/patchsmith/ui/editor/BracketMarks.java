package dev.patchsmith.ui.editor;

import dev.patchsmith.ui.editor.Layers.Layer;
import dev.patchsmith.ui.editor.Layers.Stretch;
import java.util.List;
import java.util.OptionalInt;

/// Shows the bracket beside the caret together with its partner.
final class BracketMarks implements EditorPart {

    @Override
    public void install(CodeEditor editor) {
        editor.area()
                .caretPositionProperty()
                .addListener((_, _, _) -> editor.tasks().later(() -> mark(editor)));
    }

    private static void mark(CodeEditor editor) {
        editor.layer(Layer.BRACKETS, editor.with((text, caret) -> find(text, caret, editor.colours())));
    }

    static List<Stretch> find(String text, int caret, Colours colours) {
        for (int at : new int[] {caret - 1, caret}) {
            if (at >= 0 && at < text.length() && Brackets.isBracket(text.charAt(at))) {
                OptionalInt partner = Brackets.partner(text, at, colours);
                if (partner.isPresent()) {
                    int first = Math.min(at, partner.getAsInt());
                    int second = Math.max(at, partner.getAsInt());
                    return List.of(
                            new Stretch(first, first + 1, "bracket"), new Stretch(second, second + 1, "bracket"));
                }
            }
        }
        return List.of();
    }
}
