package dev.patchsmith.ui.apkdiff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.TestKey;
import dev.patchsmith.ui.NoFileDialogs;
import dev.patchsmith.ui.Surroundings;
import dev.patchsmith.ui.Workbench;
import dev.patchsmith.ui.look.Fonts;
import dev.patchsmith.ui.look.Language;
import dev.patchsmith.ui.sealing.SealingRoom;
import dev.patchsmith.workspace.credential.SessionMemory;
import dev.patchsmith.workspace.settings.UserFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Building a patch in the window, with a real pair and the real builders.
@ExtendWith(ApplicationExtension.class)
class PatchPageTest {

    @TempDir
    private static Path files;

    @TempDir
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private static Path base;

    @SuppressWarnings("NullAway.Init")
    private static Path fixed;

    private final NoFileDialogs dialogs = new NoFileDialogs();

    @SuppressWarnings("NullAway.Init")
    private Workbench bench;

    @BeforeAll
    static void buildPair() {
        base = app("price").build(files, "shop.apk");
        fixed = app("price + 1").build(files, "shop-fix.apk");
    }

    private static ApkFixture app(String pay) {
        return ApkFixture.empty()
                .source("com.shop.Cart", "public class Cart { int pay(int price) { return " + pay + "; } }")
                .source("com.alipay.euler.andfix.AndFix", "public class AndFix {}")
                .source("com.shop.Start", "class Start { Object o = new com.alipay.euler.andfix.AndFix(); }")
                .signed(TestKey.RELEASE);
    }

    @Start
    private void start(Stage stage) {
        Fonts.load();
        bench = new Workbench(
                new Surroundings(new UserFolders(home, home, home, home, false), _ -> dialogs, new SessionMemory()));
        bench.shell().messages().languageProperty().set(Language.ENGLISH);
        stage.setScene(bench.shell().scene(1200, 900));
        bench.shell().go(ApkDiffRoom.ID);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(bench::close);
    }

    @Test
    void theRecommendedSchemeIsBuiltAndProvenAndGoesOnToASignedPackage(FxRobot robot) throws Exception {
        open(robot);
        assertThat(robot.lookup("#scheme-andfix").queryAs(RadioButton.class).isSelected())
                .isTrue();
        Path out = home.resolve("fix.apatch");
        dialogs.answer(out);
        press(robot, "#build-patch");
        until(() -> !robot.lookup("#upload-patch").queryAll().isEmpty());

        assertThat(robot.lookup("#patch-verdict").queryAs(Label.class).getText())
                .startsWith("Proven:");
        assertThat(Files.exists(out)).isTrue();
        press(robot, "#seal-patch");
        assertThat(bench.shell().model().roomProperty().get()).isEqualTo(SealingRoom.ID);
    }

    @Test
    void aBrokenRuleIsAcceptedBeforeItIsBuilt(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(
                () -> robot.lookup("#scheme-qzone").queryAs(RadioButton.class).fire());
        until(() -> !robot.lookup("#accept-QZONE-NOT-IN-BASE").queryAll().isEmpty());
        assertThat(robot.lookup("#build-patch").queryAs(Button.class).isDisabled())
                .isTrue();
        robot.interact(() -> robot.lookup("#accept-QZONE-NOT-IN-BASE")
                .queryAs(CheckBox.class)
                .fire());
        assertThat(robot.lookup("#build-patch").queryAs(Button.class).isDisabled())
                .isFalse();
    }

    @Test
    void aRuleLinksToWhatBreaksIt(FxRobot robot) throws Exception {
        Path other = app("price").string("a", "b").file("assets/a.txt", "x").build(home, "other.apk");
        robot.interact(() -> bench.apkDiff().choose(Pair.of(base, other)));
        until(() -> bench.apkDiff().adviceProperty().get() != null);
        robot.interact(() -> bench.shell().actions().get("apkdiff.patch").act().run());
        robot.interact(
                () -> robot.lookup("#scheme-qzone").queryAs(RadioButton.class).fire());
        until(() -> robot.lookup("#rules .hyperlink").queryAllAs(Hyperlink.class).stream()
                .anyMatch(l -> l.getText().endsWith("assets/a.txt")));
        Hyperlink link = robot.lookup("#rules .hyperlink").queryAllAs(Hyperlink.class).stream()
                .filter(l -> l.getText().endsWith("assets/a.txt"))
                .findFirst()
                .orElseThrow();
        robot.interact(link::fire);
        assertThat(bench.apkDiff().pageProperty().get()).isEqualTo(Page.NODE);
    }

    private void open(FxRobot robot) throws Exception {
        robot.interact(() -> bench.apkDiff().choose(Pair.of(base, fixed)));
        until(() -> bench.apkDiff().adviceProperty().get() != null);
        robot.interact(() -> bench.shell().actions().get("apkdiff.patch").act().run());
        until(() -> !robot.lookup("#build-patch").queryAs(Button.class).isDisabled());
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
