package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.Outcome;
import dev.patchsmith.management.client.PatchList;
import dev.patchsmith.management.client.PatchQuery;
import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.client.PatchWords;
import dev.patchsmith.management.client.Patches;
import dev.patchsmith.management.client.Session;
import dev.patchsmith.management.client.Trouble;
import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.management.protocol.v2.AuditEntry;
import dev.patchsmith.management.protocol.v2.Statistics;
import dev.patchsmith.patch.SealedPackage;
import dev.patchsmith.ui.task.Tasks;
import dev.patchsmith.workspace.Progress;
import dev.patchsmith.workspace.PublishPatch;
import dev.patchsmith.workspace.PublishPatch.Uploaded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// A session with one server and what is on it. Uploading makes nothing live; releasing is an act of its own.
public final class RolloutViewModel {

    private static final int MOST = 1000;

    /// How things stand with the server.
    public enum State {
        NONE,
        CONNECTING,
        CONNECTED,
        FAILED
    }

    /// Opens a session; it runs beside the window.
    @FunctionalInterface
    public interface Login {
        Outcome<Session> open() throws Exception;
    }

    /// What is known about one patch besides its summary; empty parts are not known by the server.
    public record Details(Optional<Statistics> statistics, List<AuditEntry> events) {
        public static final Details NONE = new Details(Optional.empty(), List.of());
    }

    private final Tasks tasks;
    private final Function<Trouble, String> sentences;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.NONE);
    private final StringProperty server = new SimpleStringProperty(this, "server", "");
    private final StringProperty trouble = new SimpleStringProperty(this, "trouble", "");
    private final ObservableList<PatchSummary> patches = FXCollections.observableArrayList();
    private final ObservableList<PatchSummary> patchesSeen = FXCollections.unmodifiableObservableList(patches);
    private final ObjectProperty<@Nullable PatchSummary> selected = new SimpleObjectProperty<>(this, "selected");
    private final ReadOnlyObjectWrapper<Details> details = new ReadOnlyObjectWrapper<>(this, "details", Details.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Instant> updated = new ReadOnlyObjectWrapper<>(this, "updated");
    private @Nullable Session session;

    /// @param sentences how a trouble is told to the user
    public RolloutViewModel(Tasks tasks, Function<Trouble, String> sentences) {
        this.tasks = tasks;
        this.sentences = sentences;
        selected.subscribe(this::loadDetails);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What the user calls the server.
    public StringProperty serverProperty() {
        return server;
    }

    /// What stands in the way, empty if nothing does.
    public StringProperty troubleProperty() {
        return trouble;
    }

    /// The newest first.
    public ObservableList<PatchSummary> patches() {
        return patchesSeen;
    }

    public ObjectProperty<@Nullable PatchSummary> selectedProperty() {
        return selected;
    }

    public ReadOnlyObjectProperty<Details> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /// When the list was last read.
    public ReadOnlyObjectProperty<@Nullable Instant> updatedProperty() {
        return updated.getReadOnlyProperty();
    }

    public Optional<String> user() {
        return Optional.ofNullable(session).map(Session::user);
    }

    /// Opens a session and reads the list.
    public void connect(String name, String workName, Login login) {
        server.set(name);
        trouble.set("");
        patches.clear();
        selected.set(null);
        session = null;
        state.set(State.CONNECTING);
        tasks.work(workName, _ -> login.open())
                .onSuccess(outcome -> {
                    switch (outcome) {
                        case Outcome.Done<Session>(Session opened) -> {
                            session = opened;
                            state.set(State.CONNECTED);
                            refresh(workName);
                        }
                        case Outcome.Failed<Session>(Trouble what) -> fail(sentences.apply(what));
                    }
                })
                .onFailure(failure -> fail(String.valueOf(failure.getMessage())))
                .now();
    }

    /// Reads the list again; what was selected stays selected.
    public void refresh(String workName) {
        Session open = session;
        if (open == null) {
            return;
        }
        tasks.work(workName, _ -> all(open.patches()))
                .onSuccess(this::show)
                .onFailure(failure -> trouble.set(String.valueOf(failure.getMessage())))
                .now();
    }

    /// Brings a package to the server without releasing it.
    ///
    /// @param newApp whether the app is to be made known to the server first
    public void upload(
            SealedPackage sealed,
            String fileName,
            PatchWords words,
            boolean newApp,
            String workName,
            Consumer<Uploaded> then) {
        Session open = session;
        if (open == null) {
            return;
        }
        tasks.<Uploaded>work(workName, progress -> {
                    Optional<Trouble> refused = newApp ? addApp(open, words.app()) : Optional.empty();
                    return refused.isPresent()
                            ? new Uploaded.Failed(refused.get())
                            : new PublishPatch(open, observed(progress)).upload(sealed, fileName, words, false);
                })
                .onSuccess(result -> {
                    if (result instanceof Uploaded.Ready ready) {
                        selectAfterRefresh(ready.patch(), workName);
                    }
                    then.accept(result);
                })
                .onFailure(failure -> trouble.set(String.valueOf(failure.getMessage())))
                .now();
    }

    private static Optional<Trouble> addApp(Session open, String app) {
        return open.releases()
                .flatMap(releases ->
                        releases.addApp(new App.Draft(app, app)) instanceof Outcome.Failed<App>(Trouble what)
                                ? Optional.of(what)
                                : Optional.empty());
    }

    /// One of the acts on a patch; the list is read again afterwards.
    ///
    /// @param then told what stood in the way, null if nothing did
    public void act(String workName, Function<Patches, Outcome<PatchSummary>> act, Consumer<@Nullable String> then) {
        Session open = session;
        if (open == null) {
            return;
        }
        tasks.work(workName, _ -> act.apply(open.patches()))
                .onSuccess(outcome -> {
                    switch (outcome) {
                        case Outcome.Done<PatchSummary>(PatchSummary changed) -> {
                            selectAfterRefresh(changed, workName);
                            then.accept(null);
                        }
                        case Outcome.Failed<PatchSummary>(Trouble what) -> then.accept(sentences.apply(what));
                    }
                })
                .onFailure(failure -> then.accept(String.valueOf(failure.getMessage())))
                .now();
    }

    public String sentence(Trouble what) {
        return sentences.apply(what);
    }

    private void fail(String sentence) {
        trouble.set(sentence);
        state.set(State.FAILED);
    }

    private static Outcome<List<PatchSummary>> all(Patches source) {
        List<PatchSummary> all = new ArrayList<>();
        PatchQuery query = PatchQuery.ALL;
        while (true) {
            switch (source.list(query)) {
                case Outcome.Failed<PatchList>(Trouble what) -> {
                    return Outcome.failed(what);
                }
                case Outcome.Done<PatchList>(PatchList page) -> {
                    all.addAll(page.items());
                    if (page.next() == null || all.size() >= MOST) {
                        return Outcome.done(List.copyOf(all));
                    }
                    query = query.after(page.next());
                }
            }
        }
    }

    private void show(Outcome<List<PatchSummary>> outcome) {
        switch (outcome) {
            case Outcome.Done<List<PatchSummary>>(List<PatchSummary> read) -> {
                trouble.set("");
                updated.set(Instant.now());
                PatchSummary before = selected.get();
                patches.setAll(read);
                long id = before == null ? -1 : before.id();
                selected.set(read.stream()
                        .filter(each -> each.id() == id)
                        .findFirst()
                        .orElse(read.isEmpty() ? null : read.getFirst()));
            }
            case Outcome.Failed<List<PatchSummary>>(Trouble what) -> trouble.set(sentences.apply(what));
        }
    }

    private void selectAfterRefresh(PatchSummary patch, String workName) {
        selected.set(patch);
        refresh(workName);
    }

    private void loadDetails(@Nullable PatchSummary patch) {
        details.set(Details.NONE);
        Session open = session;
        if (patch == null || open == null || open.releases().isEmpty()) {
            return;
        }
        var releases = open.releases().get();
        tasks.work(
                        patch.name(),
                        _ -> new Details(
                                value(releases.statistics(patch.id())),
                                value(releases.events(patch.id()))
                                        .map(AuditEntry.Page::items)
                                        .orElse(List.of())))
                .onSuccess(found -> {
                    PatchSummary now = selected.get();
                    if (now != null && now.id() == patch.id()) {
                        details.set(found);
                    }
                })
                .onFailure(_ -> details.set(Details.NONE))
                .now();
    }

    private static <T> Optional<T> value(Outcome<T> outcome) {
        return outcome instanceof Outcome.Done<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    private static Progress observed(dev.patchsmith.ui.task.Progress window) {
        return new Progress() {
            @Override
            public void reached(String stage, long done, long total) {
                window.report(total <= 0 ? -1 : (double) done / total, "");
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }
}
