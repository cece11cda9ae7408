package dev.patchsmith.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.ui.NoFileDialogs;
import dev.patchsmith.ui.Surroundings;
import dev.patchsmith.ui.Workbench;
import dev.patchsmith.ui.look.Fonts;
import dev.patchsmith.ui.look.Language;
import dev.patchsmith.ui.shell.Action;
import dev.patchsmith.workspace.credential.SessionMemory;
import dev.patchsmith.workspace.settings.UserFolders;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ShortcutsRoomTest {

    @TempDir
    private static Path home;

    @SuppressWarnings("NullAway.Init")
    private Workbench bench;

    @Start
    private void start(Stage stage) {
        Fonts.load();
        bench = new Workbench(new Surroundings(
                new UserFolders(home, home, home, home, false), _ -> new NoFileDialogs(), new SessionMemory()));
        bench.shell().messages().languageProperty().set(Language.ENGLISH);
        stage.setScene(bench.shell().scene(980, 760));
        bench.shell().go("shortcuts");
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(bench::close);
    }

    @Test
    void anActionIsFoundAndGetsTheKeysThatArePressed(FxRobot robot) {
        choose(robot, "Duplicate lines");
        robot.clickOn("#shortcut-change");
        press(robot, KeyCode.CONTROL, KeyCode.ALT, KeyCode.D);
        assertThat(shown("edit.duplicate")).isEqualTo("Ctrl+Alt+D");
        assertThat(bench.shell().memory().get("shortcut.edit.duplicate")).isPresent();
        robot.clickOn("Give back the default");
        assertThat(shown("edit.duplicate")).isEqualTo("Ctrl+D");
    }

    @Test
    void keysThatAnotherActionHasAreRefusedInWords(FxRobot robot) {
        choose(robot, "Duplicate lines");
        robot.clickOn("#shortcut-change");
        press(robot, KeyCode.CONTROL, KeyCode.J);
        assertThat(robot.lookup("#shortcut-conflict").queryAs(Label.class).getText())
                .contains("Join lines");
        press(robot, KeyCode.ESCAPE);
        assertThat(shown("edit.duplicate")).isEqualTo("Ctrl+D");
    }

    private String shown(String id) {
        Action action = bench.shell().actions().get(id);
        return bench.shell().actions().shortcutText(action);
    }

    private static void choose(FxRobot robot, String name) {
        robot.clickOn("#shortcut-filter").write(name);
        WaitForAsyncUtils.waitForFxEvents();
        TableView<?> table = robot.lookup("#shortcuts").queryTableView();
        assertThat(table.getItems()).hasSize(1);
        robot.interact(() -> table.getSelectionModel().select(0));
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys);
        robot.release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
