package dev.patchsmith.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.ui.WindowTest;
import java.util.Arrays;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class WalkthroughTest extends WindowTest {

    @BeforeEach
    void welcome(FxRobot robot) {
        robot.interact(() -> bench.shell().go("welcome"));
    }

    @Test
    void theFirstStepOpensTheSampleAndTheSecondExplainsIt(FxRobot robot) throws Exception {
        fire(robot, "#walk-FIX");
        assertThat(text(robot)).contains("Open the sample project");
        fire(robot, "#walk-act");
        until(() -> bench.author().active().isPresent());
        settled();
        assertThat(text(robot)).contains("On the left stands the fixed Objective-C");
        until(() -> robot.lookup("#documents").query().getStyleClass().contains("pointed-at"));
    }

    @Test
    void whoLeavesGoesOnFromThereAfterARestart(FxRobot robot) {
        fire(robot, "#walk-COMPARE");
        fire(robot, "#walk-next");
        fire(robot, "#walk-leave");
        assertThat(isShown(robot, "#walk-text")).isFalse();
        restart(robot);
        robot.interact(() -> bench.shell().go("welcome"));
        assertThat(robot.lookup("#walk-COMPARE").queryButton().getText()).isEqualTo("Go on with step 2 of 5");
        fire(robot, "#walk-COMPARE");
        assertThat(text(robot)).startsWith("The first sentence says");
    }

    @Test
    void closingTheProgramInTheMiddleLeavesTheStepInView(FxRobot robot) {
        fire(robot, "#walk-ROLL_OUT");
        fire(robot, "#walk-next");
        restart(robot);
        assertThat(text(robot)).startsWith("Upload it as it is offered.");
    }

    @Test
    void theEndIsRememberedAndTheWayCanBeWalkedAgain(FxRobot robot) {
        fire(robot, "#walk-COMPARE");
        for (int step = 0; step < Way.COMPARE.steps().size(); step++) {
            fire(robot, "#walk-next");
        }
        assertThat(isShown(robot, "#walk-text")).isFalse();
        robot.interact(() -> bench.shell().go("welcome"));
        assertThat(robot.lookup("#walk-COMPARE").queryButton().getText()).isEqualTo("Walk through it again");
        fire(robot, "#walk-COMPARE");
        assertThat(text(robot)).startsWith("Two builds of the shop");
    }

    @Test
    void oneStepCanBeTakenBack(FxRobot robot) {
        fire(robot, "#walk-COMPARE");
        fire(robot, "#walk-next");
        fire(robot, "#walk-back");
        assertThat(text(robot)).startsWith("Two builds of the shop");
    }

    @Test
    void everyStepNamesARoomAndAnActionThatExist() {
        assertThat(Arrays.stream(Way.values()).flatMap(way -> way.steps().stream()))
                .allSatisfy(step -> {
                    assertThat(step.action().isEmpty()
                                    || bench.shell().actions().has(step.action()))
                            .as(step.action())
                            .isTrue();
                    assertThat(step.room().isEmpty()
                                    || bench.shell().rooms().stream()
                                            .anyMatch(room -> room.id().equals(step.room())))
                            .as(step.room())
                            .isTrue();
                });
    }

    private static String text(FxRobot robot) {
        return robot.lookup("#walk-text").queryAs(Label.class).getText();
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
    }
}
