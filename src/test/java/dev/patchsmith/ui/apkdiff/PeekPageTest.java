package dev.patchsmith.ui.apkdiff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.TestKey;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.BuildOutcome;
import dev.patchsmith.apk.build.BuildRequest;
import dev.patchsmith.apk.build.Keys;
import dev.patchsmith.apk.build.robust.RobustFixture;
import dev.patchsmith.apk.diff.Pairs;
import dev.patchsmith.apk.scheme.Scheme;
import dev.patchsmith.ui.WindowTest;
import dev.patchsmith.ui.apkdiff.ApkDiffViewModel.State;
import dev.patchsmith.workspace.PatchOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Looking into finished patches in the window.
class PeekPageTest extends WindowTest {

    private static final String PAY = "code/com.shop.Cart/pay(I)I";

    private static ApkFixture app(String id, String pay) {
        return ApkFixture.empty()
                .source("com.shop.Cart", "public class Cart { int pay(int price) { return " + pay + "; } }")
                .source("com.alipay.euler.andfix.AndFix", "public class AndFix {}")
                .source("com.shop.Start", "class Start { Object o = new com.alipay.euler.andfix.AndFix(); }")
                .source(
                        "com.tencent.tinker.loader.TinkerLoader",
                        "public class TinkerLoader { public static boolean load() { return true; } }")
                .manifest(m -> m.metaData("TINKER_ID", id).metaData("tinker_version", "1.9.15.2"))
                .signed(TestKey.RELEASE);
    }

    private Path base() {
        return app("1", "price").build(home, "shop.apk");
    }

    private Path patch(Scheme scheme, String name) throws Exception {
        Path work = Files.createDirectory(home.resolve("work"));
        BuildRequest request = BuildRequest.of(
                Pairs.diff(work, app("1", "price"), app("2", "price + 1")),
                home.resolve(name),
                Keys.of(TestKey.RELEASE));
        BuildOutcome outcome = PatchOptions.DEFAULT
                .builder(scheme, Instant.EPOCH)
                .orElseThrow()
                .build(
                        request.accepting(
                                Set.of("QZONE-NOT-IN-BASE", "QZONE-MANIFEST-CHANGED", "ANDFIX-MANIFEST-CHANGED")),
                        WorkProgress.NONE);
        assertThat(outcome).isInstanceOf(BuildOutcome.Built.class);
        return request.target();
    }

    private void open(FxRobot robot, List<Path> dropped) throws Exception {
        robot.interact(() -> bench.open(dropped));
        until(() -> !robot.lookup("#peek-name").queryAll().isEmpty());
        assertThat(bench.shell().model().roomProperty().get()).isEqualTo(ApkDiffRoom.ID);
    }

    private static String words(FxRobot robot, String query) {
        return robot.lookup(query + " .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.joining("\n"));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static void press(FxRobot robot, String id) throws Exception {
        until(() -> !robot.lookup(id).queryAll().isEmpty());
        robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
    }

    @Test
    void aDroppedTinkerPatchSaysWhatItIsAndShowsTheAppAfterwards(FxRobot robot) throws Exception {
        Path base = base();
        open(robot, List.of(patch(Scheme.TINKER, "patch_signed.apk")));
        assertThat(words(robot, "#peek")).contains("Tinker", "TINKER_ID", "classes.dex");

        files.answer(base);
        press(robot, "#choose-peek-base");
        until(() -> !robot.lookup("#peek-fit").queryAll().isEmpty());
        assertThat(text(robot, "#peek-fit")).startsWith("It fits shop.apk");
        press(robot, "#show-after");
        until(() -> bench.apkDiff().stateProperty().get() == State.DONE);

        assertThat(bench.apkDiff().changesProperty().get())
                .anyMatch(node -> node.id().equals(PAY));
        assertThat(bench.apkDiff().recent().pairs()).isEmpty();
        assertThat(isShown(robot, "#peek")).isFalse();
    }

    @Test
    void aPatchDroppedWithItsBaseIsHeldAgainstItAtOnce(FxRobot robot) throws Exception {
        open(robot, List.of(patch(Scheme.ANDFIX, "fix.apatch"), base()));
        until(() -> !robot.lookup("#peek-fit").queryAll().isEmpty());
        assertThat(text(robot, "#peek-fit")).startsWith("It fits shop.apk");
        assertThat(words(robot, "#peek-carries")).contains("com.shop.Cart.pay(I)I");
    }

    @Test
    void aPatchForAnotherAppIsNotSaidToFit(FxRobot robot) throws Exception {
        Path other = ApkFixture.empty()
                .source("com.other.Other", "public class Other {}")
                .signed(TestKey.OTHER)
                .build(home, "other.apk");
        open(robot, List.of(patch(Scheme.ANDFIX, "fix.apatch"), other));
        until(() -> !robot.lookup("#peek-fit").queryAll().isEmpty());
        assertThat(text(robot, "#peek-fit")).startsWith("It does not fit other.apk");
    }

    @Test
    void aRobustPatchIsReadWithItsMethodMap(FxRobot robot) throws Exception {
        Path patch = RobustFixture.patch(home, "int pay(int price) { return price + 1; }");
        Path jar = Files.copy(patch, home.resolve("patch-of-robust.jar"));
        open(robot, List.of(jar, RobustFixture.base(home, 23).path()));
        until(() -> !robot.lookup("#peek-fit").queryAll().isEmpty());
        files.answer(RobustFixture.map(home));
        press(robot, "#choose-methods-map");
        until(() -> words(robot, "#peek").contains("com.shop.Cart.pay(int) (23) is replaced"));
        assertThat(robot.lookup("#show-after").queryAll()).isEmpty();
    }

    @Test
    void aFileThatIsNoPatchIsNamedWithTheReason(FxRobot robot) throws Exception {
        Path broken = Files.writeString(home.resolve("broken.apatch"), "no archive");
        robot.interact(() -> bench.open(List.of(broken)));
        until(() -> !robot.lookup("#peek-refused").queryAll().isEmpty());
        assertThat(text(robot, "#peek-refused")).contains("broken.apatch");
        press(robot, "#close-peek");
        assertThat(isShown(robot, "#open-pair")).isTrue();
    }

    @Test
    void thePageOfTheRoomLeadsToAPatch(FxRobot robot) throws Exception {
        robot.interact(() -> bench.shell().go(ApkDiffRoom.ID));
        files.answer(patch(Scheme.QZONE, "fix-patch.jar"));
        press(robot, "#look-into-patch");
        until(() -> !robot.lookup("#peek-name").queryAll().isEmpty());
        assertThat(words(robot, "#peek-carries")).contains("com.shop.Cart");
    }
}
