package dev.patchsmith.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.ui.WindowTest;
import dev.patchsmith.ui.look.Language;
import dev.patchsmith.ui.look.ThemeChoice;
import dev.patchsmith.ui.shell.TextPreferences.TabWidth;
import java.util.Locale;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class PreferencesRoomTest extends WindowTest {

    @Test
    void theSearchLeavesTheRowsWithTheWords(FxRobot robot) {
        robot.interact(() -> bench.shell().go("preferences"));
        robot.interact(() ->
                robot.lookup("#preferences-search").queryAs(TextField.class).setText("wrap"));
        assertThat(robot.lookup(".card").queryAll().stream()
                        .filter(WindowTest::isShown)
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

    @Test
    void oneSettingIsGivenBackItsDefault(FxRobot robot) {
        robot.interact(() -> bench.shell().go("preferences"));
        assertThat(isShown(robot, "#reset-tab")).isFalse();
        fire(robot, "#tabWidth-EIGHT");
        fire(robot, "#reset-tab");
        assertThat(bench.shell().texts().tabWidthProperty().get()).isEqualTo(TabWidth.FOUR);
        assertThat(isShown(robot, "#reset-tab")).isFalse();
    }

    @Test
    void aGroupIsGivenBackItsDefaultsAndTheOthersStay(FxRobot robot) {
        robot.interact(() -> bench.shell().go("preferences"));
        fire(robot, "#tabWidth-EIGHT");
        robot.interact(() -> bench.shell().texts().fontFamilyProperty().set("Monospaced"));
        fire(robot, "#scale-LARGE");
        fire(robot, "#reset-group-editor");
        assertThat(bench.shell().texts().tabWidthProperty().get()).isEqualTo(TabWidth.FOUR);
        assertThat(bench.shell().texts().fontFamilyProperty().get()).isEmpty();
        assertThat(bench.shell().memory().get("scale")).contains("LARGE");
    }

    @Test
    void everythingIsGivenBackAfterAQuestion(FxRobot robot) {
        robot.interact(() -> bench.shell().go("preferences"));
        fire(robot, "#scale-LARGE");
        robot.interact(() -> {
            bench.shell().themes().choiceProperty().set(ThemeChoice.DARK);
            bench.shell()
                    .actions()
                    .setShortcut(bench.shell().actions().get("help.open"), KeyCombination.valueOf("F12"));
        });
        fire(robot, "#reset-all");
        assertThat(bench.shell().themes().choiceProperty().get()).isEqualTo(ThemeChoice.DARK);
        fire(robot, "#act");
        assertThat(bench.shell().themes().choiceProperty().get()).isEqualTo(ThemeChoice.SYSTEM);
        assertThat(bench.shell().memory().get("scale")).contains("SYSTEM");
        assertThat(bench.shell().actions().shortcutText(bench.shell().actions().get("help.open")))
                .isEqualTo("F1");
        assertThat(robot.lookup("#reset-all").queryButton().isDisabled())
                .isEqualTo(bench.shell().messages().languageProperty().get() == Language.of(Locale.getDefault()));
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
    }
}
