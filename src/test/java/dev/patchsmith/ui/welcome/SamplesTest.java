package dev.patchsmith.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.ui.WindowTest;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The first ten minutes: a sample for each way in.
class SamplesTest extends WindowTest {

    @BeforeEach
    void welcome(FxRobot robot) {
        robot.interact(() -> bench.shell().go("welcome"));
    }

    @Test
    void theSampleProjectIsOpenedWithItsPatch(FxRobot robot) throws Exception {
        fire(robot, "#welcome-file-sample");
        until(() -> bench.author().active().isPresent());
        settled();
        assertThat(active().titleProperty().get()).isEqualTo("voucher-discount.m");
    }

    @Test
    void theSampleBuildsAreCompared(FxRobot robot) throws Exception {
        fire(robot, "#welcome-file-sampleBuilds");
        until(() -> shows(robot, "2 methods in 1 class really changed"));
        assertThat(bench.shell().model().roomProperty().get()).isEqualTo("apkdiff");
    }

    @Test
    void theSamplesPatchIsOfferedToTheServerOfThisComputer(FxRobot robot) throws Exception {
        fire(robot, "#welcome-file-sampleRollout");
        until(() -> shows(robot, "voucher-discount.mg"));
        assertThat(bench.rollouts().user()).contains("root");
    }

    private static boolean shows(FxRobot robot, String text) {
        return robot.lookup(".label").queryAllAs(Label.class).stream()
                .anyMatch(label -> String.valueOf(label.getText()).contains(text));
    }

    private static void fire(FxRobot robot, String button) {
        robot.interact(() -> robot.lookup(node -> button.substring(1).equals(node.getId()))
                .queryAs(Button.class)
                .fire());
    }
}
