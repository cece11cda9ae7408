package dev.patchsmith.ui.translation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.ui.NoFileDialogs;
import dev.patchsmith.ui.Surroundings;
import dev.patchsmith.ui.Workbench;
import dev.patchsmith.ui.look.Fonts;
import dev.patchsmith.ui.look.Language;
import dev.patchsmith.ui.translation.DocumentViewModel.Kind;
import dev.patchsmith.workspace.credential.SessionMemory;
import dev.patchsmith.workspace.settings.UserFolders;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class AuthorRoomTest {

    @TempDir
    private static Path home;

    private final NoFileDialogs files = new NoFileDialogs();

    @SuppressWarnings("NullAway.Init")
    private Workbench bench;

    @Start
    private void start(Stage stage) {
        Fonts.load();
        bench = new Workbench(
                new Surroundings(new UserFolders(home, home, home, home, false), _ -> files, new SessionMemory()));
        bench.shell().messages().languageProperty().set(Language.ENGLISH);
        stage.setScene(bench.shell().scene(980, 760));
        bench.shell().go(AuthorRoom.ID);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(bench::close);
    }

    @Test
    void theEmptyRoomOffersAFirstAct(FxRobot robot) {
        assertThat(robot.lookup(".empty-state .button").queryAll()).isNotEmpty();
        assertThat(robot.lookup("#problems").queryAll()).isEmpty();
    }

    @Test
    void typedObjectiveCBecomesAScript(FxRobot robot) throws Exception {
        robot.interact(() -> bench.author().create("Cart.m", Kind.OBJECTIVE_C, ""));
        robot.write("@implementation Cart\n- (int)total {return 3;\n");
        until(() -> active().scriptProperty().get().contains("total"));
        assertThat(active().scriptProperty().get()).contains("class Cart").contains("return 3;");
        assertThat(active().dirtyProperty().get()).isTrue();
    }

    @Test
    void anErrorStopsTheExportAndSaysWhy(FxRobot robot) throws Exception {
        robot.interact(() -> bench.author()
                .create("Cart.m", Kind.OBJECTIVE_C, "@implementation Cart\n- (void)pay {\n    goto end;\n}\n@end\n"));
        until(() -> active().errorsProperty().get() > 0);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#errors-stop").queryAs(Label.class).getText()).contains("the export");
        assertThat(bench.shell().actions().get("file.export").isEnabled()).isFalse();
    }

    @Test
    void f8GoesToTheProblem(FxRobot robot) throws Exception {
        robot.interact(() -> bench.author()
                .create("Cart.m", Kind.OBJECTIVE_C, "@implementation Cart\n- (void)pay {\n    goto end;\n}\n@end\n"));
        until(() -> active().errorsProperty().get() > 0);
        robot.press(KeyCode.F8).release(KeyCode.F8);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#status-place").queryAs(Label.class).getText()).startsWith("Ln 3");
    }

    @Test
    void aFileKeepsItsEncodingAndLineEndsWhenItIsSaved(FxRobot robot) throws Exception {
        Path file = home.resolve("支付.m");
        Charset gb = Charset.forName("GB18030");
        Files.write(file, "// 支付结算\r\n@implementation Cart\r\n@end\r\n".getBytes(gb));
        robot.interact(() -> bench.author().open(file));
        robot.interact(() -> active().edit(active().text() + "// 完\n"));
        robot.interact(() -> bench.shell().actions().get("file.save").act().run());
        assertThat(new String(Files.readAllBytes(file), gb))
                .isEqualTo("// 支付结算\r\n@implementation Cart\r\n@end\r\n// 完\r\n");
        assertThat(active().dirtyProperty().get()).isFalse();
    }

    @Test
    void theLanguageChangesWithoutLosingWork(FxRobot robot) throws Exception {
        robot.interact(() -> bench.author().create("Cart.m", Kind.OBJECTIVE_C, "int a;"));
        robot.interact(() -> bench.shell().messages().languageProperty().set(Language.CHINESE));
        until(() -> !active().busyProperty().get());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#script-state").queryAs(Label.class).getText()).contains("同步");
        assertThat(active().text()).isEqualTo("int a;");
    }

    @Test
    void aScriptOfASourceWithErrorsIsNotCalledInStep(FxRobot robot) throws Exception {
        String source = "@implementation Cart\n- (void)pay {\n    goto end;\n}\n@end\n";
        robot.interact(() -> bench.author().create("Cart.m", Kind.OBJECTIVE_C, source));
        until(() -> !active().busyProperty().get() && active().errorsProperty().get() > 0);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#script-state").queryAs(Label.class).getText()).isEqualTo("1 error · not all is here");
    }

    private DocumentViewModel active() {
        return bench.author().active().orElseThrow();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }
}
