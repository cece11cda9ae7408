package dev.patchsmith.ui.translation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.ui.WindowTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class TabsAndSessionTest extends WindowTest {

    @Test
    void tabsMoveWithKeysAndPinnedOnesStayInFront(FxRobot robot) throws Exception {
        three(robot);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.PAGE_UP);
        robot.release(KeyCode.PAGE_UP, KeyCode.SHIFT, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(titles()).containsExactly("a.m", "c.m", "b.m");
        act(robot, "file.pinTab");
        assertThat(titles()).containsExactly("c.m", "a.m", "b.m");
        assertThat(shownTitles(robot)).containsExactly("c.m", "a.m", "b.m");
        act(robot, "file.tabRight");
        assertThat(titles()).startsWith("c.m");
    }

    @Test
    void closingTheOthersKeepsThePinnedOne(FxRobot robot) throws Exception {
        three(robot);
        robot.interact(() -> bench.author().pin(bench.author().documents().getFirst(), true));
        act(robot, "file.closeOthers");
        assertThat(titles()).containsExactly("a.m", "c.m");
    }

    @Test
    void aClosedTabComesBackWhereItWasLeft(FxRobot robot) throws Exception {
        three(robot);
        robot.interact(() -> active().caretProperty().set(20));
        act(robot, "file.closeTab");
        assertThat(titles()).containsExactly("a.m", "b.m");
        act(robot, "file.reopenTab");
        assertThat(active().titleProperty().get()).isEqualTo("c.m");
        assertThat(active().caretProperty().get()).isEqualTo(20);
    }

    @Test
    void aDraggedOrderIsTheOrderOfTheTexts(FxRobot robot) throws Exception {
        three(robot);
        TabPane tabs = robot.lookup("#documents").queryAs(TabPane.class);
        robot.interact(() -> {
            var last = tabs.getTabs().removeLast();
            tabs.getTabs().addFirst(last);
        });
        assertThat(titles()).containsExactly("c.m", "a.m", "b.m");
    }

    @Test
    void theSessionComesBackAfterARestart(FxRobot robot) throws Exception {
        Path folder = project(robot);
        open(robot, folder.resolve("Sources/Cart.m"));
        open(robot, folder.resolve("Patches/pay.m"));
        robot.interact(() -> {
            active().caretProperty().set(30);
            bench.author().pin(bench.author().documents().getFirst(), true);
        });
        restart(robot);
        until(() -> bench.project().project().isPresent());
        assertThat(titles()).containsExactly("Cart.m", "pay.m");
        assertThat(active().titleProperty().get()).isEqualTo("pay.m");
        assertThat(active().caretProperty().get()).isEqualTo(30);
        assertThat(bench.author().documents().getFirst().pinnedProperty().get()).isTrue();
    }

    @Test
    void theRoomOfWorkThatWasOpenLastComesBack(FxRobot robot) throws Exception {
        open(robot, write(home.resolve("Home.m"), "@implementation Home\n@end\n"));
        for (String room : List.of("packages", "apkdiff", "rollouts", "author")) {
            robot.interact(() -> bench.shell().go(room));
            restart(robot);
            assertThat(bench.shell().model().roomProperty().get()).isEqualTo(room);
        }
    }

    @Test
    void afterAPageTheTextsComeBack(FxRobot robot) throws Exception {
        open(robot, write(home.resolve("Home.m"), "@implementation Home\n@end\n"));
        robot.interact(() -> bench.shell().go("about"));
        restart(robot);
        assertThat(bench.shell().model().roomProperty().get()).isEqualTo("author");
    }

    @Test
    void whatWasNotSavedIsOfferedAtTheNextStart(FxRobot robot) throws Exception {
        Path file = write(home.resolve("Home.m"), "@implementation Home\n@end\n");
        open(robot, file);
        robot.interact(() -> active().edit("@implementation Home\n// 未保存\n@end\n"));
        // A draft of a program that still runs is not offered; the one before must have been another.
        restart(robot);
        assertThat(active().text()).doesNotContain("未保存");
        Path draft;
        try (var drafts = Files.list(home.resolve("own/drafts"))) {
            draft = drafts.findFirst().orElseThrow();
        }
        assertThat(Files.readString(draft, StandardCharsets.UTF_8)).contains("未保存");
    }

    @Test
    void aCleanTextIsLoadedAgainWhenItsFileChanges(FxRobot robot) throws Exception {
        Path file = write(home.resolve("Home.m"), "@implementation Home\n@end\n");
        open(robot, file);
        write(file, "@implementation Home\n// outside\n@end\n");
        robot.interact(() -> bench.cameBack());
        until(() -> active().text().contains("outside"));
        assertThat(isShown(robot, "#outside-changed")).isFalse();
        assertThat(active().dirtyProperty().get()).isFalse();
    }

    @Test
    void aTextWithEditsIsComparedWhenItsFileChanges(FxRobot robot) throws Exception {
        Path file = write(home.resolve("Home.m"), "@implementation Home\n@end\n");
        open(robot, file);
        robot.interact(() -> active().restore("@implementation Home\n// mine\n@end\n"));
        write(file, "@implementation Home\n// theirs, longer\n@end\n");
        robot.interact(() -> bench.cameBack());
        until(() -> isShown(robot, "#outside-changed"));
        assertThat(active().text()).contains("mine");
        robot.clickOn("#outside-compare");
        assertThat(robot.lookup(".line.added").queryAll()).isNotEmpty();
        robot.clickOn("#compare-load");
        assertThat(active().text()).contains("theirs").doesNotContain("mine");
        assertThat(isShown(robot, "#outside-changed")).isFalse();
    }

    @Test
    void theOwnSaveIsNoChangeFromOutside(FxRobot robot) throws Exception {
        Path file = write(home.resolve("Home.m"), "@implementation Home\n@end\n");
        open(robot, file);
        robot.interact(() -> active().restore("@implementation Home\n// mine\n@end\n"));
        act(robot, "file.save");
        robot.interact(() -> active().restore("@implementation Home\n// more\n@end\n"));
        robot.interact(() -> bench.cameBack());
        until(() -> bench.shell().tasks().running().isEmpty());
        assertThat(isShown(robot, "#outside-changed")).isFalse();
    }

    private void three(FxRobot robot) throws Exception {
        for (String name : List.of("a.m", "b.m", "c.m")) {
            open(robot, write(home.resolve(name), "@implementation Home\n- (void)a {\n}\n@end\n"));
        }
    }

    private List<String> titles() {
        return bench.author().documents().stream()
                .map(each -> each.titleProperty().get())
                .toList();
    }

    private static List<String> shownTitles(FxRobot robot) {
        return robot.lookup("#documents").queryAs(TabPane.class).getTabs().stream()
                .map(each -> each.getText())
                .toList();
    }
}
