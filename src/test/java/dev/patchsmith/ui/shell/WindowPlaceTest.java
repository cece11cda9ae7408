package dev.patchsmith.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {

    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1440, 900);

    @Test
    void aPlaceOnAMonitorThatIsGoneMovesToTheOneThatIsLeft() {
        WindowPlace fitted = new WindowPlace(2500, 100, 1200, 800, false).fitTo(List.of(LAPTOP));
        assertThat(fitted).isEqualTo(new WindowPlace(240, 100, 1200, 800, false));
    }

    @Test
    void aWindowLargerThanTheScreenIsMadeToFit() {
        WindowPlace fitted = new WindowPlace(0, 0, 3000, 2000, false).fitTo(List.of(LAPTOP));
        assertThat(fitted).isEqualTo(new WindowPlace(0, 0, 1440, 900, false));
    }

    @Test
    void aWindowStaysOnTheSecondScreenWhileThatIsThere() {
        Rectangle2D second = new Rectangle2D(1440, 0, 1920, 1080);
        WindowPlace place = new WindowPlace(1600, 50, 1200, 800, false);
        assertThat(place.fitTo(List.of(LAPTOP, second))).isEqualTo(place);
    }

    @Test
    void whatIsWrittenIsReadAgainAndDamageIsNoPlace() {
        WindowPlace place = new WindowPlace(10, 20, 1000, 700, true);
        assertThat(WindowPlace.parse(place.asText())).contains(place);
        assertThat(WindowPlace.parse("10 20 wide")).isEmpty();
        assertThat(WindowPlace.parse("a b c d e")).isEmpty();
    }
}
