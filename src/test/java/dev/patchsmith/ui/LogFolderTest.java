package dev.patchsmith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class LogFolderTest extends WindowTest {

    private static final String BUTTON = "Open the log folder";

    @Test
    void theAboutPageOpensTheLogFolder(FxRobot robot) {
        robot.interact(() -> bench.shell().go("about"));
        robot.clickOn(BUTTON);
        assertThat(files.shown()).containsExactly(logs());
    }

    @Test
    void theWindowOfAnErrorOffersTheLogFolder(FxRobot robot) {
        robot.interact(() -> PatchsmithApp.tell(bench, new IllegalStateException("for the test")));
        robot.clickOn(BUTTON);
        assertThat(files.shown()).containsExactly(logs());
    }

    private Path logs() {
        return home.resolve("own");
    }
}
