package dev.patchsmith.ui.editor;

/// What can be done to the selected lines, each as one step of the history.
public enum LineAct {
    DUPLICATE(LineEdit::duplicate),
    DELETE(LineEdit::delete),
    MOVE_UP(LineEdit::moveUp),
    MOVE_DOWN(LineEdit::moveDown),
    JOIN(LineEdit::join),
    TOGGLE_COMMENT(LineEdit::toggleComment);

    private final Editing.Edit how;

    LineAct(Editing.Edit how) {
        this.how = how;
    }

    Editing.Edit how() {
        return how;
    }
}
