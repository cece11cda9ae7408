package dev.patchsmith.ui.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.ui.WindowTest;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class PickingAndReadinessTest extends WindowTest {

    @Test
    void thePickerSaysWhichMethodsCanBeCarriedAndWhyNot(FxRobot robot) throws Exception {
        Path folder = project(robot);
        pick(robot, folder.resolve("Sources/Cart.m"));
        ListView<?> list = robot.lookup("#picker-methods").queryListView();
        assertThat(list.getItems()).hasSize(2);
        assertThat(robot.lookup("#picker-methods .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("can be carried", "cannot be carried")
                .anyMatch(text -> text.contains("goto"));
    }

    @Test
    void pickedMethodsBecomeAPatchOfTheProject(FxRobot robot) throws Exception {
        Path folder = project(robot);
        pick(robot, folder.resolve("Sources/Cart.m"));
        robot.interact(() -> robot.lookup("#picker-methods").queryListView().requestFocus());
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        robot.clickOn("#picker-create");
        until(() -> bench.author().active().isPresent());
        settled();
        assertThat(active().text())
                .contains("#import \"Cart.h\"", "- (NSInteger)total")
                .doesNotContain("jump", "Jumps");
        assertThat(folder.resolve("project.patchsmith")).content().contains("[patch Cart]", "source = Patches/cart.m");
        until(() -> active().scriptProperty().get().contains("total"));
        assertThat(active().errorsProperty().get()).isZero();
    }

    @Test
    void theReadinessOfTheProjectIsMeasuredAndExported(FxRobot robot) throws Exception {
        project(robot);
        robot.interact(() -> bench.shell().go("readiness"));
        until(() -> robot.lookup("#readiness-verdict").tryQuery().isPresent()
                && robot.lookup("#readiness-verdict")
                        .queryAs(Label.class)
                        .getText()
                        .startsWith("1 of 2"));
        until(() -> robot.lookup("#readiness-obstacles").tryQuery().isPresent());
        assertThat(robot.lookup("#readiness-obstacles").queryTableView().getItems())
                .hasSize(1);
        Path page = home.resolve("readiness.html");
        files.answer(page);
        act(robot, "readiness.export");
        until(() -> java.nio.file.Files.exists(page));
        assertThat(page).content().contains("<html", "-[Cart jump]");
    }

    private void pick(FxRobot robot, Path source) throws Exception {
        files.answer(source);
        act(robot, "project.pick");
        until(() -> robot.lookup("#picker-methods").tryQuery().isPresent());
    }
}
