package dev.patchsmith.ui.editor;

import javafx.scene.input.ScrollEvent;

/// Ctrl and the wheel change the size of the text.
final class Zoom implements EditorPart {

    @Override
    public void install(CodeEditor editor) {
        editor.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.isShortcutDown() && event.getDeltaY() != 0) {
                event.consume();
                double size = editor.look().fontSizeProperty().get() + Math.signum(event.getDeltaY());
                editor.look().fontSizeProperty().set(Math.clamp(size, 6, 60));
            }
        });
    }
}
