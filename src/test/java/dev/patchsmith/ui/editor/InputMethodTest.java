package dev.patchsmith.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.IndexRange;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class InputMethodTest extends EditorWindow {

    @Test
    void whatIsComposedStandsInPlaceAndWhatIsCommittedStays(FxRobot robot) {
        show(robot, "// |\nint a;");
        compose(robot, "zhi", "");
        assertThat(editor.text()).isEqualTo("// zhi\nint a;");
        assertThat(editor.area().composedProperty().get()).isEqualTo(new IndexRange(3, 6));
        compose(robot, "zhi fu", "");
        compose(robot, "", "支付");
        assertThat(editor.text()).isEqualTo("// 支付\nint a;");
        assertThat(editor.caretOffset()).isEqualTo(5);
    }

    @Test
    void undoKnowsTheWordAndNotItsLetters(FxRobot robot) {
        show(robot, "// |");
        compose(robot, "z", "");
        compose(robot, "zh", "");
        compose(robot, "", "支");
        robot.interact(() -> editor.undo());
        assertThat(editor.text()).isEqualTo("// ");
        robot.interact(() -> editor.redo());
        assertThat(editor.text()).isEqualTo("// 支");
    }

    @Test
    void aCompositionIsNoChangeUntilItIsCommitted(FxRobot robot) {
        show(robot, "|");
        int before = editor.revisionProperty().get();
        compose(robot, "zhifu", "");
        assertThat(editor.revisionProperty().get()).isEqualTo(before);
        compose(robot, "", "支付");
        assertThat(editor.revisionProperty().get()).isEqualTo(before + 1);
    }

    @Test
    void aSelectionGivesWayToWhatIsComposed(FxRobot robot) {
        show(robot, "int abc;");
        robot.interact(() -> editor.select(4, 7));
        compose(robot, "z", "");
        compose(robot, "", "总");
        assertThat(editor.text()).isEqualTo("int 总;");
        robot.interact(() -> {
            editor.undo();
            editor.undo();
        });
        assertThat(editor.text()).isEqualTo("int abc;");
    }

    private void compose(FxRobot robot, String composed, String committed) {
        robot.interact(() -> editor.area()
                .handleInputMethodEvent(new InputMethodEvent(
                        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                        composed.isEmpty()
                                ? List.of()
                                : List.of(new InputMethodTextRun(composed, InputMethodHighlight.SELECTED_RAW)),
                        committed,
                        composed.length())));
    }
}
