package dev.patchsmith.server.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.patchsmith.management.protocol.v2.HaltRule;
import dev.patchsmith.server.release.HaltJudge.Side;
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
        assertThat(HaltJudge.judge(rule, new HaltJudge.Figures(1_000, 5, 4, Side.NONE, Side.NONE)))
                .isEmpty();
        assertThat(HaltJudge.judge(rule, new HaltJudge.Figures(1_000, 5, 5, Side.NONE, Side.NONE)))
                .isPresent();
    }

    @Test
    void haltsWhenDevicesFallSilent() {
        HaltRule rule = new HaltRule(true, 100, 30, null, null, 60);
        assertThat(HaltJudge.judge(rule, silences(new Side(0, 0, 100, 10), Side.NONE)))
                .isEmpty();
        assertThat(HaltJudge.judge(rule, silences(new Side(0, 0, 100, 40), Side.NONE))
                        .orElseThrow())
                .contains("40 of 100 devices said nothing");
    }

    @Test
    void comparesSilenceWithTheControlGroupWhereThereIsOne() {
        HaltRule rule = new HaltRule(true, 100, 30, null, null, 60);
        Side switchedOff = new Side(0, 0, 200, 78);
        assertThat(HaltJudge.judge(rule, silences(new Side(0, 0, 100, 40), switchedOff)))
                .isEmpty();
        assertThat(HaltJudge.judge(rule, silences(new Side(0, 0, 100, 56), switchedOff))
                        .orElseThrow())
                .contains("78 of 200 devices of the control group");
    }

    @Test
    void haltsWhenTheAppCrashesMoreOftenThanInTheControlGroup() {
        assertThat(HaltJudge.judge(HaltRule.USUAL, crashes(1_000, 22, 100, 1))).isEmpty();
        assertThat(HaltJudge.judge(HaltRule.USUAL, crashes(1_000, 120, 100, 1)).orElseThrow())
                .contains("120 of 1000 devices with the patch")
                .contains("1 of 100 devices of the control group");
        assertThat(HaltJudge.judge(HaltRule.USUAL, crashes(1_000, 120, 29, 0))).isEmpty();
    }

    @Test
    void aPatchThatCuresCrashesIsNoReasonToHalt() {
        assertThat(HaltJudge.judge(HaltRule.USUAL, crashes(1_000, 0, 1_000, 400)))
                .isEmpty();
    }

    @Test
    void theScoreIsThatOfTwoProportions() {
        assertThat(HaltJudge.score(30, 100, 20, 100)).isCloseTo(1.633, within(0.001));
        assertThat(HaltJudge.score(20, 100, 30, 100)).isCloseTo(-1.633, within(0.001));
        assertThat(HaltJudge.score(0, 100, 0, 100)).isZero();
        assertThat(HaltJudge.score(5, 10, 0, 0)).isZero();
    }

    @Test
    void theBoundIsZeroWithoutDevices() {
        assertThat(HaltJudge.lowerBound(0, 0)).isZero();
        assertThat(HaltJudge.lowerBound(0, 50)).isZero();
    }

    private static HaltJudge.Figures silences(Side with, Side without) {
        return new HaltJudge.Figures(100, 0, 0, with, without);
    }

    private static HaltJudge.Figures crashes(long with, long crashed, long without, long crashedToo) {
        return new HaltJudge.Figures(with, 0, 0, new Side(with, crashed, 0, 0), new Side(without, crashedToo, 0, 0));
    }

    private static HaltJudge.Figures figures(long finished, long failed) {
        return new HaltJudge.Figures(finished, failed, 0, Side.NONE, Side.NONE);
    }
}
