package dev.patchsmith.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class TypingTest extends EditorWindow {

    @Test
    void enterKeepsTheIndentationAndStepsInAfterABrace(FxRobot robot) {
        show(robot, "    if (ok) {|}");
        keys(robot, KeyCode.ENTER);
        robot.write("x");
        assertThat(editor.text()).isEqualTo("    if (ok) {\n        x\n    }");
    }

    @Test
    void anOpeningBracketBringsItsPartnerAndTypingThePartnerStepsOverIt(FxRobot robot) {
        show(robot, "|");
        robot.write("f(a[1])");
        assertThat(editor.text()).isEqualTo("f(a[1])");
        assertThat(editor.caretOffset()).isEqualTo(7);
    }

    @Test
    void backspaceBetweenAPairDeletesBoth(FxRobot robot) {
        show(robot, "f|");
        robot.write("(");
        keys(robot, KeyCode.BACK_SPACE);
        assertThat(editor.text()).isEqualTo("f");
    }

    @Test
    void aBracketSurroundsWhatIsSelected(FxRobot robot) {
        show(robot, "pay");
        robot.interact(() -> editor.select(0, 3));
        robot.write("[");
        assertThat(editor.text()).isEqualTo("[pay]");
        assertThat(editor.selectedText()).isEqualTo("pay");
    }

    @Test
    void quotesInACommentAreTypedAsTheyAre(FxRobot robot) {
        show(robot, "// it|");
        robot.write("\"");
        assertThat(editor.text()).isEqualTo("// it\"");
    }

    @Test
    void tabIndentsSelectedLinesAndShiftTabTakesItBack(FxRobot robot) {
        show(robot, "a;\nb;\n");
        robot.interact(() -> editor.select(0, 5));
        keys(robot, KeyCode.TAB);
        assertThat(editor.text()).isEqualTo("    a;\n    b;\n");
        keys(robot, KeyCode.SHIFT, KeyCode.TAB);
        assertThat(editor.text()).isEqualTo("a;\nb;\n");
    }

    @Test
    void undoTakesBackWordsAndNothingOfTheColours(FxRobot robot) {
        show(robot, "int a;\n|");
        robot.write("return @\"支付\";");
        robot.interact(() -> editor.paint());
        robot.interact(() -> {
            for (int i = 0; i < 50; i++) {
                editor.undo();
            }
        });
        assertThat(editor.text()).isEqualTo("int a;\n");
        robot.interact(() -> {
            for (int i = 0; i < 50; i++) {
                editor.redo();
            }
        });
        assertThat(editor.text()).isEqualTo("int a;\nreturn @\"支付\";");
    }

    @Test
    void whatIsKnownOfTheTextIsTheText(FxRobot robot) {
        show(robot, CART);
        robot.interact(() -> editor.select(30, 40));
        robot.write("支x");
        keys(robot, KeyCode.BACK_SPACE);
        robot.interact(() -> {
            editor.change(LineAct.DUPLICATE);
            editor.change(LineAct.MOVE_DOWN);
            editor.change(LineAct.JOIN);
            editor.undo();
        });
        assertThat(editor.text()).isEqualTo(editor.area().getText());
    }

    @Test
    void tabsInTheTextStay(FxRobot robot) {
        show(robot, "\tif (x) {|\n\t}");
        keys(robot, KeyCode.ENTER);
        assertThat(editor.text()).isEqualTo("\tif (x) {\n\t    \n\t}");
    }

    @Test
    void aVeryLongLineCanBeTypedInto(FxRobot robot) {
        show(robot, "int a = " + "1 + ".repeat(2_000) + "1;|");
        robot.write("x");
        assertThat(editor.text()).endsWith("1;x");
    }
}
