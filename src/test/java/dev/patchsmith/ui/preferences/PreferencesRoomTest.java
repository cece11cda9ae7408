package dev.patchsmith.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.ui.NoFileDialogs;
import dev.patchsmith.ui.Surroundings;
import dev.patchsmith.ui.Workbench;
import dev.patchsmith.ui.look.Fonts;
import dev.patchsmith.ui.look.Language;
import dev.patchsmith.workspace.credential.SessionMemory;
import dev.patchsmith.workspace.settings.UserFolders;
import java.nio.file.Path;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PreferencesRoomTest {

    @TempDir
    private static Path home;

    @SuppressWarnings("NullAway.Init")
    private Workbench bench;

    @Start
    private void start(Stage stage) {
        Fonts.load();
        bench = new Workbench(new Surroundings(
                new UserFolders(home, home, home, home, false), _ -> new NoFileDialogs(), new SessionMemory()));
        bench.shell().messages().languageProperty().set(Language.ENGLISH);
        stage.setScene(bench.shell().scene(980, 760));
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(bench::close);
    }

    @Test
    void theSearchLeavesTheRowsWithTheWords(FxRobot robot) {
        robot.interact(() -> bench.shell().go("preferences"));
        robot.interact(() ->
                robot.lookup("#preferences-search").queryAs(TextField.class).setText("wrap"));
        assertThat(robot.lookup(".card").queryAll().stream()
                        .filter(card -> card.isVisible())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aSizeOfTheSurfaceIsRemembered(FxRobot robot) {
        robot.interact(() -> bench.shell().go("preferences"));
        robot.interact(
                () -> robot.lookup("#scale-LARGE").queryAs(ToggleButton.class).fire());
        assertThat(bench.shell().memory().get("scale")).contains("LARGE");
    }
}
