package dev.patchsmith.ui.translation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.ui.WindowTest;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class PlacesTest extends WindowTest {

    @Test
    void altLeftGoesBackToTheTextAndThePlaceBefore(FxRobot robot) throws Exception {
        Path first = write(home.resolve("a.m"), "// line\n".repeat(60));
        Path second = write(home.resolve("b.m"), "@implementation B\n@end\n");
        open(robot, first);
        robot.interact(() -> active().caretProperty());
        act(robot, "edit.goToLine");
        robot.interact(() -> robot.lookup("#answer")
                .queryAs(javafx.scene.control.TextField.class)
                .setText("50"));
        press(robot, KeyCode.ENTER);
        open(robot, second);
        press(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(active().titleProperty().get()).isEqualTo("a.m");
        assertThat(active().caretProperty().get()).isEqualTo(49 * 8);
        press(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(active().caretProperty().get()).isZero();
        press(robot, KeyCode.ALT, KeyCode.RIGHT);
        press(robot, KeyCode.ALT, KeyCode.RIGHT);
        assertThat(active().titleProperty().get()).isEqualTo("b.m");
    }

    @Test
    void aClosedTextIsOpenedAgainOnTheWayBack(FxRobot robot) throws Exception {
        open(robot, write(home.resolve("a.m"), "@implementation A\n@end\n"));
        open(robot, write(home.resolve("b.m"), "@implementation B\n@end\n"));
        robot.interact(() -> bench.author().close(bench.author().documents().getFirst()));
        act(robot, "edit.back");
        assertThat(active().titleProperty().get()).isEqualTo("a.m");
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
