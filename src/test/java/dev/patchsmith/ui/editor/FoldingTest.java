package dev.patchsmith.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.source.Position;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class FoldingTest extends EditorWindow {

    @Test
    void methodsAndSectionsCanBeFolded() {
        assertThat(Folding.read(CART))
                .extracting(Folding.Part::head, Folding.Part::last)
                .contains(org.assertj.core.groups.Tuple.tuple(4, 7), org.assertj.core.groups.Tuple.tuple(10, 13))
                .contains(org.assertj.core.groups.Tuple.tuple(2, 13));
    }

    @Test
    void aFoldedMethodShowsItsFirstLineOnly(FxRobot robot) throws Exception {
        ready(robot);
        robot.interact(() -> {
            editor.goTo(new Position(6, 1));
            editor.fold(FoldAct.FOLD_HERE);
        });
        assertThat(editor.folding().isHidden(5)).isTrue();
        assertThat(editor.folding().isHidden(7)).isTrue();
        assertThat(editor.folding().isHidden(4)).isFalse();
        assertThat(editor.caret().line()).isEqualTo(5);
        assertThat(editor.area().getParagraph(5).getParagraphStyle()).contains("collapse");
        assertThat(editor.text()).isEqualTo(CART);
    }

    @Test
    void theMarkInTheGutterFoldsAndOpens(FxRobot robot) throws Exception {
        ready(robot);
        robot.clickOn(markOf(robot, "5"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(editor.folding().isFolded(4)).isTrue();
        robot.clickOn(markOf(robot, "5"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(editor.folding().isFolded(4)).isFalse();
    }

    private static Node markOf(FxRobot robot, String number) {
        return robot.lookup(".fold-mark")
                .<Node>match(each -> each.getParent().lookup(".number") instanceof Text shown
                        && shown.getText().equals(number))
                .query();
    }

    @Test
    void foldingAllLeavesTheHeadsAndUndoHasNothingToDo(FxRobot robot) throws Exception {
        ready(robot);
        robot.interact(() -> editor.fold(FoldAct.FOLD_ALL));
        assertThat(editor.folding().isHidden(6)).isTrue();
        assertThat(editor.folding().isHidden(12)).isTrue();
        assertThat(editor.area().isUndoAvailable()).isFalse();
        robot.interact(() -> editor.fold(FoldAct.UNFOLD_ALL));
        assertThat(editor.area().getParagraph(6).getParagraphStyle()).doesNotContain("collapse");
    }

    @Test
    void downPassesOverWhatIsFolded(FxRobot robot) throws Exception {
        ready(robot);
        robot.interact(() -> {
            editor.goTo(new Position(6, 1));
            editor.fold(FoldAct.FOLD_HERE);
        });
        keys(robot, KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(editor.caret().line()).isEqualTo(9);
        keys(robot, KeyCode.UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(editor.caret().line()).isEqualTo(5);
        assertThat(editor.folding().isFolded(4)).isTrue();
    }

    @Test
    void goingIntoAFoldOpensIt(FxRobot robot) throws Exception {
        ready(robot);
        robot.interact(() -> editor.fold(FoldAct.FOLD_ALL));
        robot.interact(() -> editor.goTo(new Position(7, 3)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(editor.folding().isHidden(6)).isFalse();
        assertThat(editor.caret().line()).isEqualTo(7);
    }

    @Test
    void linesTypedAboveMoveTheFold(FxRobot robot) throws Exception {
        ready(robot);
        robot.interact(() -> {
            editor.goTo(new Position(6, 1));
            editor.fold(FoldAct.FOLD_HERE);
            editor.goTo(new Position(2, 1));
        });
        keys(robot, KeyCode.ENTER);
        until(() -> editor.folding().partAt(5).isPresent());
        assertThat(editor.folding().isFolded(5)).isTrue();
        assertThat(editor.folding().isHidden(6)).isTrue();
        assertThat(editor.folding().isHidden(5)).isFalse();
        assertThat(editor.area().getParagraph(6).getParagraphStyle()).contains("collapse");
    }

    private void ready(FxRobot robot) throws Exception {
        show(robot, CART);
        until(() -> editor.folding().partAt(4).isPresent());
    }
}
