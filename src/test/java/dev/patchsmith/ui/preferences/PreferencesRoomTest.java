package dev.patchsmith.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.ui.WindowTest;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class PreferencesRoomTest extends WindowTest {

    @Test
    void theSearchLeavesTheRowsWithTheWords(FxRobot robot) {
        robot.interact(() -> bench.shell().go("preferences"));
        robot.interact(() ->
                robot.lookup("#preferences-search").queryAs(TextField.class).setText("wrap"));
        assertThat(robot.lookup(".card").queryAll().stream()
                        .filter(WindowTest::isShown)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aSizeOfTheSurfaceIsRemembered(FxRobot robot) {
        robot.interact(() -> bench.shell().go("preferences"));
        robot.interact(
                () -> robot.lookup("#scale-LARGE").queryAs(ToggleButton.class).fire());
        assertThat(bench.shell().memory().get("scale")).contains("LARGE");
    }
}
