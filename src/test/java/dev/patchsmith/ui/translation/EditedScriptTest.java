package dev.patchsmith.ui.translation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.ui.WindowTest;
import dev.patchsmith.ui.translation.DocumentViewModel.Kind;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class EditedScriptTest extends WindowTest {

    private static final String SOURCE = """
            @implementation Cart
            - (int)total {
                return 3;
            }
            - (int)count {
                return 4;
            }
            @end
            """;

    @Test
    void editsOfTheScriptAreKeptAndShown(FxRobot robot) throws Exception {
        begin(robot);
        edit(robot, "return 3;", "return 33;");
        assertThat(robot.lookup("#script-state").queryAs(Label.class).getText()).isEqualTo("Edited by you");
        change(robot, "return 4;", "return 44;");
        assertThat(script()).contains("return 33;").contains("return 4;");
        assertThat(isShown(robot, "#outdated")).isTrue();
    }

    @Test
    void aLaterChangeOnTheLeftIsMergedIntoTheEdits(FxRobot robot) throws Exception {
        begin(robot);
        edit(robot, "return 3;", "return 33;");
        change(robot, "return 4;", "return 44;");
        act(robot, "script.merge");
        assertThat(script()).contains("return 33;", "return 44;");
        assertThat(isShown(robot, "#outdated")).isFalse();
        assertThat(active().scriptEditedProperty().get()).isTrue();
    }

    @Test
    void aMergeIsUndoneInOneStep(FxRobot robot) throws Exception {
        begin(robot);
        edit(robot, "return 3;", "return 33;");
        change(robot, "return 4;", "return 44;");
        act(robot, "script.merge");
        assertThat(robot.lookup("#script-state").queryAs(Label.class).getText()).isEqualTo("Edited by you");
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(script()).contains("return 33;", "return 4;").doesNotContain("return 44;");
    }

    @Test
    void aConflictIsDecidedByAPerson(FxRobot robot) throws Exception {
        begin(robot);
        edit(robot, "return 3;", "return 33;");
        change(robot, "return 3;", "return 5;");
        act(robot, "script.merge");
        assertThat(robot.lookup("#merge-apply").queryButton().isDisabled()).isTrue();
        robot.clickOn("#merge-1-1");
        robot.clickOn("#merge-apply");
        assertThat(script()).contains("return 5;").doesNotContain("return 33;");
    }

    @Test
    void keepingMineIsRememberedUntilTheNextChange(FxRobot robot) throws Exception {
        begin(robot);
        edit(robot, "return 3;", "return 33;");
        change(robot, "return 4;", "return 44;");
        robot.clickOn("#merge-mine");
        assertThat(isShown(robot, "#outdated")).isFalse();
        assertThat(script()).contains("return 33;", "return 4;");
        change(robot, "return 44;", "return 45;");
        assertThat(isShown(robot, "#outdated")).isTrue();
    }

    @Test
    void editedScriptsAreKeptInTheProject(FxRobot robot) throws Exception {
        Path folder = project(robot);
        open(robot, folder.resolve("Patches/pay.m"));
        until(() -> active().scriptProperty().get().contains("kRetryLimit = 3;"));
        act(robot, "script.edit");
        edit(robot, "kRetryLimit = 3;", "kRetryLimit = 30;");
        act(robot, "file.save");
        assertThat(folder.resolve("Patches/pay.mg")).content().contains("kRetryLimit = 30;");
        assertThat(folder.resolve("project.patchsmith")).content().contains("script = Patches/pay.mg");
        assertThat(active().dirtyProperty().get()).isFalse();
        restart(robot);
        until(() -> !bench.project().readingProperty().get());
        settled();
        assertThat(active().scriptEditedProperty().get()).isTrue();
        assertThat(script()).contains("kRetryLimit = 30;");
        until(() -> !active().side().generated().isEmpty());
        assertThat(active().side().outdatedProperty().get()).isFalse();
    }

    @Test
    void problemsOfAnEditedScriptAreListedWithTheOthers(FxRobot robot) throws Exception {
        begin(robot);
        edit(robot, "return 3;", "return (3;");
        until(() -> active().problems().stream().anyMatch(Problem::inScript));
        assertThat(active().errorsProperty().get()).isPositive();
        assertThat(bench.shell().actions().get("file.export").isEnabled()).isFalse();
    }

    private void begin(FxRobot robot) throws Exception {
        robot.interact(() -> bench.author().create("Cart.m", Kind.OBJECTIVE_C, SOURCE));
        settled();
        act(robot, "script.edit");
    }

    /// Edits the script as typing does.
    private void edit(FxRobot robot, String before, String after) {
        robot.interact(() -> active().editScript(script().replace(before, after)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void change(FxRobot robot, String before, String after) throws Exception {
        robot.interact(() -> active().restore(active().text().replace(before, after)));
        settled();
    }

    private String script() {
        return active().scriptProperty().get();
    }
}
