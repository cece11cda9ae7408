package dev.patchsmith.cli;

import dev.patchsmith.device.HttpNetwork;
import dev.patchsmith.device.simulate.Simulation;
import dev.patchsmith.device.simulate.SimulationPlan;
import dev.patchsmith.device.simulate.SimulationResult;
import dev.patchsmith.device.simulate.Tally;
import dev.patchsmith.management.client.Connection;
import dev.patchsmith.management.client.ManagementClient;
import dev.patchsmith.management.client.Outcome;
import dev.patchsmith.management.client.PatchWords;
import dev.patchsmith.management.client.Releases;
import dev.patchsmith.management.client.Session;
import dev.patchsmith.management.client.Transfer;
import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.management.protocol.v2.HaltRule;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.management.protocol.v2.Statistics;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.SealedPackage;
import dev.patchsmith.server.ManagementServer;
import dev.patchsmith.server.ServerConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Plays a plan against a server and compares what the server counted with what was played.
final class Rehearsal {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long BETWEEN_REMARKS = Duration.ofSeconds(2).toNanos();

    private final Console console;
    private final SimulationPlan plan;
    private final @Nullable Releases releases;
    private final long patch;

    private long lastRemark = System.nanoTime();
    private @Nullable String halted;

    private Rehearsal(Console console, SimulationPlan plan, @Nullable Releases releases, long patch) {
        this.console = console;
        this.plan = plan;
        this.releases = releases;
        this.patch = patch;
    }

    /// What came of it.
    ///
    /// @param halted when the release halted by itself and why, null if it did not
    /// @param counted what the server shows, null when nobody was logged in to ask
    record Played(
            SimulationResult result,
            @Nullable String halted,
            @Nullable Statistics counted,
            List<String> differences) {

        Map<String, @Nullable Object> json() {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("devices", result.devices());
            fields.put("played", result.total());
            fields.put("byModel", result.byModel());
            fields.put("misses", result.misses());
            fields.put("virtualSeconds", result.virtualTime().toSeconds());
            fields.put("realSeconds", result.realTime().toMillis() / 1000.0);
            fields.put("requests", result.requests());
            fields.put("unanswered", result.unanswered());
            fields.put("undeliveredReports", result.undeliveredReports());
            fields.put("halted", halted);
            fields.put("counted", counted == null ? null : counted.funnel());
            fields.put("differences", differences);
            return fields;
        }

        List<String> lines() {
            var table = new TextTable("DEVICES", "PLAYED", "COUNTED");
            Tally total = result.total();
            Statistics.Funnel funnel = counted == null ? null : counted.funnel();
            table.row("offered", grouped(total.offered()), funnel == null ? "-" : grouped(funnel.notified()))
                    .row("downloaded", grouped(total.downloaded()), funnel == null ? "-" : grouped(funnel.downloaded()))
                    .row("loaded", grouped(total.loaded()), funnel == null ? "-" : grouped(funnel.loaded()))
                    .row("failed", grouped(total.failed()), funnel == null ? "-" : grouped(funnel.failed()))
                    .row("cleared", grouped(total.cleared()), funnel == null ? "-" : grouped(funnel.cleared()))
                    .row("silent", grouped(total.fallenSilent()), "-");
            List<String> lines = new java.util.ArrayList<>(table.lines());
            lines.add("%,d virtual devices in %.1f s, %,.0f requests a second."
                    .formatted(result.devices(), result.realTime().toMillis() / 1000.0, result.requestsPerSecond()));
            if (halted != null) {
                lines.add(halted);
            }
            if (counted != null && differences.isEmpty()) {
                lines.add("The server counted exactly what was played.");
            }
            differences.forEach(one -> lines.add("Difference: " + one));
            return lines;
        }

        private static String grouped(long number) {
            return String.format(Locale.ROOT, "%,d", number);
        }
    }

    /// Against a server that runs somewhere; the patch must be released there.
    static Played against(
            Console console, ServerOptions server, SimulationPlan plan, @Nullable Long patch, boolean agreed) {
        URI address = server.address(console);
        if (!agreed && !"127.0.0.1".equals(address.getHost()) && !"localhost".equals(address.getHost())) {
            Confirmation.ask(
                    console,
                    "Play " + plan.devices() + " virtual devices against " + address
                            + "? It will count them like real ones.");
        }
        if (patch == null) {
            return new Rehearsal(console, plan, null, 0).play(address);
        }
        return server.with(
                console,
                session -> new Rehearsal(console, plan, session.releases().orElse(null), patch).play(address));
    }

    /// Against a server of its own in a temporary folder, with a patch made up for the play.
    ///
    /// @param share of 10000 that the patch is released to
    /// @param haltAbove failures of 10000 above which it halts, null for no rule
    static Played alone(Console console, SimulationPlan plan, int share, @Nullable Integer haltAbove) {
        Path folder = null;
        char[] password = random();
        try {
            folder = Files.createTempDirectory("patchsmith-rehearsal-");
            ServerConfig config = ServerConfig.in(folder).withFirstPassword(password.clone());
            try (ManagementServer server = ManagementServer.start(config);
                    ManagementClient client = new ManagementClient(Connection.to(server.url()))) {
                Session session = ServerOptions.value(client.logIn("root", password));
                Releases releases = ReleaseCommand.releases(session);
                long patch = released(session, releases, plan, share, haltAbove);
                return new Rehearsal(console, plan, releases, patch).play(server.url());
            }
        } catch (IOException failure) {
            throw CommandFailure.system(
                    "the folder for the rehearsal cannot be made: " + Secrets.reason(failure) + ".");
        } finally {
            Arrays.fill(password, '\0');
            remove(folder);
        }
    }

    private static long released(
            Session session, Releases releases, SimulationPlan plan, int share, @Nullable Integer haltAbove) {
        if (!plan.app().equals(App.DEFAULT_KEY)) {
            ServerOptions.value(releases.addApp(new App.Draft(plan.app(), plan.app())));
        }
        var words = new PatchWords(
                plan.app(),
                plan.platform(),
                new AppVersion(plan.versions().getFirst().value()),
                "rehearsal",
                PackageFormat.MANGO,
                null);
        SealedPackage sealed = new SealedPackage(PackageFormat.MANGO, new byte[4096]);
        long patch = ServerOptions.value(session.patches()
                        .upload(sealed, "rehearsal.mg", Transfer.unobserved())
                        .then(stored -> session.patches().add(words, stored)))
                .id();
        HaltRule halt = haltAbove == null ? HaltRule.OFF : new HaltRule(true, haltAbove, 30, null, null, null);
        Reach reach = share == 10_000 ? Reach.everybody() : Reach.share(share);
        ServerOptions.value(releases.release(
                patch, new Plan(reach, List.of(), List.of(), List.of(), null, null, null, List.of(), halt)));
        return patch;
    }

    private Played play(URI address) {
        try (HttpNetwork network = new HttpNetwork(address, PATIENCE)) {
            SimulationResult result = new Simulation(plan, network).run(this::seen);
            Statistics counted = releases == null ? null : ServerOptions.value(releases.statistics(patch));
            return new Played(result, halted, counted, counted == null ? List.of() : result.differencesFrom(counted));
        } catch (InterruptedException interrupted) {
            throw CommandFailure.system("the rehearsal was interrupted.");
        }
    }

    private boolean seen(Duration virtual, Tally tally) {
        if (System.nanoTime() - lastRemark < BETWEEN_REMARKS) {
            return true;
        }
        lastRemark = System.nanoTime();
        console.remark("%d:%02d h virtual, %,d offered, %,d loaded, %,d failed"
                .formatted(
                        virtual.toHours(), virtual.toMinutesPart(), tally.offered(), tally.loaded(), tally.failed()));
        console.err().flush();
        if (halted == null
                && releases != null
                && releases.detail(patch) instanceof Outcome.Done<PatchDetail>(PatchDetail detail)
                && detail.state() == PatchState.HALTED) {
            halted = "Halted by itself after %d:%02d virtual hours: %s"
                    .formatted(virtual.toHours(), virtual.toMinutesPart(), detail.haltReason());
            console.remark(halted);
        }
        return true;
    }

    private static char[] random() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return ("Aa1_" + HexFormat.of().formatHex(bytes)).toCharArray();
    }

    private static void remove(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure) throws IOException {
                    Files.delete(dir);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException left) {
            // A temporary folder that stays behind harms nobody.
        }
    }
}
