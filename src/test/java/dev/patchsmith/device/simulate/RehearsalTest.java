package dev.patchsmith.device.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.device.HttpNetwork;
import dev.patchsmith.management.client.Connection;
import dev.patchsmith.management.client.ManagementClient;
import dev.patchsmith.management.client.PatchWords;
import dev.patchsmith.management.client.Patches;
import dev.patchsmith.management.client.Releases;
import dev.patchsmith.management.client.Session;
import dev.patchsmith.management.client.Transfer;
import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.management.protocol.v2.HaltRule;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.management.protocol.v2.Statistics;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.patch.SealedPackage;
import dev.patchsmith.server.RehearsalServer;
import dev.patchsmith.server.RunningServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Virtual devices against the real server.
class RehearsalTest {

    private static final SimulationPlan PLAN =
            SimulationPlan.of(App.DEFAULT_KEY, Platform.IOS, "2.4.0", 1500).failing(0.1, 0.02);

    @TempDir
    Path folder;

    @Test
    void theServerCountsWhatWasPlayed() throws InterruptedException {
        try (RunningServer server = new RunningServer(folder.resolve("server"));
                HttpNetwork network = new HttpNetwork(server.url(), Duration.ofSeconds(20))) {
            Session session = server.root();
            Releases releases = session.releases().orElseThrow();
            long patch = added(session.patches());
            releases.release(patch, withoutHalt(Reach.share(4000))).orThrow();
            SimulationResult result = new Simulation(PLAN, network).run((time, tally) -> true);
            assertThat(result.total().loaded()).isPositive();
            assertThat(result.total().failed()).isPositive();
            assertThat(result.undeliveredReports()).isZero();
            assertThat(result.differencesFrom(releases.statistics(patch).orThrow()))
                    .isEmpty();
        }
    }

    @Test
    void theControlGroupIsComparedInVirtualTime() throws IOException, InterruptedException {
        Played played = crashing(0.3, 0.01);
        Statistics.Control control = played.control();
        assertThat(control.without().again()).isPositive();
        assertThat(control.with().crashed())
                .isEqualTo(played.result().total().crashed())
                .isPositive();
        assertThat(control.crashScore()).isGreaterThan(Statistics.Control.CRASH_LIMIT);
    }

    @Test
    void crashesThatHappenAnywayAreNoDifference() throws IOException, InterruptedException {
        assertThat(crashing(0.05, 0.05).control().crashScore()).isLessThan(Statistics.Control.CRASH_LIMIT);
    }

    private record Played(SimulationResult result, Statistics.Control control) {}

    private static Played crashing(double withThePatch, double usually) throws IOException, InterruptedException {
        VirtualClock clock = new VirtualClock(Instant.now());
        try (RehearsalServer server = RehearsalServer.start(clock);
                ManagementClient client = new ManagementClient(Connection.to(server.url()));
                HttpNetwork network = new HttpNetwork(server.url(), Duration.ofSeconds(20))) {
            Session session = server.withPassword(secret -> client.logIn(RehearsalServer.USER, secret))
                    .orThrow();
            Releases releases = session.releases().orElseThrow();
            long patch = added(session.patches());
            releases.release(
                            patch,
                            new Plan(
                                    Reach.everybody(),
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    null,
                                    null,
                                    3000,
                                    List.of(),
                                    HaltRule.OFF))
                    .orThrow();
            SimulationPlan plan = SimulationPlan.of(App.DEFAULT_KEY, Platform.IOS, "2.4.0", 600)
                    .crashing(withThePatch, usually);
            SimulationResult played = new Simulation(plan, network, clock).run((time, tally) -> true);
            server.settle();
            return new Played(
                    played,
                    Objects.requireNonNull(releases.statistics(patch).orThrow().control()));
        }
    }

    private static Plan withoutHalt(Reach reach) {
        return new Plan(reach, List.of(), List.of(), List.of(), null, null, null, List.of(), HaltRule.OFF);
    }

    private static long added(Patches patches) {
        SealedPackage sealed = new SealedPackage(PackageFormat.MANGO, new byte[1024]);
        PatchWords words = new PatchWords(
                App.DEFAULT_KEY, Platform.IOS, new AppVersion("2.4.0"), "fix", PackageFormat.MANGO, null);
        return patches.upload(sealed, "fix.mg", Transfer.unobserved())
                .then(stored -> patches.add(words, stored))
                .orThrow()
                .id();
    }
}
