package dev.patchsmith.ui.translation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.source.Fix;
import dev.patchsmith.language.source.Severity;
import dev.patchsmith.ui.WindowTest;
import dev.patchsmith.ui.translation.DocumentViewModel.Kind;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class ProblemListTest extends WindowTest {

    /// In the first method an element that arrives as nil, an error with a fix; in the second a name nobody knows.
    private static final String SCRIPT = """
            class Cart : NSObject {
            - (void)a {
                NSMutableDictionary *d = NSMutableDictionary.new();
                d["x"] = 3;
            }
            - (int)b {
                return nobodyKnows;
            }
            }
            """;

    @Test
    void problemsAreFilteredBySeverityAndText(FxRobot robot) throws Exception {
        script(robot);
        int all = table(robot).getItems().size();
        long errors = count(Severity.ERROR);
        assertThat(errors).isPositive();
        robot.clickOn("#show-error");
        assertThat(table(robot).getItems()).hasSize((int) (all - errors));
        robot.clickOn("#show-error");
        assertThat(table(robot).getItems()).hasSize(all);
        robot.clickOn("#problem-filter").write("no such words");
        assertThat(table(robot).getItems()).isEmpty();
    }

    @Test
    void altEnterAppliesAFixAsOneUndoableStep(FxRobot robot) throws Exception {
        script(robot);
        Problem fixable = fixable();
        robot.interact(() -> table(robot).requestFocus());
        robot.press(KeyCode.F8).release(KeyCode.F8);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#status-place").queryAs(Label.class).getText())
                .startsWith("Ln " + fixable.place().line() + ",");
        String before = active().text();
        robot.press(KeyCode.ALT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.ALT);
        until(() -> !active().text().equals(before));
        act(robot, "edit.undo");
        assertThat(active().text()).isEqualTo(before);
    }

    @Test
    void aFixIsAppliedFromTheList(FxRobot robot) throws Exception {
        script(robot);
        String before = active().text();
        robot.clickOn(".fix");
        until(() -> !active().text().equals(before));
        until(() -> active().problems().stream().noneMatch(each -> each.equals(fixableOrNull())));
    }

    @Test
    void theListIsCopiedAsCompilersPrintIt(FxRobot robot) throws Exception {
        script(robot);
        robot.interact(() -> robot.lookup(".icon-button").queryAll().forEach(each -> {
            if ("Copy the list".equals(each.getAccessibleText())) {
                ((javafx.scene.control.Button) each).fire();
            }
        }));
        WaitForAsyncUtils.waitForFxEvents();
        String copied = WaitForAsyncUtils.asyncFx(
                        () -> Clipboard.getSystemClipboard().getString())
                .get();
        assertThat(copied.lines()).hasSize(active().problems().size()).allMatch(each -> each.startsWith("Cart.mg:"));
    }

    @Test
    void problemsOfBothSidesAreInOneList(FxRobot robot) throws Exception {
        robot.interact(
                () -> bench.author()
                        .create(
                                "Cart.m",
                                Kind.OBJECTIVE_C,
                                "@implementation Cart\n- (int)a {\n    return kNobody;\n}\n- (int)b {\n    return 1;\n}\n@end\n"));
        settled();
        act(robot, "script.edit");
        robot.interact(() -> active().editScript(active().scriptProperty().get() + "}\n"));
        until(() -> active().problems().stream().anyMatch(Problem::inScript));
        assertThat(active().problems()).anyMatch(each -> !each.inScript());
        assertThat(table(robot).getItems()).hasSize(active().problems().size());
    }

    private void script(FxRobot robot) throws Exception {
        robot.interact(() -> bench.author().create("Cart.mg", Kind.SCRIPT, SCRIPT));
        until(() -> fixableOrNull() != null);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Problem fixable() {
        return java.util.Objects.requireNonNull(fixableOrNull());
    }

    private @org.jspecify.annotations.Nullable Problem fixableOrNull() {
        return active().problems().stream()
                .filter(each -> each.diagnostic().fixes().stream().anyMatch(Fix.Rewrite.class::isInstance))
                .findFirst()
                .orElse(null);
    }

    private long count(Severity severity) {
        return active().problems().stream()
                .filter(each -> each.diagnostic().severity() == severity)
                .count();
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#problems").queryAs(TableView.class);
    }
}
