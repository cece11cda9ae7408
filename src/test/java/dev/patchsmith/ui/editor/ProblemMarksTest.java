package dev.patchsmith.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.source.Severity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class ProblemMarksTest extends EditorWindow {

    @Test
    void aProblemHasAWaveAnIconAndAMarkInTheOverview(FxRobot robot) {
        show(robot, "int a;\ngoto end;\nint b;\n");
        mark(robot, 7, 11);
        assertThat(editor.area().getStyleOfChar(8)).contains("problem-error");
        assertThat(editor.area().getStyleOfChar(2)).doesNotContain("problem-error");
        assertThat(robot.lookup(".gutter .danger").queryAll()).hasSize(1);
        assertThat(robot.lookup(".overview .mark.error").queryAll()).hasSize(1);
    }

    @Test
    void theWaveMovesWithTheText(FxRobot robot) {
        show(robot, "|int a;\ngoto end;\n");
        mark(robot, 7, 11);
        robot.write("xx");
        robot.interact(() -> editor.paint());
        assertThat(editor.area().getStyleOfChar(9)).contains("problem-error");
        assertThat(editor.area().getStyleOfChar(8)).doesNotContain("problem-error");
    }

    @Test
    void aClickIntoTheOverviewGoesThere(FxRobot robot) {
        show(robot, IntStream.range(0, 500).mapToObj(i -> "line " + i).collect(Collectors.joining("\n")));
        Node overview = robot.lookup(".overview").query();
        robot.clickOn(overview);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(editor.caret().line()).isBetween(240, 260);
        assertThat(editor.hasTextFocus()).isTrue();
    }

    private void mark(FxRobot robot, int start, int end) {
        robot.interact(() -> editor.setMarks(List.of(new Mark(start, end, Severity.ERROR, "E-GOTO"))));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> editor.paint());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
