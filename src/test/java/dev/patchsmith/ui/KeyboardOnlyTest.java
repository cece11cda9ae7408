package dev.patchsmith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.ui.translation.DocumentViewModel;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What a hand that never leaves the keyboard can do.
class KeyboardOnlyTest extends WindowTest {

    @Test
    void thePaletteRunsAnActByAFewLetters(FxRobot robot) throws Exception {
        open(robot, write(home.resolve("Home.m"), "int a;\n"));
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        robot.write("comment or");
        press(robot, KeyCode.ENTER);
        assertThat(active().text()).isEqualTo("// int a;\n");
    }

    @Test
    void escapeLeavesThePaletteAndTheKeysGoToTheTextAgain(FxRobot robot) throws Exception {
        open(robot, write(home.resolve("Home.m"), "\n"));
        WaitForAsyncUtils.waitForFxEvents();
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        press(robot, KeyCode.ESCAPE);
        robot.write("x");
        assertThat(active().text()).isEqualTo("x\n");
    }

    @Test
    void arrowsWalkThroughThePalette(FxRobot robot) throws Exception {
        open(robot, write(home.resolve("Home.m"), "one\ntwo\n"));
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        robot.write("move lines");
        press(robot, KeyCode.DOWN);
        press(robot, KeyCode.ENTER);
        assertThat(active().text()).isEqualTo("two\none\n");
    }

    @Test
    void aFileOfTheProjectIsOpenedByItsName(FxRobot robot) throws Exception {
        project(robot);
        press(robot, KeyCode.CONTROL, KeyCode.P);
        robot.write("cart.h");
        press(robot, KeyCode.ENTER);
        settled();
        assertThat(active().titleProperty().get()).isEqualTo("Cart.h");
    }

    @Test
    void f3GoesOnWithTheSearchWhenItsBarIsClosed(FxRobot robot) throws Exception {
        DocumentViewModel text = open(robot, write(home.resolve("Home.m"), "a b\na c\na d\n"));
        WaitForAsyncUtils.waitForFxEvents();
        press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("a ");
        press(robot, KeyCode.ESCAPE);
        int before = text.caretProperty().get();
        press(robot, KeyCode.F3);
        int next = text.caretProperty().get();
        assertThat(next).isGreaterThan(before);
        press(robot, KeyCode.SHIFT, KeyCode.F3);
        assertThat(text.caretProperty().get()).isEqualTo(before);
    }

    @Test
    void textsFoldersAndPackagesGoWhereTheyBelong(FxRobot robot) throws Exception {
        Path folder = project(robot);
        robot.interact(() -> bench.project().closeProject());
        Path header = write(home.resolve("Other.h"), "@interface Other : NSObject\n@end\n");
        Path script = write(home.resolve("fix.mg"), "class Other : NSObject {\n}\n");
        Path apk = write(home.resolve("base.apk"), "PK");
        robot.interact(() -> bench.open(java.util.List.of(header, script, folder)));
        settled();
        assertThat(bench.author().documents())
                .extracting(DocumentViewModel::kind)
                .containsExactly(DocumentViewModel.Kind.OBJECTIVE_C, DocumentViewModel.Kind.SCRIPT);
        assertThat(bench.project().project()).isPresent();
        robot.interact(() -> bench.open(java.util.List.of(apk)));
        assertThat(bench.shell().model().roomProperty().get()).isEqualTo("apkdiff");
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
