package dev.patchsmith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.ui.translation.DocumentViewModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class DraftsFormTest extends WindowTest {

    /// No process has this number.
    private static final String HEADING =
            "{\"id\":\"%s\",\"title\":\"%s\",\"path\":\"\",\"saved\":\"%s\",\"process\":99999999999,\"started\":1}\n%s";

    @Test
    void eachDraftIsDecidedByItself(FxRobot robot) throws Exception {
        leave("one", "One.m", "2026-11-22T10:00:02Z", "// 一");
        leave("two", "Two.m", "2026-11-22T10:00:01Z", "// 二");
        leave("three", "Three.m", "2026-11-22T10:00:00Z", "// 三");
        restart(robot);
        fire(robot, ".toast .link", 0);
        fire(robot, "#draft-DISCARD", 1);
        fire(robot, "#draft-LATER", 2);
        assertThat(bench.author().documents()).isEmpty();
        fire(robot, "#drafts-apply", 0);
        assertThat(bench.author().documents())
                .extracting(DocumentViewModel::text)
                .containsExactly("// 一");
        until(() -> !left().contains("one.draft") && !left().contains("two.draft"));
        assertThat(left()).contains("three.draft");
    }

    @Test
    void nothingIsLostByLookingAway(FxRobot robot) throws Exception {
        leave("one", "One.m", "2026-11-22T10:00:02Z", "// 一");
        restart(robot);
        fire(robot, ".toast .link", 0);
        fire(robot, "#drafts-later", 0);
        assertThat(bench.author().documents()).isEmpty();
        assertThat(left()).contains("one.draft");
    }

    private void leave(String id, String title, String when, String text) throws Exception {
        write(home.resolve("own/drafts/" + id + ".draft"), HEADING.formatted(id, title, when, text));
    }

    private List<String> left() throws Exception {
        try (var files = Files.list(home.resolve("own/drafts"))) {
            return files.map(Path::getFileName).map(Path::toString).toList();
        }
    }

    private static void fire(FxRobot robot, String query, int at) {
        robot.interact(() -> {
            List<Node> found = List.copyOf(robot.lookup(query).queryAll());
            ((ButtonBase) found.get(at)).fire();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
