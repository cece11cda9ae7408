package dev.patchsmith.ui.rollout;

import dev.patchsmith.device.simulate.Population;
import dev.patchsmith.device.simulate.SimulationPlan;
import dev.patchsmith.management.client.Outcome;
import dev.patchsmith.management.client.Releases;
import dev.patchsmith.management.client.Trouble;
import dev.patchsmith.management.protocol.v2.DryRun;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.ui.task.Latest;
import dev.patchsmith.ui.task.Tasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Tries a plan on devices before it is carried out: on the ids of a file, or on devices that are made up. The server
/// decides, by the very rules that real devices meet, and nothing happens there.
public final class PreviewViewModel {

    /// So many made-up devices tell a share to a third of a percent.
    static final int PRETENDED = 20_000;

    private static final int MOST = 100_000;

    /// What came of it.
    ///
    /// @param file where the ids are from, null for made-up devices
    public record Preview(DryRun result, @Nullable Path file, Duration took) {}

    private record Question(
            Plan plan, List<String> ids, @Nullable Path file) {}

    private final Releases releases;
    private final PatchDetail patch;
    private final Function<Trouble, String> sentences;
    private final Latest<Question, Outcome<Preview>> trying;
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>(this, "preview");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final Tasks tasks;
    private List<String> ids = List.of();
    private @Nullable Path file;

    PreviewViewModel(Tasks tasks, Releases releases, PatchDetail patch, Function<Trouble, String> sentences) {
        this.tasks = tasks;
        this.releases = releases;
        this.patch = patch;
        this.sentences = sentences;
        this.trying = tasks.latest(Duration.ofMillis(300), this::run, this::show);
    }

    public ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return trying.busyProperty();
    }

    /// Tries the plan on the devices chosen last.
    void attempt(Plan plan) {
        trying.submit(new Question(plan, ids, file));
    }

    /// Takes the ids of a file, one a line, from now on.
    void use(Path chosen, Plan plan, String workName) {
        tasks.work(workName, _ -> PlanViewModel.lines(Files.readString(chosen)))
                .onSuccess(read -> {
                    ids = read.subList(0, Math.min(MOST, read.size()));
                    file = chosen;
                    attempt(plan);
                })
                .onFailure(failure -> trouble.set(
                        failure instanceof IOException
                                ? chosen.getFileName() + ": " + failure.getMessage()
                                : String.valueOf(failure.getMessage())))
                .now();
    }

    private Outcome<Preview> run(Question question) {
        List<String> devices = question.ids().isEmpty() ? pretended(patch) : question.ids();
        long started = System.nanoTime();
        return releases.dryRun(patch.id(), new DryRun.Question(devices, Map.of(), question.plan()))
                .map(result -> new Preview(result, question.file(), Duration.ofNanos(System.nanoTime() - started)));
    }

    private static List<String> pretended(PatchDetail patch) {
        return new Population(SimulationPlan.of(patch.app(), patch.platform(), patch.version(), PRETENDED))
                .ids(PRETENDED);
    }

    private void show(Outcome<Preview> outcome) {
        switch (outcome) {
            case Outcome.Done<Preview>(Preview found) -> {
                trouble.set("");
                preview.set(found);
            }
            case Outcome.Failed<Preview>(Trouble what) -> {
                preview.set(null);
                trouble.set(sentences.apply(what));
            }
        }
    }
}
