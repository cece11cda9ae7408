package dev.patchsmith.ui.editor;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.IndexRange;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodTextRun;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.TextChange;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.undo.UndoManager;
import org.fxmisc.undo.UndoManagerFactory;

/// The text itself. What an input method is composing stands in the text in place, but it is no change yet: only what
/// is committed can be undone. The history knows words, never colours, and forgets the oldest steps.
final class TypingArea extends CodeArea {

    private static final IndexRange NOTHING = new IndexRange(0, 0);
    private static final int STEPS = 2000;

    private final ReadOnlyObjectWrapper<IndexRange> composed = new ReadOnlyObjectWrapper<>(this, "composed", NOTHING);
    private boolean composing;

    TypingArea() {
        setUndoManager(history());
    }

    private UndoManager<List<PlainTextChange>> history() {
        return UndoManagerFactory.fixedSizeHistoryMultiChangeUM(
                multiPlainChanges().filter(_ -> !composing),
                TextChange::invert,
                UndoUtils.applyMultiPlainTextChange(this),
                TextChange::mergeWith,
                TextChange::isIdentity,
                Duration.ofMillis(500),
                STEPS);
    }

    /// Where the text stands that is being composed and may still become another one; empty when nothing is.
    ReadOnlyObjectProperty<IndexRange> composedProperty() {
        return composed.getReadOnlyProperty();
    }

    /// Whether the change that is being told is one of the composition only.
    boolean isComposing() {
        return composing;
    }

    @Override
    protected void handleInputMethodEvent(InputMethodEvent event) {
        if (!isEditable() || isDisabled()) {
            return;
        }
        if (getSelection().getLength() > 0 && composed.get().getLength() == 0) {
            replaceSelection("");
        }
        compose("");
        if (!event.getCommitted().isEmpty()) {
            insertText(getCaretPosition(), event.getCommitted());
        }
        String now =
                event.getComposed().stream().map(InputMethodTextRun::getText).collect(Collectors.joining());
        compose(now);
        if (!now.isEmpty()) {
            int caret = event.getCaretPosition();
            int within = caret >= 0 && caret <= now.length() ? caret : now.length();
            moveTo(composed.get().getStart() + within);
        }
    }

    private void compose(String now) {
        IndexRange before = composed.get();
        if (before.getLength() == 0 && now.isEmpty()) {
            return;
        }
        int start = before.getLength() == 0 ? getCaretPosition() : before.getStart();
        composing = true;
        try {
            replaceText(start, start + before.getLength(), now);
        } finally {
            composing = false;
        }
        composed.set(now.isEmpty() ? NOTHING : new IndexRange(start, start + now.length()));
    }

    @Override
    public void undo() {
        if (composed.get().getLength() == 0) {
            super.undo();
        }
    }

    @Override
    public void redo() {
        if (composed.get().getLength() == 0) {
            super.redo();
        }
    }
}
