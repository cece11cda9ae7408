package dev.patchsmith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Whatever the keyboard can reach says to a screen reader what it is.
class AccessibleNamesTest extends WindowTest {

    @Test
    void everythingInTheAuthorRoomHasAName(FxRobot robot) throws Exception {
        var folder = project(robot);
        write(
                folder.resolve("Patches/pay.m"),
                "@implementation Cart\n- (void)a { int b = kUnknown; goto end; }\n@end\n");
        open(robot, folder.resolve("Patches/pay.m"));
        act(robot, "edit.replace");
        act(robot, "edit.nextProblem");
        assertThat(nameless(robot)).isEmpty();
        act(robot, "view.questions");
        assertThat(nameless(robot)).isEmpty();
    }

    @Test
    void everythingOnThePagesAroundItHasAName(FxRobot robot) throws Exception {
        project(robot);
        List<String> found = new ArrayList<>();
        for (String page : List.of("answers", "readiness", "welcome", "preferences", "shortcuts")) {
            robot.interact(() -> bench.shell().go(page));
            nameless(robot).forEach(each -> found.add(page + ": " + each));
        }
        assertThat(found).isEmpty();
        robot.interact(() -> bench.shell().go("author"));
        act(robot, "view.palette");
        assertThat(nameless(robot)).as("palette").isEmpty();
    }

    private List<String> nameless(FxRobot robot) {
        List<String> found = new ArrayList<>();
        robot.interact(
                () -> collect(robot.listTargetWindows().getFirst().getScene().getRoot(), found));
        return found;
    }

    private static void collect(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        boolean reached = node.isFocusTraversable()
                && !(node instanceof ScrollBar)
                && !(node instanceof TabPane)
                && !(node instanceof javafx.scene.control.ScrollPane);
        if (reached && name(node).isBlank()) {
            found.add(node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(each -> collect(each, found));
        }
    }

    private static String name(Node node) {
        String said = Optional.ofNullable(node.getAccessibleText()).orElse("");
        String shown = node instanceof Labeled labeled
                ? Optional.ofNullable(labeled.getText()).orElse("")
                : "";
        String beside = node.getScene().getRoot().lookupAll(".label").stream()
                .filter(each -> each instanceof Label label && label.getLabelFor() == node)
                .map(each -> ((Label) each).getText())
                .findFirst()
                .orElse("");
        // A field that is empty is read by its prompt, and by its content after that.
        String prompt = node instanceof TextInputControl field
                ? Optional.ofNullable(field.getPromptText()).orElse("")
                : "";
        return said + shown + beside + prompt;
    }
}
