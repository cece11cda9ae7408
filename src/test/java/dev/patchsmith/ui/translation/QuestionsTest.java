package dev.patchsmith.ui.translation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.ui.WindowTest;
import dev.patchsmith.ui.translation.DocumentViewModel.Kind;
import java.nio.file.Path;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class QuestionsTest extends WindowTest {

    private static final String SOURCE = """
            @implementation Cart
            - (int)total {
                return kUnknownLimit;
            }
            @end
            """;

    @Test
    void theQuestionOfTheLineIsAskedBelowTheText(FxRobot robot) throws Exception {
        begin(robot);
        assertThat(isShown(robot, "#question-bar")).isFalse();
        robot.press(KeyCode.F8).release(KeyCode.F8);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(isShown(robot, "#question-bar")).isTrue();
    }

    @Test
    void anAnswerGivenInPlaceTurnsIntoScript(FxRobot robot) throws Exception {
        begin(robot);
        robot.press(KeyCode.F8).release(KeyCode.F8);
        robot.press(KeyCode.ALT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("42").press(KeyCode.ENTER).release(KeyCode.ENTER);
        until(() -> active().scriptProperty().get().contains("return 42;"));
        assertThat(active().errorsProperty().get()).isZero();
        assertThat(isShown(robot, "#question-bar")).isFalse();
        assertThat(home.resolve("own/answers.txt")).content().contains("constant kUnknownLimit = 42");
    }

    @Test
    void anAnswerInsideAProjectIsKeptInTheProject(FxRobot robot) throws Exception {
        Path folder = project(robot);
        write(folder.resolve("Patches/pay.m"), SOURCE);
        open(robot, folder.resolve("Patches/pay.m"));
        until(() -> !Question.among(active().problems()).isEmpty());
        act(robot, "view.questions");
        TextField field = robot.lookup("#questions .answer-field").queryAs(TextField.class);
        robot.clickOn(field).write("7").press(KeyCode.ENTER).release(KeyCode.ENTER);
        until(() -> active().scriptProperty().get().contains("return 7;"));
        assertThat(folder.resolve("patchsmith.answers")).content().isEqualTo("constant kUnknownLimit = 7\n");
        assertThat(Question.among(active().problems())).isEmpty();
    }

    @Test
    void answersAreChangedAndRemovedOnTheirPage(FxRobot robot) throws Exception {
        Path folder = project(robot);
        write(folder.resolve("patchsmith.answers"), "# limits\nconstant kUnknownLimit = 7\n");
        write(folder.resolve("Patches/pay.m"), SOURCE);
        robot.interact(() -> bench.project().refresh());
        open(robot, folder.resolve("Patches/pay.m"));
        until(() -> active().scriptProperty().get().contains("return 7;"));
        robot.interact(() -> bench.shell().go("answers"));
        TableView<?> table = robot.lookup("#answers").queryAs(TableView.class);
        assertThat(table.getItems()).hasSize(1);
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().selectFirst();
        });
        robot.press(KeyCode.F2).release(KeyCode.F2);
        robot.write("8").press(KeyCode.ENTER).release(KeyCode.ENTER);
        until(() -> active().scriptProperty().get().contains("return 8;"));
        assertThat(folder.resolve("patchsmith.answers")).content().isEqualTo("# limits\nconstant kUnknownLimit = 8\n");
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().selectFirst();
        });
        robot.press(KeyCode.DELETE).release(KeyCode.DELETE);
        until(() -> active().errorsProperty().get() > 0);
        assertThat(folder.resolve("patchsmith.answers")).content().isEqualTo("# limits\n");
    }

    @Test
    void theClassOfPastedMethodsIsAskedAndRemembered(FxRobot robot) throws Exception {
        Path folder = project(robot);
        write(folder.resolve("Patches/pay.m"), "- (int)total {\n    return 1;\n}\n");
        open(robot, folder.resolve("Patches/pay.m"));
        until(() -> !Question.among(active().problems()).isEmpty());
        act(robot, "view.questions");
        TextField field = robot.lookup("#questions .answer-field").queryAs(TextField.class);
        robot.clickOn(field).write("Cart").press(KeyCode.ENTER).release(KeyCode.ENTER);
        until(() -> active().scriptProperty().get().contains("class Cart"));
        assertThat(folder.resolve("patchsmith.answers")).content().isEqualTo("class Patches/pay.m = Cart\n");
    }

    @Test
    void theSuperclassOfAPastedClassIsAskedAndTurnsIntoScript(FxRobot robot) throws Exception {
        String source = "@implementation Home\n+ (void)prepare {\n    [super prepare];\n}\n@end\n";
        robot.interact(() -> bench.author().create("Home.m", Kind.OBJECTIVE_C, source));
        settled();
        until(() -> active().errorsProperty().get() == 1);
        act(robot, "edit.nextProblem");
        until(() -> isShown(robot, "#question-bar"));
        assertThat(robot.lookup("#question-bar .label").queryAllAs(javafx.scene.control.Label.class))
                .anyMatch(each -> each.getText().equals("Superclass of Home"));
        robot.clickOn("#question-answer")
                .write("UIViewController")
                .press(KeyCode.ENTER)
                .release(KeyCode.ENTER);
        until(() -> active().scriptProperty().get().contains("class Home : UIViewController"));
        assertThat(active().errorsProperty().get()).isZero();
    }

    private void begin(FxRobot robot) throws Exception {
        robot.interact(() -> bench.author().create("Cart.m", Kind.OBJECTIVE_C, SOURCE));
        settled();
        until(() -> active().errorsProperty().get() == 1);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
