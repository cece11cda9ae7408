package dev.patchsmith.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.ui.WindowTest;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class ReviewTest extends WindowTest {

    @Test
    void theExportGoesThroughTheReview(FxRobot robot) throws Exception {
        review(robot, project(robot), """
                #import "Cart.h"

                @implementation Cart
                - (NSInteger)total {
                    return self.count * kRetryLimit;
                }
                @end
                """);
        assertThat(bench.shell().model().roomProperty().get()).isEqualTo("review");
        String shown = robot.lookup(".review-detail .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.joining("\n"));
        assertThat(shown)
                .contains("-[Cart total]")
                .contains("return self.count;")
                .contains("return self.count * kRetryLimit;")
                .contains("Cart.m, line 3");
        act(robot, "review.leave");
        assertThat(bench.shell().model().roomProperty().get()).isEqualTo("packages");
        assertThat(bench.sealing().nameProperty().get()).isEqualTo("pay.mg");
        assertThat(bench.project()
                        .project()
                        .orElseThrow()
                        .patches()
                        .getFirst()
                        .state()
                        .word())
                .isEqualTo("checked");
    }

    @Test
    void aWarningNeedsAPersonBeforeTheScriptLeaves(FxRobot robot) throws Exception {
        review(robot, project(robot), "- (NSInteger)total {\n    return 1;\n}\n");
        assertThat(robot.lookup("#review-warnings .confirm").queryAll()).hasSize(1);
        assertThat(bench.shell().actions().get("review.leave").isEnabled()).isFalse();
        robot.interact(() -> robot.lookup("#review-warnings .confirm")
                .queryAs(CheckBox.class)
                .setSelected(true));
        assertThat(bench.shell().actions().get("review.leave").isEnabled()).isTrue();
        assertThat(robot.lookup("#review-state").queryAs(Label.class).getText()).isEqualTo("Everything is confirmed");
    }

    private void review(FxRobot robot, Path folder, String source) throws Exception {
        write(folder.resolve("Patches/pay.m"), source);
        open(robot, folder.resolve("Patches/pay.m"));
        until(() -> active().scriptProperty().get().contains("total"));
        until(() -> bench.shell().actions().get("file.export").isEnabled());
        act(robot, "file.export");
        until(() -> bench.review().reviewedProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
