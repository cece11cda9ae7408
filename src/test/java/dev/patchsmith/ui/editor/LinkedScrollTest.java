package dev.patchsmith.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class LinkedScrollTest extends EditorWindow {

    @SuppressWarnings("NullAway.Init")
    private CodeEditor other;

    @Override
    Parent root() {
        other = new CodeEditor(tasks, messages, CodeLanguage.SCRIPT);
        editor.setPrefWidth(450);
        other.setPrefWidth(450);
        return new HBox(editor, other);
    }

    @BeforeEach
    void link(FxRobot robot) {
        robot.interact(() -> {
            editor.setText(lines(1000));
            other.setText(lines(2000));
            LinkedScroll.link(editor, other, line -> line * 2, line -> line / 2);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
    }

    @Test
    void theOtherEditorFollowsToTheLineThatBelongsToThisOne(FxRobot robot) throws Exception {
        robot.interact(() -> editor.goTo(new dev.patchsmith.language.source.Position(500, 1)));
        until(() -> Math.abs(middle(other) - 2 * middle(editor)) <= 12);
        assertThat(editor.caret().line()).isEqualTo(500);
    }

    @Test
    void whoFollowsLeadsNothing(FxRobot robot) throws Exception {
        robot.interact(() -> editor.goTo(new dev.patchsmith.language.source.Position(700, 1)));
        until(() -> middle(other) > 1300);
        WaitForAsyncUtils.waitForFxEvents();
        double stays = editor.area().getEstimatedScrollY();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(editor.area().getEstimatedScrollY()).isEqualTo(stays);
    }

    @Test
    void theEditorTheUserScrollsInLeads(FxRobot robot) throws Exception {
        robot.moveTo(other).scroll(200, javafx.geometry.VerticalDirection.DOWN);
        until(() -> middle(other) > 60);
        until(() -> Math.abs(middle(other) - 2 * middle(editor)) <= 40);
    }

    private static int middle(CodeEditor shown) {
        return shown.viewport().anchor();
    }
}
