package dev.patchsmith.ui;

import dev.patchsmith.ui.about.AboutRoom;
import dev.patchsmith.ui.look.AppIcon;
import dev.patchsmith.ui.look.Fonts;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.shell.SystemFileDialogs;
import dev.patchsmith.workspace.credential.CredentialStore;
import dev.patchsmith.workspace.instance.SingleInstance;
import dev.patchsmith.workspace.settings.UserFolders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window as a JavaFX application; [Window] starts it.
public final class PatchsmithApp extends Application {

    private static final Logger LOG = LoggerFactory.getLogger(PatchsmithApp.class);

    private @Nullable Workbench bench;

    @Override
    public void start(Stage stage) {
        Fonts.load();
        UserFolders folders = UserFolders.system();
        folders.create().ifPresent(LOG::warn);
        Workbench made = new Workbench(new Surroundings(
                folders,
                memory -> new SystemFileDialogs(
                        () -> stage, address -> getHostServices().showDocument(address), memory),
                CredentialStore.system()));
        bench = made;
        made.onUnexpected(failure -> tell(made, failure));
        made.shell().open(stage);
        stage.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                made.cameBack();
            }
        });
        stage.show();
        drawIconsLater(stage);
        made.resume();
        made.open(getParameters().getUnnamed().stream().map(Path::of).toList());
        Window.held()
                .ifPresent(instance -> made.shell()
                        .tasks()
                        .quietly(() ->
                                instance.listen(files -> made.shell().tasks().later(() -> {
                                    stage.setIconified(false);
                                    stage.toFront();
                                    made.open(files);
                                }))));
        if (System.getenv(Rehearsal.ASKED) != null) {
            new Rehearsal(made).play(Platform::exit);
        }
    }

    /// The window is there before its icons are drawn: they would keep it waiting.
    private static void drawIconsLater(Stage stage) {
        PauseTransition shown = new PauseTransition(Duration.millis(50));
        shown.setOnFinished(_ -> stage.getIcons().setAll(AppIcon.sizes()));
        shown.play();
    }

    @Override
    public void stop() {
        if (bench != null) {
            bench.close();
        }
        Window.held().ifPresent(PatchsmithApp::close);
    }

    private static void close(SingleInstance instance) {
        try {
            instance.close();
        } catch (IOException left) {
            LOG.warn("The mark of the running window could not be removed", left);
        }
    }

    /// Shows what nobody expected, with all that a report needs.
    static void tell(Workbench made, Throwable failure) {
        ErrorCode code = ErrorCode.of(failure);
        LOG.error("Something unexpected happened ({})", code.text(), failure);
        Messages messages = made.shell().messages();
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        made.shell()
                .dialogs()
                .error(
                        messages.get("error.unexpected", code.text()),
                        messages.get(
                                "error.unexpectedAdvice", UserFolders.system().logs()),
                        AboutRoom.summary() + "\n" + code.text() + "\n\n" + trace,
                        made.shell().controls().button("help.logs"));
    }
}
