package dev.patchsmith.apk.build.tinker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InstalledTinkerTest {

    @ParameterizedTest
    @CsvSource({
        "1.7.11, UP_TO_1_9_14",
        "1.9.14.16, UP_TO_1_9_14",
        "1.9.14.25.3, UP_TO_1_9_14",
        "1.9.15, FROM_1_9_15",
        "1.9.15.1, FROM_1_9_15",
        "1.9.15.2, FROM_1_9_15_2",
        "1.10, FROM_1_9_15_2",
        "2.0.0-beta, FROM_1_9_15_2"
    })
    void theVersionTellsHowPatchesAreApplied(String version, TinkerSdk sdk) {
        assertThat(new InstalledTinker("id", version, "").sdk()).contains(sdk);
    }

    @Test
    void anUnreadableVersionTellsNothing() {
        assertThat(new InstalledTinker("id", "", "").sdk()).isEqualTo(Optional.empty());
        assertThat(new InstalledTinker("id", "latest", "").sdk()).isEqualTo(Optional.empty());
    }
}
