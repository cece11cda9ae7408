package dev.patchsmith.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.ui.NoFileDialogs;
import dev.patchsmith.ui.Surroundings;
import dev.patchsmith.ui.Workbench;
import dev.patchsmith.ui.look.Fonts;
import dev.patchsmith.ui.look.Language;
import dev.patchsmith.workspace.credential.SessionMemory;
import dev.patchsmith.workspace.settings.UserFolders;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
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
class HelpRoomTest {

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
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(bench::close);
    }

    @Test
    void f1OpensThePageOfTheRoom(FxRobot robot) {
        robot.interact(() -> bench.shell().go("packages"));
        robot.press(KeyCode.F1).release(KeyCode.F1);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(page(robot)).startsWith("Packages").contains("Key profiles");
    }

    @Test
    void aLinkOpensItsPage(FxRobot robot) {
        robot.press(KeyCode.F1).release(KeyCode.F1);
        robot.interact(() -> robot.lookup(".prose-link")
                .<Hyperlink>queryAll()
                .iterator()
                .next()
                .fire());
        assertThat(page(robot)).startsWith("Author");
    }

    @Test
    void theGuideFollowsTheLanguage(FxRobot robot) {
        robot.press(KeyCode.F1).release(KeyCode.F1);
        robot.interact(() -> bench.shell().messages().languageProperty().set(Language.CHINESE));
        assertThat(page(robot)).startsWith("入门");
    }

    @Test
    void theSearchLooksThroughAllPages(FxRobot robot) {
        robot.press(KeyCode.F1).release(KeyCode.F1);
        robot.interact(
                () -> robot.lookup("#help-search").queryAs(TextField.class).setText("backup sheet"));
        assertThat(robot.lookup("#help-pages").queryListView().getItems().stream()
                        .map(Object::toString)
                        .toList())
                .containsExactly("PACKAGES", "SECURITY", "KEYBOARD_AND_SETTINGS");
    }

    private static String page(FxRobot robot) {
        return Stream.of(".prose-heading-1", ".prose-heading-2", ".prose-text")
                .flatMap(style -> robot.lookup(style).queryAllAs(Text.class).stream())
                .map(Text::getText)
                .collect(Collectors.joining());
    }
}
