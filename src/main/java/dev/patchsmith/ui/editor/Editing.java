package dev.patchsmith.ui.editor;

import dev.patchsmith.ui.editor.CodeEditor.Replacement;
import java.util.List;

/// Changes a text so that each act is one step of its history.
final class Editing {

    /// A function of text, start and end of the selection.
    interface Edit {
        LineEdit of(String text, int from, int to);
    }

    private final TypingArea area;

    Editing(TypingArea area) {
        this.area = area;
    }

    void edit(Edit how, String text) {
        if (area.isEditable()) {
            apply(how.of(
                    text, area.getSelection().getStart(), area.getSelection().getEnd()));
        }
    }

    void apply(LineEdit edit) {
        area.getUndoManager().preventMerge();
        if (edit.end() > edit.start() || !edit.replacement().isEmpty()) {
            area.replaceText(edit.start(), edit.end(), edit.replacement());
        }
        area.selectRange(edit.anchor(), edit.caret());
        area.getUndoManager().preventMerge();
        area.requestFollowCaret();
    }

    /// Applies replacements, ordered by place and not overlapping.
    void apply(List<Replacement> edits, String text) {
        if (edits.isEmpty()) {
            return;
        }
        int from = edits.getFirst().start();
        int to = edits.getLast().end();
        StringBuilder changed = new StringBuilder();
        int at = from;
        for (Replacement edit : edits) {
            changed.append(text, at, edit.start()).append(edit.text());
            at = edit.end();
        }
        TextDifference least = TextDifference.between(text.substring(from, to), changed.toString());
        area.getUndoManager().preventMerge();
        area.replaceText(from + least.start(), from + least.end(), least.text());
        area.getUndoManager().preventMerge();
    }
}
