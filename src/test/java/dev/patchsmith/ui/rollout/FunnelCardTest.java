package dev.patchsmith.ui.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.protocol.v2.Statistics;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunnelCardTest {

    @Test
    void aStageLargerThanTheOneBeforeIsAFaultAndNotMoreThanEverybody() {
        assertThat(FunnelCard.stages(statistics(100, 120, 90, 0, 3)))
                .filteredOn(FunnelCard.Stage::isFault)
                .extracting(FunnelCard.Stage::key)
                .containsExactly("rollout.downloaded");
    }

    @Test
    void numbersThatAddUpAreNoFault() {
        assertThat(FunnelCard.stages(statistics(100, 99, 90, 1, 3).meantFor(new Statistics.Targeted(100, true))))
                .noneMatch(FunnelCard.Stage::isFault);
    }

    @Test
    void moreDevicesThanWereMeantAreAFault() {
        assertThat(FunnelCard.stages(statistics(501, 99, 90, 0, 3).meantFor(new Statistics.Targeted(500, true))))
                .filteredOn(FunnelCard.Stage::isFault)
                .extracting(FunnelCard.Stage::key)
                .containsExactly("rollout.notified");
    }

    @Test
    void anEstimateSaysThatItIsOne() {
        assertThat(FunnelCard.stages(statistics(100, 99, 90, 1, 3).meantFor(new Statistics.Targeted(1200, false))))
                .first()
                .extracting(FunnelCard.Stage::figure)
                .isEqualTo("≈ 1,200");
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
                null,
                null,
                null);
    }
}
