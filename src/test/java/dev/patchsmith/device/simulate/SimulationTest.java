package dev.patchsmith.device.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.patchsmith.device.simulate.Population.Fate;
import dev.patchsmith.device.simulate.Population.Member;
import dev.patchsmith.device.simulate.SimulationPlan.Weighted;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.patch.rollout.Audience;
import dev.patchsmith.patch.rollout.Bucket;
import dev.patchsmith.patch.rollout.Reason;
import dev.patchsmith.patch.rollout.Release;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final Release EVERYBODY = Release.toEverybody(7, "shop", Platform.IOS, "2.4.0");
    private static final SimulationPlan PLAN = SimulationPlan.of("shop", Platform.IOS, "2.4.0", 5000);

    private final InMemoryServer server = new InMemoryServer();

    @Test
    void everybodyGetsAReleaseToEverybodyOnce() throws InterruptedException {
        SimulationResult result = play(PLAN, EVERYBODY);
        assertThat(result.total()).isEqualTo(new Tally(5000, 5000, 5000, 5000, 0, 0, 0, 0));
        assertThat(server.devices(400)).isEqualTo(5000);
        assertThat(result.undeliveredReports()).isZero();
    }

    @Test
    void whoIsInAShareIsKnownBeforehand() throws InterruptedException {
        SimulationResult result = play(PLAN, EVERYBODY.withAudience(new Audience.Share(1500)));
        Population population = new Population(PLAN);
        long expected = IntStream.range(0, 5000)
                .filter(i -> Bucket.of("p7", population.member(i).id()) < 1500)
                .count();
        assertThat(result.total().loaded()).isEqualTo(expected);
        assertThat(result.misses()).containsKey(Reason.OUTSIDE_SHARE);
    }

    @Test
    void failuresAndSilencesAreThoseOfThePopulation() throws InterruptedException {
        SimulationPlan plan = PLAN.failing(0.1, 0.05);
        SimulationResult result = play(plan, EVERYBODY);
        Population population = new Population(plan);
        Map<Fate, Long> fates = IntStream.range(0, 5000)
                .mapToObj(population::member)
                .collect(java.util.stream.Collectors.groupingBy(Member::fate, java.util.stream.Collectors.counting()));
        assertThat(result.total().failed()).isEqualTo(fates.get(Fate.FAILS)).isCloseTo(500L, within(100L));
        assertThat(result.total().fallenSilent()).isEqualTo(fates.get(Fate.FALLS_SILENT));
        assertThat(server.devices(4001)).isEqualTo((int) result.total().failed());
        assertThat(server.devices(3002)).isEqualTo(5000);
    }

    @Test
    void oneModelMayFailMore() throws InterruptedException {
        SimulationResult result = play(PLAN.failingOn(Map.of("iPhone14,5", 1.0)), EVERYBODY);
        assertThat(of(result.byModel(), "iPhone14,5").loaded()).isZero();
        assertThat(of(result.byModel(), "iPhone15,2").failed()).isZero();
    }

    @Test
    void otherVersionsGetNothing() throws InterruptedException {
        SimulationResult result =
                play(PLAN.withVersions(List.of(new Weighted("2.4.0", 1), new Weighted("2.3.0", 1))), EVERYBODY);
        assertThat(of(result.byVersion(), "2.3.0").offered()).isZero();
        assertThat(of(result.byVersion(), "2.4.0").loaded())
                .isEqualTo(result.total().loaded());
    }

    @Test
    void aNetworkThatLosesRequestsDelaysButLosesNoDevice() throws InterruptedException {
        server.refuseEachReports = 7;
        SimulationResult result = play(PLAN.losing(0.2), EVERYBODY);
        assertThat(result.total().loaded()).isEqualTo(5000);
        assertThat(result.lost()).isPositive();
        assertThat(server.devices(400)).isEqualTo(5000);
    }

    @Test
    void theSameSeedPlaysTheSame() throws InterruptedException {
        Release some = EVERYBODY.withAudience(new Audience.Share(3000));
        SimulationPlan plan = PLAN.failing(0.2, 0.1).losing(0.05);
        assertThat(play(plan, some).timeline()).isEqualTo(play(plan, some).timeline());
        assertThat(play(plan.seeded(2), some).total())
                .isNotEqualTo(play(plan, some).total());
    }

    @Test
    void aStopDuringThePlayIsSeen() throws InterruptedException {
        server.releases(EVERYBODY);
        SimulationResult result = new Simulation(PLAN, server).run((time, tally) -> {
            if (tally.loaded() > 1000) {
                server.releases(null);
            }
            return true;
        });
        assertThat(result.total().loaded()).isBetween(1001L, 4000L);
        assertThat(result.lastOffer()).hasValueSatisfying(at -> assertThat(at).isLessThan(Duration.ofHours(6)));
    }

    @Test
    void theAudienceMayEndThePlay() throws InterruptedException {
        server.releases(EVERYBODY);
        SimulationResult result = new Simulation(PLAN, server).run((time, tally) -> tally.asked() < 100);
        assertThat(result.total().asked()).isBetween(100L, 3000L);
    }

    @Test
    void devicesAskAgainAfterTheirInterval() throws InterruptedException {
        SimulationResult result = play(PLAN, null);
        assertThat(result.requests()).isEqualTo(4 * 5000);
    }

    @Test
    void plansThatCannotBePlayedAreRefused() {
        assertThatThrownBy(() -> PLAN.failing(1.5, 0)).hasMessageContaining("failure rate");
        assertThatThrownBy(() -> SimulationPlan.of("a", Platform.IOS, "1", 0)).hasMessageContaining("devices");
    }

    private SimulationResult play(SimulationPlan plan, @org.jspecify.annotations.Nullable Release release)
            throws InterruptedException {
        server.releases(release);
        return new Simulation(plan, server).run((time, tally) -> true);
    }

    private static <T> T of(Map<String, T> counts, String name) {
        return java.util.Objects.requireNonNull(counts.get(name), name);
    }
}
