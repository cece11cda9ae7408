package dev.patchsmith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.ui.look.Fonts;
import dev.patchsmith.ui.look.Language;
import dev.patchsmith.workspace.credential.SessionMemory;
import dev.patchsmith.workspace.settings.UserFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The window as it starts: the Author room has never been seen when the first file is opened.
@ExtendWith(ApplicationExtension.class)
class OpeningFromWelcomeTest {

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
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(bench::close);
    }

    @Test
    void theFirstFileHasItsTabAndItsText(FxRobot robot) throws Exception {
        Path file = Files.writeString(home.resolve("Cart.m"), "@implementation Cart\n@end\n");
        robot.interact(() -> bench.open(List.of(file)));
        TabPane tabs = robot.lookup("#documents").queryAs(TabPane.class);
        assertThat(tabs.getTabs()).singleElement().satisfies(tab -> {
            assertThat(tab.getText()).startsWith("Cart.m");
            assertThat(tab.isSelected()).isTrue();
            assertThat(tab.getContent().getScene()).isNotNull();
        });
    }
}
