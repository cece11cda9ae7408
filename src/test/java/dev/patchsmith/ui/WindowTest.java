package dev.patchsmith.ui;

import dev.patchsmith.ui.look.Fonts;
import dev.patchsmith.ui.look.Language;
import dev.patchsmith.ui.translation.AuthorRoom;
import dev.patchsmith.ui.translation.DocumentViewModel;
import dev.patchsmith.workspace.credential.SessionMemory;
import dev.patchsmith.workspace.settings.UserFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// The whole window on the headless platform, with folders of its own for each test.
@ExtendWith(ApplicationExtension.class)
public abstract class WindowTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    protected Path home;

    protected final NoFileDialogs files = new NoFileDialogs();

    @SuppressWarnings("NullAway.Init")
    protected Workbench bench;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @BeforeEach
    void begin(FxRobot robot) throws TimeoutException {
        stage = FxToolkit.registerStage(Stage::new);
        robot.interact(() -> {
            Fonts.load();
            furnish();
            stage.show();
        });
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            bench.close();
            stage.hide();
        });
    }

    private void furnish() {
        Path own = home.resolve("own");
        bench = new Workbench(
                new Surroundings(new UserFolders(own, own, own, own, false), _ -> files, new SessionMemory()));
        bench.shell().messages().languageProperty().set(Language.ENGLISH);
        stage.setScene(bench.shell().scene(960, 640));
        bench.shell().go(AuthorRoom.ID);
    }

    /// Ends the program and starts it again.
    protected void restart(FxRobot robot) {
        robot.interact(() -> {
            bench.close();
            furnish();
            bench.resume();
        });
    }

    /// A project with one header, one source and one patch, opened.
    protected Path project(FxRobot robot) throws Exception {
        Path folder = home.resolve("shop");
        write(folder.resolve("project.patchsmith"), """
                app = com.example.shop
                platform = ios
                app-version = 3.16.0
                engine = 1.5.5
                source = Sources

                [patch pay]
                state = draft
                source = Patches/pay.m
                """);
        write(folder.resolve("Sources/Cart.h"), """
                static const NSInteger kRetryLimit = 3;
                @interface Cart : NSObject
                @property (nonatomic) NSInteger count;
                - (NSInteger)total;
                @end
                """);
        write(folder.resolve("Sources/Cart.m"), """
                #import "Cart.h"
                @implementation Cart
                - (NSInteger)total {
                    return self.count;
                }

                // Jumps, which no script can.
                - (void)jump {
                    goto end;
                end:
                    return;
                }
                @end
                """);
        write(folder.resolve("Patches/pay.m"), """
                #import "Cart.h"

                @implementation Cart
                - (NSInteger)total {
                    return self.count * kRetryLimit;
                }
                @end
                """);
        robot.interact(() -> bench.project().open(folder));
        until(() -> !bench.project().readingProperty().get());
        return folder;
    }

    protected static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /// Opens a file and waits for its script.
    protected DocumentViewModel open(FxRobot robot, Path file) throws Exception {
        robot.interact(() -> bench.author().open(file));
        settled();
        return active();
    }

    /// Waits until the text in front is translated and checked.
    protected void settled() throws Exception {
        until(() -> !active().busyProperty().get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    protected DocumentViewModel active() {
        return bench.author().active().orElseThrow();
    }

    protected void act(FxRobot robot, String action) {
        robot.interact(() -> bench.shell().actions().get(action).act().run());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Whether something is there and shown.
    protected static boolean isShown(FxRobot robot, String query) {
        return robot.lookup(query).queryAll().stream().anyMatch(WindowTest::isShown);
    }

    protected static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    protected static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }
}
