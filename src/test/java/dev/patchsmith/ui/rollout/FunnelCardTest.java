package dev.patchsmith.ui.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.protocol.v2.Statistics;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FunnelCardTest {

    @Test
    void aStageLargerThanTheOneBeforeIsAFaultAndNotMoreThanEverybody() {
        assertThat(FunnelCard.stages(statistics(100, 120, 90, 0, 3), OptionalLong.empty()))
                .filteredOn(FunnelCard.Stage::isFault)
                .extracting(FunnelCard.Stage::key)
                .containsExactly("rollout.downloaded");
    }

    @Test
    void numbersThatAddUpAreNoFault() {
        assertThat(FunnelCard.stages(statistics(100, 99, 90, 1, 3), OptionalLong.of(100)))
                .noneMatch(FunnelCard.Stage::isFault);
    }

    @Test
    void moreDevicesThanWereMeantAreAFault() {
        assertThat(FunnelCard.stages(statistics(501, 99, 90, 0, 3), OptionalLong.of(500)))
                .filteredOn(FunnelCard.Stage::isFault)
                .extracting(FunnelCard.Stage::key)
                .containsExactly("rollout.notified");
    }

    private static Statistics statistics(long notified, long downloaded, long loaded, long cleared, long failed) {
        return new Statistics(
                1,
                Instant.EPOCH,
                new Statistics.Funnel(notified, downloaded, loaded, cleared, failed),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                0,
                0,
                null,
                null);
    }
}
