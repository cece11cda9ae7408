package dev.patchsmith.ui.translation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.ui.WindowTest;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class FindInFilesTest extends WindowTest {

    @Test
    void findsAWordInAllFilesOfTheProjectAndGoesThere(FxRobot robot) throws Exception {
        Path folder = project(robot);
        search(robot, "kRetryLimit", 2);
        robot.interact(() -> hits(robot).getSelectionModel().select(1));
        press(robot, KeyCode.ENTER);
        until(() -> bench.author().active().isPresent());
        assertThat(active().file().orElseThrow().path())
                .isIn(folder.resolve("Sources/Cart.h"), folder.resolve("Patches/pay.m"));
        String text = active().text();
        assertThat(text.substring(active().caretProperty().get())).startsWith("kRetryLimit");
    }

    @Test
    void searchesWhatStandsInTheEditorAndNotWhatIsInTheFile(FxRobot robot) throws Exception {
        Path folder = project(robot);
        open(robot, folder.resolve("Patches/pay.m"));
        robot.interact(() -> active().restore(active().text() + "// notYetSaved\n"));
        search(robot, "notYetSaved", 1);
        assertThat(hits(robot).getItems().getFirst().text()).isEqualTo("// notYetSaved");
    }

    @Test
    void keepsItsListWhenItIsOpenedAgain(FxRobot robot) throws Exception {
        project(robot);
        search(robot, "total", 3);
        robot.interact(() -> hits(robot).getSelectionModel().select(2));
        press(robot, KeyCode.ESCAPE);
        act(robot, "edit.findInFiles");
        until(() -> hits(robot).getItems().size() == 3);
        assertThat(robot.lookup("#search-query").queryAs(TextField.class).getText())
                .isEqualTo("total");
        assertThat(hits(robot).getSelectionModel().getSelectedIndex()).isEqualTo(2);
    }

    @Test
    void saysThatAnExpressionIsNone(FxRobot robot) throws Exception {
        project(robot);
        search(robot, "total", 3);
        robot.interact(() -> robot.lookup(".palette .toggle-button").queryAllAs(ToggleButton.class).stream()
                .skip(2)
                .findFirst()
                .orElseThrow()
                .fire());
        robot.interact(
                () -> robot.lookup("#search-query").queryAs(TextField.class).setText("(total"));
        until(() -> hits(robot).getItems().isEmpty());
        assertThat(robot.lookup("#search-told")
                        .queryAs(javafx.scene.control.Label.class)
                        .getText())
                .isEqualTo("This is no regular expression.");
    }

    @Test
    void namesTheKeysTheUserHasGivenIt(FxRobot robot) throws Exception {
        project(robot);
        var actions = bench.shell().actions();
        var find = actions.get("edit.findInFiles");
        robot.interact(() -> actions.setShortcut(find, KeyCombination.valueOf("Alt+F9")));
        act(robot, "edit.findInFiles");
        assertThat(hint(robot)).contains("Alt+F9 comes back").doesNotContain("Ctrl");
        robot.interact(() -> {
            bench.shell().overlay().close();
            actions.setShortcut(find, null);
        });
        act(robot, "edit.findInFiles");
        assertThat(hint(robot)).isEqualTo("Enter opens a place.");
    }

    private static String hint(FxRobot robot) {
        return robot.lookup("#search-hint")
                .queryAs(javafx.scene.control.Label.class)
                .getText();
    }

    private void search(FxRobot robot, String words, int expected) throws Exception {
        act(robot, "edit.findInFiles");
        robot.interact(
                () -> robot.lookup("#search-query").queryAs(TextField.class).setText(words));
        until(() -> hits(robot).getItems().size() == expected);
    }

    @SuppressWarnings("unchecked")
    private static ListView<FileSearch.Hit> hits(FxRobot robot) {
        return (ListView<FileSearch.Hit>) robot.lookup("#search-list").queryAs(ListView.class);
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
