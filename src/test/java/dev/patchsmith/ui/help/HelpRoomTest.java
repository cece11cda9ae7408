package dev.patchsmith.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.ui.WindowTest;
import dev.patchsmith.ui.look.Language;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class HelpRoomTest extends WindowTest {

    @Test
    void f1OpensThePageOfTheRoom(FxRobot robot) {
        robot.interact(() -> bench.shell().go("packages"));
        robot.press(KeyCode.F1).release(KeyCode.F1);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(page(robot)).startsWith("Packages").contains("Key profiles");
    }

    @Test
    void aLinkOpensItsPage(FxRobot robot) {
        robot.interact(() -> bench.shell().go("welcome"));
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
        robot.interact(() -> bench.shell().go("welcome"));
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
