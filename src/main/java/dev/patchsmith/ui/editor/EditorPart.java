package dev.patchsmith.ui.editor;

/// One ability of an editor. Parts know the editor, not each other.
@FunctionalInterface
interface EditorPart {

    void install(CodeEditor editor);
}
