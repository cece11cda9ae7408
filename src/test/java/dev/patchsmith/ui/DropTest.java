package dev.patchsmith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.ui.apkdiff.ApkDiffRoom;
import dev.patchsmith.ui.translation.AuthorRoom;
import dev.patchsmith.ui.translation.DocumentViewModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Files that are dropped on the window, wherever the user is.
class DropTest extends WindowTest {

    @Test
    void sourcesAndScriptsAreOpenedBesideEachOtherFromAnyRoom(FxRobot robot) throws Exception {
        Path source = write(home.resolve("Cart.m"), "@implementation Cart\n@end\n");
        Path header = write(home.resolve("Cart.h"), "@interface Cart : NSObject\n@end\n");
        Path script = write(home.resolve("fix.mg"), "class Cart : NSObject {\n}\n");
        robot.interact(() -> bench.shell().go("packages"));
        assertThat(drop(robot, source, header, script)).isTrue();
        assertThat(bench.author().documents())
                .extracting(each -> each.titleProperty().get())
                .containsExactly("Cart.m", "Cart.h", "fix.mg");
        assertThat(active().kind()).isEqualTo(DocumentViewModel.Kind.SCRIPT);
        assertThat(room()).isEqualTo(AuthorRoom.ID);
    }

    @Test
    void aFileThatIsOpenAlreadyComesToTheFrontOnce(FxRobot robot) throws Exception {
        Path one = write(home.resolve("One.m"), "// one\n");
        Path two = write(home.resolve("Two.m"), "// two\n");
        drop(robot, one, two);
        drop(robot, one);
        assertThat(bench.author().documents()).hasSize(2);
        assertThat(active().titleProperty().get()).isEqualTo("One.m");
    }

    @Test
    void twoBuildsOfAnAppAreCompared(FxRobot robot) throws Exception {
        Path base = write(home.resolve("base.apk"), "no archive");
        Path fixed = write(home.resolve("fixed.apk"), "no archive either");
        assertThat(drop(robot, base, fixed)).isTrue();
        assertThat(room()).isEqualTo(ApkDiffRoom.ID);
        assertThat(bench.author().documents()).isEmpty();
    }

    @Test
    void aFolderIsOpenedAsTheProjectItIs(FxRobot robot) throws Exception {
        Path folder = home.resolve("shop");
        write(folder.resolve("project.patchsmith"), """
                app = com.example.shop
                platform = ios
                app-version = 3.16.0
                engine = 1.5.5
                source = Sources
                """);
        assertThat(drop(robot, folder)).isTrue();
        until(() -> bench.project().project().isPresent());
        assertThat(bench.project().project().orElseThrow().folder()).isEqualTo(folder);
        assertThat(room()).isEqualTo(AuthorRoom.ID);
    }

    @Test
    void whatCannotBeOpenedHasASentenceEachAndTheRestIsOpened(FxRobot robot) throws Exception {
        Path good = write(home.resolve("Good.m"), "// good\n");
        Path photo = Files.write(home.resolve("photo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 0, 0, 3});
        Path gone = home.resolve("gone.m");
        assertThat(drop(robot, photo, good, gone)).isTrue();
        assertThat(bench.author().documents())
                .extracting(each -> each.titleProperty().get())
                .containsExactly("Good.m");
        assertThat(shown(robot)).contains("photo.png\" is not a text").contains("gone.m\" does not exist");
    }

    @Test
    void wordsAreNotTaken(FxRobot robot) {
        var taken = new boolean[1];
        robot.interact(() -> taken[0] = DroppedFiles.words("some words").dropOn(node()));
        assertThat(taken[0]).isFalse();
    }

    private boolean drop(FxRobot robot, Path... files) {
        var taken = new boolean[1];
        robot.interact(() -> taken[0] = DroppedFiles.files(List.of(files)).dropOn(node()));
        WaitForAsyncUtils.waitForFxEvents();
        return taken[0];
    }

    /// Some node in the depth of the window, as a file manager would hit one.
    private javafx.scene.Node node() {
        return bench.shell().overlay().getScene().getRoot().lookup(".window");
    }

    private String room() {
        return bench.shell().model().roomProperty().get();
    }

    private static String shown(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Labeled.class).stream()
                .filter(each -> each.getText() != null && isShown(each))
                .map(Labeled::getText)
                .collect(Collectors.joining("\n"));
    }
}
