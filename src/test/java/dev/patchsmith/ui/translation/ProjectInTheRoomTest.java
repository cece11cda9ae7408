package dev.patchsmith.ui.translation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.ui.WindowTest;
import dev.patchsmith.workspace.project.PatchState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TreeView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class ProjectInTheRoomTest extends WindowTest {

    @Test
    void theHeadersOfTheProjectAreKnownToTheTranslation(FxRobot robot) throws Exception {
        Path folder = project(robot);
        open(robot, folder.resolve("Patches/pay.m"));
        until(() -> active().scriptProperty().get().contains("kRetryLimit = 3;"));
        assertThat(active().problems()).isEmpty();
    }

    @Test
    void aChangedHeaderChangesTheScript(FxRobot robot) throws Exception {
        Path folder = project(robot);
        open(robot, folder.resolve("Patches/pay.m"));
        until(() -> active().scriptProperty().get().contains("kRetryLimit = 3;"));
        write(
                folder.resolve("Sources/Cart.h"),
                Files.readString(folder.resolve("Sources/Cart.h")).replace("= 3", "= 17"));
        robot.interact(() -> bench.project().refresh());
        until(() -> active().scriptProperty().get().contains("kRetryLimit = 17;"));
    }

    @Test
    void aFileOfAProjectBringsItsProjectWithIt(FxRobot robot) throws Exception {
        Path folder = project(robot);
        act(robot, "project.close");
        assertThat(bench.project().project()).isEmpty();
        robot.interact(() -> bench.open(List.of(folder.resolve("Patches/pay.m"))));
        until(() -> bench.project().project().isPresent());
        until(() -> active().scriptProperty().get().contains("kRetryLimit = 3;"));
    }

    @Test
    void theTreeShowsPatchesAndSources(FxRobot robot) throws Exception {
        project(robot);
        until(() -> !bench.project().sources().isEmpty());
        TreeView<?> patches = robot.lookup("#patches").queryAs(TreeView.class);
        TreeView<?> sources = robot.lookup("#sources").queryAs(TreeView.class);
        until(() -> sources.getRoot().getChildren().size() == 1);
        assertThat(patches.getRoot().getChildren()).hasSize(1);
        assertThat(sources.getRoot().getChildren().getFirst().getChildren()).hasSize(2);
        assertThat(bench.shell().model().projectProperty().get()).isEqualTo("com.example.shop 3.16.0");
    }

    @Test
    void aNewPatchIsWrittenIntoTheProject(FxRobot robot) throws Exception {
        Path folder = project(robot);
        act(robot, "project.newPatch");
        robot.clickOn("#answer").write("Empty cart");
        robot.clickOn("#act");
        until(() -> bench.author().active().isPresent());
        assertThat(folder.resolve("Patches/empty-cart.m")).isRegularFile();
        assertThat(folder.resolve("project.patchsmith"))
                .content()
                .contains("[patch Empty cart]", "source = Patches/empty-cart.m", "[patch pay]");
        assertThat(bench.shell().model().itemStateProperty().get()).isEqualTo("draft");
    }

    @Test
    void aFolderWithoutAProjectIsMadeOne(FxRobot robot) throws Exception {
        Path folder = Files.createDirectories(home.resolve("app"));
        write(folder.resolve("Home.m"), "@implementation Home\n@end\n");
        robot.interact(() -> bench.open(List.of(folder)));
        robot.clickOn("#project-version").write("1.2.0");
        robot.clickOn("#project-create");
        until(() -> bench.project().project().isPresent());
        assertThat(folder.resolve("project.patchsmith"))
                .content()
                .contains("app = app", "app-version = 1.2.0", "source = .");
        until(() -> bench.project().sources().stream().anyMatch(each -> each.size() == 1));
    }

    @Test
    void aBrokenProjectFileIsToldWithItsLine(FxRobot robot) throws Exception {
        Path folder = home.resolve("broken");
        write(folder.resolve("project.patchsmith"), "app = x\nplatform = symbian\n");
        robot.interact(() -> bench.open(List.of(folder)));
        assertThat(bench.project().project()).isEmpty();
        assertThat(isShown(robot, ".dialog-box")).isTrue();
    }

    @Test
    void theStateOfAPatchIsKeptInTheProjectFile(FxRobot robot) throws Exception {
        Path folder = project(robot);
        open(robot, folder.resolve("Patches/pay.m"));
        robot.interact(() -> {
            var project = bench.project().project().orElseThrow();
            bench.project().change(project.with(project.patches().getFirst().in(PatchState.RELEASED)));
        });
        assertThat(folder.resolve("project.patchsmith")).content().contains("state = released");
        until(() -> bench.shell().model().itemStateProperty().get().equals("released"));
    }
}
