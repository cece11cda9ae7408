package dev.patchsmith.ui.rollout;

import dev.patchsmith.device.HttpNetwork;
import dev.patchsmith.device.simulate.Simulation;
import dev.patchsmith.device.simulate.SimulationPlan;
import dev.patchsmith.device.simulate.SimulationResult;
import dev.patchsmith.device.simulate.Tally;
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
import dev.patchsmith.ui.task.Progress;
import dev.patchsmith.ui.task.Running;
import dev.patchsmith.ui.task.Tasks;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Rehearses a release with virtual devices. It always plays on the server inside this program, to which the package
/// and the plan are copied, so that no real server counts devices that are not there.
public final class RehearsalViewModel {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// Where a rehearsal is, or what came of it.
    ///
    /// @param differences between what was played and what the server counted
    public record Standing(
            Duration virtual,
            Tally tally,
            boolean over,
            @Nullable String halted,
            @Nullable SimulationResult result,
            List<String> differences) {}

    private record Stage(Session session, Releases releases, long patch) {}

    private final Tasks tasks;
    private final ServerAccess access;
    private final LocalAddress local;
    private final Function<Trouble, String> sentences;
    private final ReadOnlyObjectWrapper<@Nullable Standing> standing = new ReadOnlyObjectWrapper<>(this, "standing");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final AtomicBoolean stopped = new AtomicBoolean();
    private @Nullable Running running;

    /// Where the server inside this program listens, once it does.
    @FunctionalInterface
    public interface LocalAddress {
        Optional<URI> get();
    }

    RehearsalViewModel(Tasks tasks, ServerAccess access, LocalAddress local, Function<Trouble, String> sentences) {
        this.tasks = tasks;
        this.access = access;
        this.local = local;
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
        standing.set(new Standing(Duration.ZERO, Tally.NONE, false, null, null, List.of()));
        running = tasks.work(workName, progress -> prepare(from, patch).map(stage -> run(stage, plan, progress)))
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

    /// Copies package and plan to the server on this computer.
    private Outcome<Stage> prepare(Session from, PatchSummary patch) throws IOException {
        Releases source = from.releases().orElseThrow();
        Outcome<byte[]> bytes = from.patches().download(patch);
        Outcome<PatchDetail> detail = source.detail(patch.id());
        return access.openHere()
                .then(here -> bytes.then(content -> detail.then(original -> copy(here, original, content))));
    }

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
                .map(released -> new Stage(here, releases, released.id()));
    }

    private Standing run(Stage stage, SimulationPlan plan, Progress progress) {
        URI address = local.get().orElseThrow();
        String[] halted = new String[1];
        long[] asked = {System.nanoTime()};
        try (HttpNetwork network = new HttpNetwork(address, PATIENCE)) {
            SimulationResult result = new Simulation(plan, network).run((virtual, tally) -> {
                progress.report((double) virtual.toMillis() / plan.span().toMillis(), "");
                if (System.nanoTime() - asked[0] > 500_000_000L) {
                    asked[0] = System.nanoTime();
                    halted[0] = halted[0] == null ? haltOf(stage) : halted[0];
                    String now = halted[0];
                    tasks.onWindow(() -> standing.set(new Standing(virtual, tally, false, now, null, List.of())));
                }
                return !stopped.get();
            });
            Statistics counted = stage.releases().statistics(stage.patch()).orThrow();
            String why = halted[0] == null ? haltOf(stage) : halted[0];
            return new Standing(
                    result.virtualTime(), result.total(), true, why, result, result.differencesFrom(counted));
        } catch (InterruptedException interrupted) {
            return new Standing(Duration.ZERO, Tally.NONE, true, null, null, List.of());
        } finally {
            stage.session().patches().stop(stage.patch(), "");
        }
    }

    private static @Nullable String haltOf(Stage stage) {
        return stage.releases().detail(stage.patch()) instanceof Outcome.Done<PatchDetail>(PatchDetail detail)
                        && detail.state() == PatchState.HALTED
                ? detail.haltReason()
                : null;
    }
}
