package dev.patchsmith.ui.editor;

import dev.patchsmith.ui.look.Fonts;
import dev.patchsmith.ui.look.Language;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.task.Tasks;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// An editor in a window of its own, with real keys.
@ExtendWith(ApplicationExtension.class)
abstract class EditorWindow {

    static final String CART = """
            @implementation Cart

            #pragma mark - Paying

            - (void)pay {
                [self.items removeAllObjects];
                self.total = 0;
            }

            - (int)totalOf:(NSArray *)items
                  discount:(int)percent {
                int sum = 0;
                return sum;
            }

            @end
            """;

    @SuppressWarnings("NullAway.Init")
    Tasks tasks;

    @SuppressWarnings("NullAway.Init")
    Messages messages;

    @SuppressWarnings("NullAway.Init")
    CodeEditor editor;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::start);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void start(Stage stage) {
        Fonts.load();
        tasks = new Tasks();
        messages = new Messages(Language.ENGLISH);
        editor = new CodeEditor(tasks, messages, CodeLanguage.OBJECTIVE_C);
        Scene scene = new Scene(root(), 900, 640);
        stage.setScene(scene);
        stage.show();
        editor.requestFocus();
    }

    javafx.scene.Parent root() {
        return new StackPane(editor);
    }

    @AfterEach
    void closeTasks(FxRobot robot) {
        robot.interact(tasks::close);
    }

    /// Shows a text with the caret where the bar stands.
    void show(FxRobot robot, String text) {
        int bar = text.indexOf('|');
        robot.interact(() -> {
            editor.setText(bar < 0 ? text : text.substring(0, bar) + text.substring(bar + 1));
            int at = Math.max(0, bar);
            editor.select(at, at);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    static void keys(FxRobot robot, KeyCode... keys) {
        robot.press(keys);
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.release(keys[i]);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    static boolean isShown(FxRobot robot, String query) {
        return !robot.lookup(query).queryAll().isEmpty();
    }
}
