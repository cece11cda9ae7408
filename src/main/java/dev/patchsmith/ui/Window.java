package dev.patchsmith.ui;

import dev.patchsmith.ui.look.SurfaceScale;
import dev.patchsmith.workspace.instance.SingleInstance;
import dev.patchsmith.workspace.settings.SettingsStore;
import dev.patchsmith.workspace.settings.UserFolders;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Where the window is started from. It is no application class itself, so that the launcher finds JavaFX on the
/// class path.
public final class Window {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Window.class);

    /// JavaFX warns that it was loaded from the class path, which is how this product is built; kept, or it is
    /// collected.
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    /// How often in a second JavaFX looks whether something is to be painted. A key waits half of that time before its
    /// letter is painted: 8 ms at its usual 60, the largest part of all that a key takes.
    private static final String PULSE = "javafx.animation.pulse";

    /// JavaFX makes the application itself, so what belongs to the process is left here for it.
    private static final AtomicReference<@Nullable SingleInstance> HELD = new AtomicReference<>();

    private Window() {}

    /// Opens the window with some files and returns when it is closed; or passes the files to the window that is open
    /// already and returns at once.
    ///
    /// @return a sentence if there is a window that does not answer
    public static Optional<String> launch(String... files) {
        UserFolders folders = UserFolders.system();
        if (folders.create().isEmpty() && !isFirst(folders.data())) {
            return SingleInstance.pass(folders.data(), paths(files))
                    ? Optional.empty()
                    : Optional.of("Patchsmith is running already but does not answer; close it, or end its process,"
                            + " and start again.");
        }
        new SettingsMemory(SettingsStore.open(folders.settingsFile(), (_, _) -> {}))
                .choice(SurfaceScale.KEY, SurfaceScale.SYSTEM)
                .tellSystem();
        JAVAFX.setLevel(Level.SEVERE);
        quicken();
        Application.launch(PatchsmithApp.class, files);
        return Optional.empty();
    }

    /// When it is loaded, the clock of JavaFX tells on the console how fast it was asked to go, so it is asked later.
    /// Without that class nothing is lost but a quiet console.
    private static void quicken() {
        if (System.getProperty(PULSE) != null) {
            return;
        }
        try {
            Class.forName("com.sun.scenario.animation.AbstractPrimaryTimer");
        } catch (ClassNotFoundException | LinkageError another) {
            LOG.debug("JavaFX has another clock", another);
        }
        System.setProperty(PULSE, "240");
    }

    /// Where a folder cannot tell, a second window is better than none.
    private static boolean isFirst(Path folder) {
        try {
            return switch (SingleInstance.claim(folder)) {
                case SingleInstance.Claim.Mine(SingleInstance mine) -> {
                    HELD.set(mine);
                    yield true;
                }
                case SingleInstance.Claim.Taken _ -> false;
            };
        } catch (IOException | UnsupportedOperationException unable) {
            LOG.warn("Whether a window is open already cannot be told", unable);
            return true;
        }
    }

    private static List<Path> paths(String... files) {
        return Stream.of(files).flatMap(Window::path).toList();
    }

    private static Stream<Path> path(String name) {
        try {
            return Stream.of(Path.of(name));
        } catch (InvalidPathException broken) {
            return Stream.empty();
        }
    }

    /// The right to be the window of this user, if it could be had.
    static Optional<SingleInstance> held() {
        return Optional.ofNullable(HELD.get());
    }
}
