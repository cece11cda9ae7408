package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.ApkProblem;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.diff.DiffNode;
import dev.patchsmith.apk.diff.NodeText;
import dev.patchsmith.apk.diff.NodeTexts;
import dev.patchsmith.apk.diff.Section;
import dev.patchsmith.apk.diff.SideSummary;
import dev.patchsmith.apk.diff.TextForm;
import dev.patchsmith.apk.scheme.Advice;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.shell.Memory;
import dev.patchsmith.ui.task.Running;
import dev.patchsmith.ui.task.Tasks;
import dev.patchsmith.workspace.baseline.BaselineFinding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The pair that is compared, how far the comparison is, what came of it, and what of it is being read.
public final class ApkDiffViewModel {

    /// What the room shows.
    public enum State {
        EMPTY,
        WORKING,
        DONE
    }

    private final Supplier<Optional<Path>> project;
    private final Tasks tasks;
    private final Messages messages;
    private final DiffSettings settings;
    private final ObjectProperty<Pair> pair = new SimpleObjectProperty<>(this, "pair", Pair.NONE);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.EMPTY);
    private final ObservableList<ApkProblem> refusals = FXCollections.observableArrayList();
    private final ObservableList<Section> sections = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Summaries> summaries = new ReadOnlyObjectWrapper<>(this, "summaries");
    private final ReadOnlyObjectWrapper<@Nullable ApkDiff> diff = new ReadOnlyObjectWrapper<>(this, "diff");
    private final ReadOnlyObjectWrapper<@Nullable Advice> advice = new ReadOnlyObjectWrapper<>(this, "advice");
    private final ReadOnlyObjectWrapper<BaselineFinding> baseline =
            new ReadOnlyObjectWrapper<>(this, "baseline", BaselineFinding.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Running> running = new ReadOnlyObjectWrapper<>(this, "running");
    private final ReadOnlyObjectWrapper<Duration> took = new ReadOnlyObjectWrapper<>(this, "took", Duration.ZERO);
    private final ObjectProperty<DiffFilter> filter = new SimpleObjectProperty<>(this, "filter", DiffFilter.DEFAULT);
    private final ObjectProperty<@Nullable DiffNode> selected = new SimpleObjectProperty<>(this, "selected");
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(this, "page", Page.OVERVIEW);
    private final ReadOnlyObjectWrapper<List<DiffNode>> changes =
            new ReadOnlyObjectWrapper<>(this, "changes", List.of());
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final RecentPairs recent;
    private final NodeReader reader;
    private @Nullable Comparing comparing;

    /// The figures of both sides, known before anything is compared.
    record Summaries(SideSummary base, SideSummary fixed) {}

    /// The text of a node that has been read.
    record Shown(DiffNode node, TextForm form, NodeText text) {}

    /// @param project the folder of the project that is open, empty for none
    public ApkDiffViewModel(Tasks tasks, Messages messages, Memory memory, Supplier<Optional<Path>> project) {
        this.project = project;
        this.tasks = tasks;
        this.messages = messages;
        this.settings = new DiffSettings(memory);
        this.recent = new RecentPairs(memory);
        this.reader = new NodeReader(tasks, shown::set);
        filter.subscribe(this::countChanges);
        selected.subscribe(this::read);
        settings.codeProperty().subscribe(this::read);
    }

    /// The folder of the project that is open.
    Optional<Path> project() {
        return project.get();
    }

    DiffSettings settings() {
        return settings;
    }

    /// The files that are chosen, also before both are.
    public ReadOnlyObjectProperty<Pair> pairProperty() {
        return pair;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Why a file could not be opened, one sentence for each file.
    public ObservableList<ApkProblem> refusals() {
        return refusals;
    }

    /// The parts that are compared already, in the order in which they are shown.
    ObservableList<Section> sections() {
        return sections;
    }

    ReadOnlyObjectProperty<@Nullable Summaries> summariesProperty() {
        return summaries.getReadOnlyProperty();
    }

    /// The whole comparison, null until it is complete.
    public ReadOnlyObjectProperty<@Nullable ApkDiff> diffProperty() {
        return diff.getReadOnlyProperty();
    }

    /// Which scheme can carry the change, null until that is known.
    public ReadOnlyObjectProperty<@Nullable Advice> adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    /// Whether the base is the build that was published.
    ReadOnlyObjectProperty<BaselineFinding> baselineProperty() {
        return baseline.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Running> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// How long the last comparison took.
    ReadOnlyObjectProperty<Duration> tookProperty() {
        return took.getReadOnlyProperty();
    }

    ObjectProperty<DiffFilter> filterProperty() {
        return filter;
    }

    /// The node that is read, null for none.
    public ObjectProperty<@Nullable DiffNode> selectedProperty() {
        return selected;
    }

    ObjectProperty<Page> pageProperty() {
        return page;
    }

    /// The differences the filter lets through, in the order in which they are visited.
    public ReadOnlyObjectProperty<List<DiffNode>> changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// The text of the selected node, null while none was read.
    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty readingProperty() {
        return reader.busyProperty();
    }

    RecentPairs recent() {
        return recent;
    }

    /// Chooses a side; when both are chosen, they are compared.
    void choose(Pair chosen) {
        pair.set(chosen);
        if (chosen.isComplete()) {
            compare();
        } else {
            cancel();
            clear();
            state.set(State.EMPTY);
        }
    }

    /// Compares a pair that is not worth remembering, as its fixed side is gone after this session.
    void chooseInPassing(Pair chosen) {
        recent.passOver(chosen);
        choose(chosen);
    }

    /// Takes files as they are dropped: one or two APKs and the mappings of either. Of two, the older is the base.
    public void take(List<Path> files) {
        choose(pair.get().taking(files));
    }

    void swap() {
        choose(pair.get().swapped());
    }

    /// Compares the chosen pair anew, as after a new build of it.
    public void compare() {
        Pair now = pair.get();
        Path base = now.base();
        Path fixed = now.fixed();
        if (base == null || fixed == null) {
            return;
        }
        cancel();
        clear();
        Comparing mine = new Comparing(base, fixed, now, project.get(), new Told());
        comparing = mine;
        state.set(State.WORKING);
        Running started = tasks.work(messages.get("apkdiff.comparing"), mine::run)
                .onSuccess(outcome -> finish(mine, outcome))
                .onFailure(failure -> fail(mine, failure))
                .now();
        running.set(started);
    }

    /// Stops the comparison and goes back to the choice of files.
    void cancel() {
        Comparing now = comparing;
        Running work = running.get();
        if (now != null) {
            comparing = null;
            now.cancel();
        }
        if (work != null) {
            running.set(null);
            work.cancel();
        }
        if (state.get() == State.WORKING) {
            state.set(State.EMPTY);
        }
    }

    /// Puts the pair away.
    void close() {
        cancel();
        clear();
        pair.set(Pair.NONE);
        recent.forgetLast();
        state.set(State.EMPTY);
    }

    private void clear() {
        refusals.clear();
        sections.clear();
        summaries.set(null);
        diff.set(null);
        advice.set(null);
        baseline.set(BaselineFinding.NONE);
        reader.use(null);
        page.set(Page.OVERVIEW);
        selected.set(null);
        shown.set(null);
        countChanges();
    }

    /// Hears of the comparison from its own thread and passes it on while it is still wanted.
    private final class Told implements Comparing.Listener {

        @Override
        public void opened(Comparing from, SideSummary base, SideSummary fixed) {
            on(from, () -> summaries.set(new Summaries(base, fixed)));
        }

        @Override
        public void ready(Comparing from, Section section) {
            on(from, () -> {
                List<Section> all = new ArrayList<>(sections);
                all.add(section);
                all.sort(Comparator.comparing(Section::kind));
                sections.setAll(all);
                countChanges();
            });
        }

        private void on(Comparing from, Runnable act) {
            tasks.onWindow(() -> {
                if (from == comparing) {
                    act.run();
                }
            });
        }
    }

    private void finish(Comparing from, Comparing.Outcome outcome) {
        if (from != comparing) {
            return;
        }
        comparing = null;
        running.set(null);
        switch (outcome) {
            case Comparing.Outcome.Refused(List<ApkProblem> problems) -> {
                refusals.setAll(problems);
                state.set(State.EMPTY);
            }
            case Comparing.Outcome.Compared compared -> show(from, compared);
        }
    }

    private void show(Comparing from, Comparing.Outcome.Compared compared) {
        ApkDiff now = compared.diff();
        recent.remember(pair.get());
        summaries.set(new Summaries(now.baseSummary(), now.fixedSummary()));
        sections.setAll(now.sections().stream()
                .sorted(Comparator.comparing(Section::kind))
                .toList());
        took.set(compared.took());
        reader.use(new NodeTexts(now));
        baseline.set(compared.baseline());
        diff.set(now);
        state.set(State.DONE);
        countChanges();
        DiffNode read = selected.get();
        if (read != null) {
            selected.set(now.node(read.id()).orElse(null));
            read();
        } else {
            changes.get().stream().findFirst().ifPresent(this::select);
        }
        tasks.work(messages.get("apkdiff.advising"), _ -> from.advise(now))
                .onSuccess(told -> {
                    if (diff.get() == now) {
                        advice.set(told);
                    }
                })
                .now();
    }

    private void fail(Comparing from, Throwable failure) {
        if (from == comparing) {
            comparing = null;
            running.set(null);
            state.set(State.EMPTY);
            throw new IllegalStateException("the comparison failed", failure);
        }
    }

    private void countChanges() {
        changes.set(filter.get().shown(List.copyOf(sections)));
    }

    void select(DiffNode node) {
        selected.set(node);
        page.set(Page.NODE);
    }

    /// Goes to a node by its id, as links do; hidden nodes are shown by widening the filter.
    void go(String id) {
        ApkDiff now = diff.get();
        Optional<DiffNode> node = now == null ? Optional.empty() : now.node(id);
        node.ifPresent(found -> {
            if (found.isDifference() && !filter.get().accepts(found)) {
                filter.set(DiffFilter.DEFAULT.withNoise(found.noise().isPresent()));
            }
            select(found);
        });
    }

    /// The position of the selected difference among those that are visited, starting at 1; 0 for none.
    int position() {
        DiffNode now = selected.get();
        return now == null ? 0 : changes.get().indexOf(now) + 1;
    }

    /// The next (1) or previous (-1) difference of the whole comparison; from a group, the first inside it.
    boolean step(int by) {
        List<DiffNode> all = changes.get();
        DiffNode now = selected.get();
        int at = now == null ? -1 : all.indexOf(now);
        if (at < 0 && now != null && !now.isDifference()) {
            DiffNode inside = filter.get().shown(now).findFirst().orElse(null);
            at = inside == null ? -1 : by > 0 ? all.indexOf(inside) - 1 : all.indexOf(inside);
        }
        int to = at + by;
        if (to < 0 || to >= all.size()) {
            return false;
        }
        select(all.get(to));
        return true;
    }

    /// The forms the selected node can be read in.
    List<TextForm> forms() {
        return reader.forms(selected.get());
    }

    /// The form it is read in now.
    @Nullable
    TextForm form() {
        return reader.form(selected.get(), settings.codeProperty().get());
    }

    private void read() {
        reader.read(selected.get(), settings.codeProperty().get());
    }
}
