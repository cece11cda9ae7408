package dev.patchsmith.patch.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.patch.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTest {

    private static final Release FULL = Release.toEverybody(22, "shop", Platform.IOS, "3.16.0");

    @Test
    void everybodyIncludesDevicesWithoutId() {
        assertThat(decide(FULL, device(null))).isEqualTo(Reason.HIT_EVERYBODY);
        assertThat(decide(FULL.withAudience(new Audience.Share(10_000)), device(null)))
                .isEqualTo(Reason.HIT_EVERYBODY);
    }

    @Test
    void nobodyIsHitWhileNotRunning() {
        assertThat(decide(with(FULL, false, Set.of("d"), Set.of()), device("d")))
                .isEqualTo(Reason.NOT_RUNNING);
    }

    @Test
    void appPlatformAndVersionMustBeEqual() {
        assertThat(decide(FULL, facts("other", Platform.IOS, "3.16.0", 0))).isEqualTo(Reason.OTHER_APP);
        assertThat(decide(FULL, facts("shop", Platform.ANDROID, "3.16.0", 0))).isEqualTo(Reason.OTHER_PLATFORM);
        assertThat(decide(FULL, facts("shop", Platform.IOS, "3.16", 0))).isEqualTo(Reason.OTHER_VERSION);
        assertThat(decide(FULL, facts("shop", Platform.IOS, "3.9.2", 0))).isEqualTo(Reason.OTHER_VERSION);
        assertThat(decide(FULL, facts("shop", Platform.IOS, "3.17.0", 0)))
                .isEqualTo(Reason.NEWER_VERSION_WITHOUT_PATCH);
    }

    @ParameterizedTest
    @ValueSource(longs = {22, 23, Long.MAX_VALUE})
    void theSameOrANewerPatchIsNotReplaced(long holds) {
        assertThat(decide(FULL, facts("shop", Platform.IOS, "3.16.0", holds))).isEqualTo(Reason.ALREADY_LOADED);
    }

    @Test
    void blockListBeatsTestDevices() {
        assertThat(decide(with(FULL, true, Set.of("d"), Set.of("d")), device("d")))
                .isEqualTo(Reason.BLOCKED_DEVICE);
    }

    @Test
    void testDevicesSkipConditionsAndBuckets() {
        Release release = with(
                FULL.withAudience(new Audience.Share(0)),
                true,
                Set.of("d"),
                Set.of(),
                new Condition("os", Condition.Operator.IS, List.of("17")));
        assertThat(decide(release, device("d"))).isEqualTo(Reason.HIT_TEST_DEVICE);
        assertThat(decide(release, device("e"))).isEqualTo(Reason.CONDITION_NOT_MET);
    }

    @Test
    void conditionsKeepSilentDevicesOutOfAFullRelease() {
        Release release =
                with(FULL, true, Set.of(), Set.of(), new Condition("os", Condition.Operator.AT_LEAST, List.of("17")));
        assertThat(decide(release, device(null))).isEqualTo(Reason.CONDITION_NOT_MET);
        assertThat(decide(release, new DeviceFacts("shop", Platform.IOS, "3.16.0", "d", 0, Map.of("os", "17.2"))))
                .isEqualTo(Reason.HIT_EVERYBODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "undefined", "null", "a\nb"})
    void unusableIdsAreNeverInAGreyRelease(String id) {
        assertThat(decide(FULL.withAudience(new Audience.Share(9_999)), device(id)))
                .isEqualTo(Reason.NO_DEVICE_ID);
        assertThat(Decision.of(FULL.withAudience(new Audience.Quota(5, 10_000)), device(id), Grant.HELD))
                .isEqualTo(Reason.NO_DEVICE_ID);
    }

    @Test
    void raisingTheShareNeverDropsADevice() {
        for (int i = 0; i < 2_000; i++) {
            DeviceFacts device = device("device-" + i);
            boolean before = false;
            for (int share = 0; share <= 10_000; share += 250) {
                boolean now = decide(FULL.withAudience(new Audience.Share(share)), device)
                        .isHit();
                assertThat(now || !before).as("device %d at %d", i, share).isTrue();
                before = now;
            }
            assertThat(before).isTrue();
        }
    }

    @Test
    void aShareTakesExactlyTheBucketsBelowIt() {
        for (int i = 0; i < 500; i++) {
            int bucket = Bucket.of(FULL.salt(), "d" + i);
            assertThat(decide(FULL.withAudience(new Audience.Share(bucket)), device("d" + i))
                            .isHit())
                    .isFalse();
            assertThat(decide(FULL.withAudience(new Audience.Share(bucket + 1)), device("d" + i))
                            .isHit())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aQuotaGoesByThePlaceOfTheDevice(Grant grant) {
        Reason reason = Decision.of(FULL.withAudience(new Audience.Quota(5, 10_000)), device("d"), grant);
        assertThat(reason)
                .isEqualTo(
                        switch (grant) {
                            case HELD -> Reason.HIT_PLACE_HELD;
                            case OPEN -> Reason.HIT_PLACE_OPEN;
                            case FULL -> Reason.QUOTA_FULL;
                        });
    }

    @Test
    void theGateOfAQuotaLetsOnlyLowBucketsCompete() {
        int bucket = Bucket.of(FULL.salt(), "d");
        assertThat(Decision.of(FULL.withAudience(new Audience.Quota(5, bucket)), device("d"), Grant.OPEN))
                .isEqualTo(Reason.OUTSIDE_GATE);
        assertThat(Decision.of(FULL.withAudience(new Audience.Quota(5, bucket)), device("d"), Grant.HELD))
                .isEqualTo(Reason.HIT_PLACE_HELD);
    }

    @Test
    void holdersOfTheBadPatchGetTheFixFirst() {
        Release fix = new Release(
                23,
                "shop",
                Platform.IOS,
                "3.16.0",
                true,
                false,
                "hfb1",
                "s",
                new Audience.TestDevices(),
                List.of(),
                Set.of(),
                Set.of(),
                22,
                0);
        assertThat(decide(fix, facts("shop", Platform.IOS, "3.16.0", 22))).isEqualTo(Reason.HIT_HOLDER);
        assertThat(decide(fix, facts("shop", Platform.IOS, "3.16.0", 21))).isEqualTo(Reason.TEST_DEVICES_ONLY);
    }

    @Test
    void theControlGroupStaysOutEvenAtOneHundredPercent() {
        Release release = new Release(
                22,
                "shop",
                Platform.IOS,
                "3.16.0",
                true,
                false,
                "hfb1",
                "s",
                new Audience.Everybody(),
                List.of(),
                Set.of(),
                Set.of(),
                0,
                1_000);
        long held = java.util.stream.IntStream.range(0, 10_000)
                .filter(i -> decide(release, device("d" + i)) == Reason.CONTROL_GROUP)
                .count();
        assertThat(held).isBetween(880L, 1_120L);
    }

    @Test
    void anUnknownAlgorithmHitsOnlyEverybody() {
        Release release = new Release(
                22,
                "shop",
                Platform.IOS,
                "3.16.0",
                true,
                false,
                "hfb9",
                "s",
                new Audience.Share(9_999),
                List.of(),
                Set.of(),
                Set.of(),
                0,
                0);
        assertThat(decide(release, device("d"))).isEqualTo(Reason.UNKNOWN_ALGORITHM);
        assertThat(decide(release.withAudience(new Audience.Share(10_000)), device("d")))
                .isEqualTo(Reason.HIT_EVERYBODY);
    }

    @Test
    void aRollBackPatchSaysSo() {
        Release release = new Release(
                22,
                "shop",
                Platform.IOS,
                "3.16.0",
                true,
                true,
                "hfb1",
                "s",
                new Audience.Everybody(),
                List.of(),
                Set.of(),
                Set.of(),
                0,
                0);
        assertThat(decide(release, device("d"))).isEqualTo(Reason.HIT_ROLL_BACK);
        assertThat(Reason.HIT_ROLL_BACK.code()).isEqualTo(2003);
    }

    @Test
    void theListenerHearsEachRuleInOrder() {
        List<Decision.Rule> heard = new ArrayList<>();
        Reason reason = Decision.of(
                FULL.withAudience(new Audience.Share(10)),
                device("device-1"),
                Grant.OPEN,
                (rule, passed, detail) -> heard.add(rule));
        assertThat(reason).isEqualTo(Reason.OUTSIDE_SHARE);
        assertThat(heard)
                .containsExactly(
                        Decision.Rule.STATE,
                        Decision.Rule.APP,
                        Decision.Rule.PLATFORM,
                        Decision.Rule.VERSION,
                        Decision.Rule.NUMBER,
                        Decision.Rule.DEVICE_ID,
                        Decision.Rule.ALGORITHM,
                        Decision.Rule.AUDIENCE);
    }

    private static Reason decide(Release release, DeviceFacts device) {
        return Decision.of(release, device, Grant.OPEN);
    }

    private static DeviceFacts device(@Nullable String id) {
        return new DeviceFacts("shop", Platform.IOS, "3.16.0", id, 0, Map.of());
    }

    private static DeviceFacts facts(String app, Platform platform, String version, long holds) {
        return new DeviceFacts(app, platform, version, "d", holds, Map.of());
    }

    private static Release with(
            Release release, boolean running, Set<String> tests, Set<String> blocked, Condition... conditions) {
        return new Release(
                release.patch(),
                release.app(),
                release.platform(),
                release.version(),
                running,
                false,
                release.algorithm(),
                release.salt(),
                release.audience(),
                List.of(conditions),
                tests,
                blocked,
                0,
                0);
    }
}
