package dev.patchsmith.ui.editor;

/// What an editor is told to read its text as.
public enum CodeLanguage {
    OBJECTIVE_C,
    SCRIPT,
    PLAIN;

    Colours colours(String text) {
        return switch (this) {
            case OBJECTIVE_C, SCRIPT -> new CodeColours(text).find();
            case PLAIN -> Colours.NONE;
        };
    }
}
