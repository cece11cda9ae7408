package dev.patchsmith.cli;

import dev.patchsmith.device.HttpNetwork;
import dev.patchsmith.device.simulate.Simulation;
import dev.patchsmith.device.simulate.SimulationPlan;
import dev.patchsmith.device.simulate.SimulationResult;
import dev.patchsmith.device.simulate.Tally;
import dev.patchsmith.device.simulate.VirtualClock;
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
import dev.patchsmith.server.RehearsalServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
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
            fields.put("control", counted == null ? null : counted.control());
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
            Statistics.Control control = counted == null ? null : counted.control();
            if (total.crashed() > 0 || control != null) {
                table.row(
                        "crashed",
                        grouped(total.crashed()),
                        control == null ? "-" : grouped(control.with().crashed()));
            }
            List<String> lines = new java.util.ArrayList<>(table.lines());
            lines.add("%,d virtual devices in %.1f s, %,.0f requests a second."
                    .formatted(result.devices(), result.realTime().toMillis() / 1000.0, result.requestsPerSecond()));
            if (halted != null) {
                lines.add(halted);
            }
            if (control != null) {
                lines.add(compared(control));
            }
            if (counted != null && differences.isEmpty()) {
                lines.add("The server counted exactly what was played.");
            }
            differences.forEach(one -> lines.add("Difference: " + one));
            return lines;
        }

        private static String compared(Statistics.Control control) {
            return "Crashed with the patch: %,d of %,d that asked again; held back: %,d of %,d; %.1f standard errors above (halts at %.0f)."
                    .formatted(
                            control.with().crashed(),
                            control.with().again(),
                            control.without().crashed(),
                            control.without().again(),
                            control.crashScore(),
                            Statistics.Control.CRASH_LIMIT);
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

    /// How the patch that is made up for a play is released.
    ///
    /// @param share of 10000 that it is released to
    /// @param haltAbove failures of 10000 above which it halts, null for no rule
    /// @param control of 10000 that is held back for comparison, 0 for nobody
    record Course(int share, @Nullable Integer haltAbove, int control) {}

    /// Against a server of its own, which lives in the time of the play, with a patch made up for it.
    static Played alone(Console console, SimulationPlan plan, Course course) {
        VirtualClock clock = new VirtualClock(Instant.now());
        try (RehearsalServer server = RehearsalServer.start(clock);
                ManagementClient client = new ManagementClient(Connection.to(server.url()))) {
            Session session =
                    ServerOptions.value(server.withPassword(password -> client.logIn(RehearsalServer.USER, password)));
            Releases releases = ReleaseCommand.releases(session);
            long patch = released(session, releases, plan, course);
            return new Rehearsal(console, plan, releases, patch).play(server.url(), clock, server::settle);
        } catch (IOException failure) {
            throw CommandFailure.system(
                    "the folder for the rehearsal cannot be made: " + Secrets.reason(failure) + ".");
        }
    }

    private static long released(Session session, Releases releases, SimulationPlan plan, Course course) {
        if (!plan.app().equals(App.DEFAULT_KEY)) {
            ServerOptions.value(releases.addApp(new App.Draft(plan.app(), plan.app())));
        }
        var words = new PatchWords(
                plan.app(),
                plan.platform(),
                new AppVersion(plan.fleet().versions().getFirst().value()),
                "rehearsal",
                PackageFormat.MANGO,
                null);
        SealedPackage sealed = new SealedPackage(PackageFormat.MANGO, new byte[4096]);
        long patch = ServerOptions.value(session.patches()
                        .upload(sealed, "rehearsal.mg", Transfer.unobserved())
                        .then(stored -> session.patches().add(words, stored)))
                .id();
        Integer above = course.haltAbove();
        HaltRule halt = above == null ? HaltRule.OFF : new HaltRule(true, above, 30, null, null, null);
        Reach reach = course.share() == 10_000 ? Reach.everybody() : Reach.share(course.share());
        Integer control = course.control() == 0 ? null : course.control();
        ServerOptions.value(releases.release(
                patch, new Plan(reach, List.of(), List.of(), List.of(), null, null, control, List.of(), halt)));
        return patch;
    }

    private Played play(URI address) {
        return play(address, new VirtualClock(Instant.now()), () -> {});
    }

    private Played play(URI address, VirtualClock clock, Runnable settled) {
        try (HttpNetwork network = new HttpNetwork(address, PATIENCE)) {
            SimulationResult result = new Simulation(plan, network, clock).run(this::seen);
            settled.run();
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
}
