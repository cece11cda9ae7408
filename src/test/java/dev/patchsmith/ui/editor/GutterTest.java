package dev.patchsmith.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class GutterTest extends EditorWindow {

    @Test
    void numbersOfLinesThatWereReplacedAreGivenBack(FxRobot robot) {
        show(robot, CART);
        for (int i = 0; i < 60; i++) {
            robot.interact(() -> {
                editor.area().insertText(0, "\n");
                editor.area().insertText(0, "x");
                editor.area().deleteText(0, 2);
            });
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> editor.getScene().getRoot().layout());
        }
        robot.interact(() -> editor.paint());
        robot.interact(() -> editor.paint());
        assertThat(editor.gutter().size())
                .isLessThan(3 * editor.area().getVisibleParagraphs().size());
    }

    @Test
    void everyLineInViewHasItsNumber(FxRobot robot) {
        show(robot, CART);
        robot.interact(() -> editor.area().insertText(0, "\n"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> editor.getScene().getRoot().layout());
        assertThat(robot.lookup(".gutter .number").queryAllAs(javafx.scene.text.Text.class))
                .extracting(javafx.scene.text.Text::getText)
                .contains("1", "2", "17");
    }
}
