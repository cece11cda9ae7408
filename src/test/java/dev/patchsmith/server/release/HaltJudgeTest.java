package dev.patchsmith.server.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.protocol.v2.HaltRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HaltJudgeTest {

    @ParameterizedTest
    @CsvSource({
        "50, 2, 3, 5, 11, 25, 69",
        "100, 2, 4, 8, 19, 45, 126",
        "200, 3, 6, 13, 32, 80, 237",
        "500, 5, 11, 25, 68, 181, 557"
    })
    void needsAsManyFailuresAsTheTableSays(
            int threshold, long n30, long n100, long n300, long n1k, long n3k, long n10k) {
        assertThat(HaltJudge.failuresToHalt(threshold, 30)).isEqualTo(n30);
        assertThat(HaltJudge.failuresToHalt(threshold, 100)).isEqualTo(n100);
        assertThat(HaltJudge.failuresToHalt(threshold, 300)).isEqualTo(n300);
        assertThat(HaltJudge.failuresToHalt(threshold, 1_000)).isEqualTo(n1k);
        assertThat(HaltJudge.failuresToHalt(threshold, 3_000)).isEqualTo(n3k);
        assertThat(HaltJudge.failuresToHalt(threshold, 10_000)).isEqualTo(n10k);
    }

    @Test
    void judgesExactlyAtTheTable() {
        assertThat(HaltJudge.judge(HaltRule.USUAL, figures(100, 3))).isEmpty();
        assertThat(HaltJudge.judge(HaltRule.USUAL, figures(100, 4)).orElseThrow())
                .contains("4 of 100 devices failed");
    }

    @Test
    void waitsForEnoughDevices() {
        assertThat(HaltJudge.judge(HaltRule.USUAL, figures(29, 29))).isEmpty();
        assertThat(HaltJudge.judge(HaltRule.USUAL, figures(30, 30))).isPresent();
    }

    @Test
    void doesNothingWhenSwitchedOff() {
        assertThat(HaltJudge.judge(HaltRule.OFF, figures(1_000, 1_000))).isEmpty();
    }

    @Test
    void haltsOnManyFailuresInAShortTime() {
        HaltRule rule = new HaltRule(true, 10_000, 30, 5, 10, null);
        assertThat(HaltJudge.judge(rule, new HaltJudge.Figures(1_000, 5, 4, 0, 0)))
                .isEmpty();
        assertThat(HaltJudge.judge(rule, new HaltJudge.Figures(1_000, 5, 5, 0, 0)))
                .isPresent();
    }

    @Test
    void haltsWhenDevicesFallSilent() {
        HaltRule rule = new HaltRule(true, 100, 30, null, null, 60);
        assertThat(HaltJudge.judge(rule, new HaltJudge.Figures(100, 0, 0, 100, 10)))
                .isEmpty();
        assertThat(HaltJudge.judge(rule, new HaltJudge.Figures(100, 0, 0, 100, 40))
                        .orElseThrow())
                .contains("40 of 100 devices said nothing");
    }

    @Test
    void theBoundIsZeroWithoutDevices() {
        assertThat(HaltJudge.lowerBound(0, 0)).isZero();
        assertThat(HaltJudge.lowerBound(0, 50)).isZero();
    }

    private static HaltJudge.Figures figures(long finished, long failed) {
        return new HaltJudge.Figures(finished, failed, 0, 0, 0);
    }
}
