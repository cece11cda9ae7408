package dev.patchsmith.ui.rollout;

import dev.patchsmith.device.HttpNetwork;
import dev.patchsmith.device.simulate.Simulation;
import dev.patchsmith.device.simulate.SimulationPlan;
import dev.patchsmith.device.simulate.SimulationResult;
import dev.patchsmith.device.simulate.Tally;
import dev.patchsmith.device.simulate.VirtualClock;
import dev.patchsmith.management.client.Connection;
import dev.patchsmith.management.client.ManagementClient;
import dev.patchsmith.management.client.Outcome;
import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.client.PatchWords;
import dev.patchsmith.management.client.Releases;
import dev.patchsmith.management.client.Session;
import dev.patchsmith.management.client.Transfer;
import dev.patchsmith.management.client.Trouble;
import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.management.protocol.v2.Statistics;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.SealedPackage;
import dev.patchsmith.server.RehearsalServer;
import dev.patchsmith.ui.task.Progress;
import dev.patchsmith.ui.task.Running;
import dev.patchsmith.ui.task.Tasks;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Rehearses a release with virtual devices. It plays on a server of its own, to which the package and the plan are
/// copied and which lives in the time of the play, so that no real server counts devices that are not there.
public final class RehearsalViewModel {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// Where a rehearsal is, or what came of it.
    ///
    /// @param control the devices with the patch beside those held back, once it is over, if any were
    /// @param differences between what was played and what the server counted
    public record Standing(
            Duration virtual,
            Tally tally,
            boolean over,
            @Nullable String halted,
            @Nullable SimulationResult result,
            List<String> differences,
            Statistics.@Nullable Control control) {}

    private record Stage(Releases releases, long patch) {}

    private final Tasks tasks;
    private final Function<Trouble, String> sentences;
    private final ReadOnlyObjectWrapper<@Nullable Standing> standing = new ReadOnlyObjectWrapper<>(this, "standing");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final AtomicBoolean stopped = new AtomicBoolean();
    private @Nullable Running running;

    RehearsalViewModel(Tasks tasks, Function<Trouble, String> sentences) {
        this.tasks = tasks;
        this.sentences = sentences;
    }

    public ReadOnlyObjectProperty<@Nullable Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    Optional<Running> running() {
        return Optional.ofNullable(running);
    }

    /// Ends the play; what was played until then is told.
    public void stop() {
        stopped.set(true);
    }

    /// @param from the session with the server that has the patch
    public void play(Session from, PatchSummary patch, SimulationPlan plan, String workName, Runnable andFinally) {
        stopped.set(false);
        trouble.set("");
        standing.set(new Standing(Duration.ZERO, Tally.NONE, false, null, null, List.of(), null));
        running = tasks.work(workName, progress -> perform(from, patch, plan, progress))
                .onSuccess(outcome -> {
                    switch (outcome) {
                        case Outcome.Done<Standing>(Standing end) -> standing.set(end);
                        case Outcome.Failed<Standing>(Trouble what) -> {
                            standing.set(null);
                            trouble.set(sentences.apply(what));
                        }
                    }
                })
                .onFailure(failure -> {
                    standing.set(null);
                    trouble.set(String.valueOf(failure.getMessage()));
                })
                .andFinally(andFinally)
                .now();
    }

    private Outcome<Standing> perform(Session from, PatchSummary patch, SimulationPlan plan, Progress progress)
            throws IOException {
        Outcome<byte[]> bytes = from.patches().download(patch);
        Outcome<PatchDetail> detail = from.releases().orElseThrow().detail(patch.id());
        VirtualClock clock = new VirtualClock(Instant.now());
        try (RehearsalServer server = RehearsalServer.start(clock);
                ManagementClient client = new ManagementClient(Connection.to(server.url()))) {
            return server.withPassword(password -> client.logIn(RehearsalServer.USER, password))
                    .then(here -> bytes.then(content -> detail.then(original -> copy(here, original, content))))
                    .map(stage -> run(stage, server, clock, plan, progress));
        }
    }

    /// Copies package and plan to the server of the rehearsal.
    private static Outcome<Stage> copy(Session here, PatchDetail original, byte[] content) {
        Releases releases = here.releases().orElseThrow();
        String app = "rehearsal." + original.app();
        if (!app.equals(App.DEFAULT_KEY)
                && releases.apps() instanceof Outcome.Done<App.Listing>(App.Listing known)
                && known.items().stream().noneMatch(each -> each.key().equals(app))) {
            releases.addApp(new App.Draft(app, app));
        }
        PackageFormat format = original.format() == null ? PackageFormat.MANGO : original.format();
        PatchWords words = new PatchWords(
                app, original.platform(), new AppVersion(original.version()), original.name(), format, null);
        Plan plan = original.plan() == null ? Plan.of(Reach.everybody()) : original.plan();
        Plan played = new Plan(
                plan.reach(),
                plan.conditions(),
                plan.testDevices(),
                plan.blockedDevices(),
                null,
                null,
                plan.control(),
                List.of(),
                plan.halt());
        return here.patches()
                .upload(new SealedPackage(format, content), "rehearsal" + format.extension(), Transfer.unobserved())
                .then(stored -> here.patches().add(words, stored))
                .then(made -> releases.release(made.id(), played))
                .map(released -> new Stage(releases, released.id()));
    }

    private Standing run(
            Stage stage, RehearsalServer server, VirtualClock clock, SimulationPlan plan, Progress progress) {
        String[] halted = new String[1];
        long[] asked = {System.nanoTime()};
        try (HttpNetwork network = new HttpNetwork(server.url(), PATIENCE)) {
            SimulationResult result = new Simulation(plan, network, clock).run((virtual, tally) -> {
                progress.report((double) virtual.toMillis() / plan.pace().span().toMillis(), "");
                if (System.nanoTime() - asked[0] > 500_000_000L) {
                    asked[0] = System.nanoTime();
                    halted[0] = halted[0] == null ? haltOf(stage) : halted[0];
                    String now = halted[0];
                    tasks.onWindow(() -> standing.set(new Standing(virtual, tally, false, now, null, List.of(), null)));
                }
                return !stopped.get();
            });
            server.settle();
            Statistics counted = stage.releases().statistics(stage.patch()).orThrow();
            String why = halted[0] == null ? haltOf(stage) : halted[0];
            return new Standing(
                    result.virtualTime(),
                    result.total(),
                    true,
                    why,
                    result,
                    result.differencesFrom(counted),
                    counted.control());
        } catch (InterruptedException interrupted) {
            return new Standing(Duration.ZERO, Tally.NONE, true, null, null, List.of(), null);
        }
    }

    private static @Nullable String haltOf(Stage stage) {
        return stage.releases().detail(stage.patch()) instanceof Outcome.Done<PatchDetail>(PatchDetail detail)
                        && detail.state() == PatchState.HALTED
                ? detail.haltReason()
                : null;
    }
}
