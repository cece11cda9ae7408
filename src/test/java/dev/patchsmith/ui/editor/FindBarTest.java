package dev.patchsmith.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.ui.editor.Layers.Layer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class FindBarTest extends EditorWindow {

    @Test
    void allHitsAreMarkedAndCountedAndEnterGoesOn(FxRobot robot) {
        show(robot, "|pay\nPay\npayer\n");
        robot.interact(() -> editor.showFind(false));
        robot.write("pay");
        assertThat(editor.layers().get(Layer.HITS)).hasSize(3);
        assertThat(count(robot)).isEqualTo("1 of 3");
        keys(robot, KeyCode.ENTER);
        assertThat(count(robot)).isEqualTo("2 of 3");
        assertThat(editor.selectedText()).isEqualTo("Pay");
        keys(robot, KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(count(robot)).isEqualTo("1 of 3");
    }

    @Test
    void caseWordsAndExpressionsCanBeAskedFor(FxRobot robot) {
        show(robot, "|pay\nPay\npayer\n");
        robot.interact(() -> editor.showFind(false));
        robot.write("pay");
        robot.interact(() -> toggle(robot, "Aa").setSelected(true));
        assertThat(editor.layers().get(Layer.HITS)).hasSize(2);
        robot.interact(() -> toggle(robot, "W").setSelected(true));
        assertThat(editor.layers().get(Layer.HITS)).hasSize(1);
        robot.interact(() -> {
            toggle(robot, "W").setSelected(false);
            toggle(robot, ".*").setSelected(true);
        });
        robot.write("(");
        assertThat(count(robot)).isEqualTo("not a regular expression");
    }

    @Test
    void theSelectionIsWhatIsSearchedAndEscapeGoesBackToTheText(FxRobot robot) {
        show(robot, "one two one");
        robot.interact(() -> {
            editor.select(0, 3);
            editor.showFind(false);
        });
        assertThat(count(robot)).isEqualTo("1 of 2");
        keys(robot, KeyCode.ESCAPE);
        assertThat(editor.hasTextFocus()).isTrue();
        assertThat(editor.layers().get(Layer.HITS)).isEmpty();
    }

    @Test
    void replacingAllIsOneStepOfTheHistory(FxRobot robot) {
        show(robot, "one two one");
        robot.interact(() -> editor.showFind(true));
        robot.clickOn("#find-query").write("one");
        robot.clickOn("#find-replacement").write("支付");
        robot.clickOn("Replace all");
        assertThat(editor.text()).isEqualTo("支付 two 支付");
        robot.interact(() -> editor.undo());
        assertThat(editor.text()).isEqualTo("one two one");
    }

    private static String count(FxRobot robot) {
        return robot.lookup(".find-bar .secondary").queryAs(Label.class).getText();
    }

    private static ToggleButton toggle(FxRobot robot, String text) {
        return robot.lookup(".find-bar .toggle-button")
                .match(node -> ((ToggleButton) node).getText().equals(text))
                .query();
    }
}
