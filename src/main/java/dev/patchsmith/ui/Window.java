package dev.patchsmith.ui;

import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;

/// Where the window is started from. It is no application class itself, so that the launcher finds JavaFX on the
/// class path.
public final class Window {

    /// JavaFX warns that it was loaded from the class path, which is how this product is built; kept, or it is
    /// collected.
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Window() {}

    /// Opens the window with some files and returns when it is closed.
    public static void launch(String... files) {
        JAVAFX.setLevel(Level.SEVERE);
        Application.launch(PatchsmithApp.class, files);
    }
}
