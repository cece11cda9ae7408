package dev.patchsmith.ui;

import dev.patchsmith.ui.look.Fonts;
import dev.patchsmith.ui.look.Language;
import dev.patchsmith.workspace.credential.SessionMemory;
import dev.patchsmith.workspace.settings.UserFolders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The window as a process of its own, for [KilledWhileTypingTest]. It types into a file without end, or starts again
/// and brings back what was left; it tells how far it is line by line.
final class TypingWindow {

    static final String KEYS = "abcdefghij";

    private final FxRobot robot = new FxRobot();
    private final Workbench bench;

    private TypingWindow(Path home) throws Exception {
        Stage stage = FxToolkit.registerStage(Stage::new);
        bench = WaitForAsyncUtils.asyncFx(() -> {
                    Fonts.load();
                    Workbench made = new Workbench(new Surroundings(
                            new UserFolders(home, home, home, home, false),
                            _ -> new NoFileDialogs(),
                            new SessionMemory()));
                    made.shell().messages().languageProperty().set(Language.ENGLISH);
                    stage.setScene(made.shell().scene(960, 640));
                    stage.show();
                    made.resume();
                    return made;
                })
                .get();
    }

    /// @param arguments a folder for settings and drafts, then `type` and a file, or `resume`
    public static void main(String[] arguments) throws Exception {
        FxToolkit.registerPrimaryStage();
        TypingWindow window = new TypingWindow(Path.of(arguments[0]));
        if (arguments[1].equals("type")) {
            window.type(Path.of(arguments[2]));
        } else {
            window.resume();
            Platform.exit();
            System.exit(0);
        }
    }

    private void type(Path file) throws Exception {
        robot.interact(() -> bench.open(java.util.List.of(file)));
        WaitForAsyncUtils.waitForFxEvents();
        for (int typed = 1; ; typed++) {
            robot.write(KEYS.charAt((typed - 1) % KEYS.length()));
            int there = WaitForAsyncUtils.asyncFx(
                            () -> bench.author().active().orElseThrow().text().length())
                    .get();
            System.out.println("typed " + there);
        }
    }

    private void resume() throws Exception {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> robot.lookup(".toast .link").tryQuery().isPresent());
        robot.interact(() -> ((Button) robot.lookup(".toast .link").query()).fire());
        robot.interact(() -> ((Button) robot.lookup("#drafts-apply").query()).fire());
        String text = WaitForAsyncUtils.asyncFx(
                        () -> bench.author().active().orElseThrow().text())
                .get();
        System.out.println("restored " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }
}
