package dev.patchsmith.ui.translation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.ui.WindowTest;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class FormInTheStatusBarTest extends WindowTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    void otherLineEndsHoldFromTheNextSaveOn(FxRobot robot) throws Exception {
        Path file = write(home.resolve("Home.m"), "@implementation Home\n@end\n");
        open(robot, file);
        choose(robot, "#status-line-ends", "CRLF (Windows)");
        assertThat(active().dirtyProperty().get()).isTrue();
        assertThat(file).content().doesNotContain("\r");
        act(robot, "file.save");
        assertThat(file).content().isEqualTo("@implementation Home\r\n@end\r\n");
        assertThat(active().dirtyProperty().get()).isFalse();
        assertThat(robot.lookup("#status-line-ends").queryAs(MenuButton.class).getText())
                .isEqualTo("CRLF");
    }

    @Test
    void anotherEncodingHoldsFromTheNextSaveOn(FxRobot robot) throws Exception {
        Path file = write(home.resolve("Home.m"), "// 结算\n");
        open(robot, file);
        choose(robot, "#status-encoding", "GB18030");
        act(robot, "file.save");
        assertThat(file).hasBinaryContent("// 结算\n".getBytes(GB18030));
    }

    @Test
    void aFileIsReadAgainInTheEncodingAPersonNames(FxRobot robot) throws Exception {
        Path file = Files.write(home.resolve("Home.m"), "// 結算\n".getBytes(Charset.forName("Big5")));
        open(robot, file);
        assertThat(active().text()).doesNotContain("結算");
        choose(robot, "#status-encoding", "Big5");
        assertThat(active().text()).isEqualTo("// 結算\n");
        assertThat(active().dirtyProperty().get()).isFalse();
    }

    @Test
    void theMenusOpenFromThePaletteToo(FxRobot robot) throws Exception {
        open(robot, write(home.resolve("Home.m"), "@implementation Home\n@end\n"));
        act(robot, "file.encoding");
        assertThat(robot.lookup("#status-encoding").queryAs(MenuButton.class).isShowing())
                .isTrue();
    }

    private static void choose(FxRobot robot, String button, String words) {
        robot.interact(() -> robot.lookup(button).queryAs(MenuButton.class).getItems().stream()
                .filter(each -> words.equals(each.getText()))
                .findFirst()
                .ifPresent(MenuItem::fire));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
