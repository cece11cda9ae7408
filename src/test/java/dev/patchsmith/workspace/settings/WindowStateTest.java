package dev.patchsmith.workspace.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.workspace.settings.WindowState.Area;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowStateTest {

    private static final Area SCREEN = new Area(0, 0, 1920, 1080);

    @Test
    void aWindowOnItsScreenStaysWhereItWas() {
        WindowState state = new WindowState(100, 50, 1200, 800, false, Map.of());
        assertThat(state.within(List.of(SCREEN))).isEqualTo(state);
    }

    @Test
    void aWindowOfAScreenThatIsGoneComesBack() {
        WindowState state = new WindowState(4000, 50, 1200, 800, false, Map.of());
        assertThat(state.within(List.of(SCREEN))).isEqualTo(new WindowState(360, 140, 1200, 800, false, Map.of()));
    }

    @Test
    void aWindowIsNeverLargerThanItsScreen() {
        WindowState state = new WindowState(0, 0, 5000, 5000, false, Map.of()).within(List.of(SCREEN));
        assertThat(state.width()).isEqualTo(1920);
        assertThat(state.height()).isEqualTo(1080);
    }

    @Test
    void aTitleBarAboveTheScreenComesBack() {
        WindowState state = new WindowState(100, -300, 800, 600, false, Map.of()).within(List.of(SCREEN));
        assertThat(state.y()).isEqualTo(240);
    }

    @Test
    void aSecondScreenCounts() {
        WindowState state = new WindowState(2000, 50, 800, 600, false, Map.of());
        assertThat(state.within(List.of(SCREEN, new Area(1920, 0, 1920, 1080)))).isEqualTo(state);
    }
}
