package dev.patchsmith.ui;

import javafx.application.Application;

/// Where the window is started from. It is no application class itself, so that the launcher finds JavaFX on the
/// class path.
public final class Window {

    private Window() {}

    /// Opens the window with some files and returns when it is closed.
    public static void launch(String... files) {
        Application.launch(PatchsmithApp.class, files);
    }
}
