package dev.patchsmith.bench;

import dev.patchsmith.device.HttpNetwork;
import dev.patchsmith.device.Protocol;
import dev.patchsmith.device.simulate.Simulation;
import dev.patchsmith.device.simulate.SimulationPlan;
import dev.patchsmith.device.simulate.SimulationResult;
import dev.patchsmith.management.client.PatchWords;
import dev.patchsmith.management.client.Patches;
import dev.patchsmith.management.client.ServerKind;
import dev.patchsmith.management.client.Session;
import dev.patchsmith.management.client.Transfer;
import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.patch.SealedPackage;
import dev.patchsmith.server.RunningServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Plays a full roll-out against the embedded server and compares what it counted with what was played. Arguments: how
/// many devices, and their failure rate.
final class RolloutBenchmark {

    private RolloutBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int devices = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        double failures = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 0.002;
        Path folder = Files.createTempDirectory("rollout");
        try (RunningServer server = new RunningServer(folder);
                HttpNetwork network = new HttpNetwork(server.url(), Duration.ofSeconds(30))) {
            Session session = server.root();
            long patch = released(session.patches());
            SimulationPlan plan = SimulationPlan.of(App.DEFAULT_KEY, Platform.IOS, "2.4.0", devices)
                    .failing(failures, 0.001)
                    .lasting(Duration.ofHours(24), Duration.ofHours(24), 0)
                    .asking(session.server() instanceof ServerKind.Patchsmith ? Protocol.PATCHSMITH : Protocol.LEGACY);
            SimulationResult result = new Simulation(plan, network).run((time, tally) -> true);
            System.out.printf(
                    "%d devices in %.1f s, %.0f requests/s, %d unanswered, %d reports left%n%s%n",
                    devices,
                    result.realTime().toMillis() / 1000.0,
                    result.requestsPerSecond(),
                    result.unanswered(),
                    result.undeliveredReports(),
                    result.total());
            session.releases()
                    .ifPresent(releases -> System.out.println("differences: "
                            + result.differencesFrom(releases.statistics(patch).orThrow())));
        }
    }

    private static long released(Patches patches) {
        SealedPackage sealed = new SealedPackage(PackageFormat.MANGO, new byte[4096]);
        PatchWords words = new PatchWords(
                App.DEFAULT_KEY, Platform.IOS, new AppVersion("2.4.0"), "bench", PackageFormat.MANGO, null);
        return patches.upload(sealed, "bench.mg", Transfer.unobserved())
                .then(stored -> patches.add(words, stored))
                .then(patch -> patches.release(patch.id()))
                .orThrow()
                .id();
    }
}
