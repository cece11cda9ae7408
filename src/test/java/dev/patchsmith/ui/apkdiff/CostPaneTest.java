package dev.patchsmith.ui.apkdiff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.TestKey;
import dev.patchsmith.ui.WindowTest;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Measuring what a patch costs in the window.
class CostPaneTest extends WindowTest {

    private static ApkFixture app(String pay, int size) {
        byte[] noise = new byte[size];
        new Random(1).nextBytes(noise);
        return ApkFixture.empty()
                .source("com.shop.Cart", "public class Cart { int pay(int price) { return " + pay + "; } }")
                .file("assets/noise", noise)
                .signed(TestKey.RELEASE);
    }

    private void compare(FxRobot robot, int size) throws Exception {
        Path base = app("price", size).build(home, "shop.apk");
        Path fixed = app("price + 1", size).build(home, "fix.apk");
        robot.interact(() -> {
            bench.shell().go(ApkDiffRoom.ID);
            bench.apkDiff().choose(Pair.of(base, fixed));
        });
        until(() -> bench.apkDiff().adviceProperty().get() != null);
        act(robot, "apkdiff.advice");
    }

    private static void press(FxRobot robot, String id) throws Exception {
        until(() -> !robot.lookup(id).queryAll().isEmpty());
        robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
    }

    @Test
    void everyWayIsMeasuredBesideEachOther(FxRobot robot) throws Exception {
        compare(robot, 1_000);
        press(robot, "#measure-costs");
        until(() -> !robot.lookup("#cost-zstd").queryAll().isEmpty());
        until(() -> !robot.lookup("#measure-costs").queryAs(Button.class).isDisabled());

        assertThat(robot.lookup("#cost-qzone").queryAs(Label.class).getText()).matches("\\d.* · .*%");
        assertThat(robot.lookup("#costs .label").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .collect(Collectors.joining("\n")))
                .contains("AndFix", "Amigo", "bsdiff", "inferred", "when its user has installed it");
        assertThat(isShown(robot, "#cancel-costs")).isFalse();
    }

    @Test
    void measuringIsStoppedAtOnce(FxRobot robot) throws Exception {
        compare(robot, 3_000_000);
        press(robot, "#measure-costs");
        press(robot, "#cancel-costs");
        assertThat(isShown(robot, "#cancel-costs")).isFalse();
        until(() -> bench.shell().tasks().running().isEmpty());
        assertThat(robot.lookup("#cost-zstd").queryAll()).isEmpty();
    }
}
