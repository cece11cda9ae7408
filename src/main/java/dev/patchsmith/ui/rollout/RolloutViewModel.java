package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.Outcome;
import dev.patchsmith.management.client.PatchList;
import dev.patchsmith.management.client.PatchQuery;
import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.client.Patches;
import dev.patchsmith.management.client.Session;
import dev.patchsmith.management.client.Trouble;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.ui.rollout.ListWarnings.Warning;
import dev.patchsmith.ui.task.Latest;
import dev.patchsmith.ui.task.Tasks;
import dev.patchsmith.workspace.settings.ServerProfile;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The patches of one server: which are listed, which one is looked at, when that was read.
public final class RolloutViewModel {

    /// So many patches are held at most; nobody looks further without a filter.
    static final int MOST = 20_000;

    private static final Duration TYPING = Duration.ofMillis(250);

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

    private final ServerViewModel server;
    private final DetailsViewModel details;
    private final ObservableList<PatchSummary> patches = FXCollections.observableArrayList();
    private final ObservableList<PatchSummary> patchesSeen = FXCollections.unmodifiableObservableList(patches);
    private final ObservableList<Warning> warnings = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable PatchSummary> selected = new SimpleObjectProperty<>(this, "selected");
    private final ReadOnlyObjectWrapper<@Nullable Instant> updated = new ReadOnlyObjectWrapper<>(this, "updated");
    private final ObjectProperty<ListFilter> filter = new SimpleObjectProperty<>(this, "filter", ListFilter.ALL);
    private final ObjectProperty<ListFilter.Order> order =
            new SimpleObjectProperty<>(this, "order", ListFilter.Order.NEWEST);
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper(this, "total");
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper(this, "more");
    private final BooleanProperty live = new SimpleBooleanProperty(this, "live", true);
    private final Latest<ListFilter, ListFilter> typed;
    private String workName = "";
    private boolean reading;

    /// @param sentences how a trouble is told to the user
    public RolloutViewModel(Tasks tasks, Function<Trouble, String> sentences) {
        server = new ServerViewModel(tasks, sentences);
        details = new DetailsViewModel(server);
        typed = tasks.latest(TYPING, wanted -> wanted, _ -> reload());
        selected.subscribe(details::show);
        filter.subscribe((before, now) -> {
            if (before.text().equals(now.text())) {
                reload();
            } else {
                typed.submit(now);
            }
        });
        order.subscribe((_, _) -> reload());
    }

    public ServerViewModel server() {
        return server;
    }

    public DetailsViewModel details() {
        return details;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return server.stateProperty();
    }

    /// What the user calls the server.
    public StringProperty serverProperty() {
        return server.nameProperty();
    }

    /// What stands in the way, empty if nothing does.
    public StringProperty troubleProperty() {
        return server.troubleProperty();
    }

    /// As filtered and ordered.
    public ObservableList<PatchSummary> patches() {
        return patchesSeen;
    }

    /// What looks wrong about what is listed.
    public ObservableList<Warning> warnings() {
        return warnings;
    }

    public ObjectProperty<@Nullable PatchSummary> selectedProperty() {
        return selected;
    }

    public ReadOnlyObjectProperty<DetailsViewModel.Details> detailsProperty() {
        return details.detailsProperty();
    }

    /// When the list was last read.
    public ReadOnlyObjectProperty<@Nullable Instant> updatedProperty() {
        return updated.getReadOnlyProperty();
    }

    public ObjectProperty<ListFilter> filterProperty() {
        return filter;
    }

    public ObjectProperty<ListFilter.Order> orderProperty() {
        return order;
    }

    /// How many patches fit the filter on the server.
    public ReadOnlyLongProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /// Whether there are more than are listed.
    public ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /// Whether what is shown is read again by itself.
    public BooleanProperty liveProperty() {
        return live;
    }

    public Optional<String> user() {
        return server.session().map(Session::user);
    }

    /// Opens a session with a server that has no profile and reads the list.
    public void connect(String name, String reading, Login login) {
        connect(
                new ServerProfile(
                        ServerProfile.THIS_COMPUTER, name, "", URI.create("http://127.0.0.1:0"), false, "root", null),
                reading,
                login,
                _ -> {});
    }

    /// Opens a session and reads the list.
    ///
    /// @param then told what stood in the way, null if nothing did
    public void connect(ServerProfile profile, String name, Login login, Consumer<@Nullable Trouble> then) {
        workName = name;
        patches.clear();
        warnings.clear();
        selected.set(null);
        filter.set(ListFilter.ALL);
        updated.set(null);
        reading = false;
        server.connect(profile, name, login, trouble -> {
            if (trouble == null) {
                reload();
            }
            then.accept(trouble);
        });
    }

    public void leave() {
        server.leave();
        patches.clear();
        warnings.clear();
        selected.set(null);
    }

    /// Reads the list again as far as it was read; what was selected stays selected.
    public void refresh(String name) {
        workName = name;
        read(Math.max(PatchQuery.MOST, patches.size()));
        details.refresh();
    }

    /// Called again and again while the room is in view: reads what may have changed, unless that is switched off.
    public void tick() {
        if (live.get() && !reading && stateProperty().get() == State.CONNECTED) {
            readNewest();
            details.refresh();
        }
    }

    /// Reads the first page only: what stands further down changes rarely, and a long list is not read every time.
    private void readNewest() {
        ListFilter asked = filter.get();
        ListFilter.Order by = order.get();
        reading = true;
        server.<Pages>call(
                workName,
                session -> pages(session.patches(), asked, ListFilter.Order.NEWEST, PatchQuery.MOST),
                outcome -> {
                    reading = false;
                    if (asked.equals(filter.get()) && by == order.get()) {
                        show(outcome.map(page -> merged(page, List.copyOf(patches), by)));
                    }
                });
    }

    /// The newest page in front of what was read below it before.
    private static Pages merged(Pages page, List<PatchSummary> before, ListFilter.Order by) {
        if (!page.more()) {
            return page.items().isEmpty() || by == ListFilter.Order.NEWEST ? page : page.inOrder(by);
        }
        long oldest = page.items().getLast().id();
        List<PatchSummary> all = new ArrayList<>(page.items());
        before.stream().filter(patch -> patch.id() < oldest).forEach(all::add);
        return new Pages(List.copyOf(all), page.total(), all.size() < page.total()).inOrder(by);
    }

    /// Reads the next page.
    public void loadMore() {
        if (more.get() && !reading) {
            read(patches.size() + PatchQuery.MOST);
        }
    }

    /// Reads whatever fits the filter.
    public void loadAll() {
        read(MOST);
    }

    private void reload() {
        read(PatchQuery.MOST);
    }

    /// The server gives newest first only, so another order needs all of them.
    private void read(int wanted) {
        ListFilter asked = filter.get();
        ListFilter.Order by = order.get();
        int most = by == ListFilter.Order.NEWEST ? Math.min(wanted, MOST) : MOST;
        reading = true;
        server.<Pages>call(workName, session -> pages(session.patches(), asked, by, most), outcome -> {
            reading = false;
            if (asked.equals(filter.get()) && by == order.get()) {
                show(outcome);
            }
        });
    }

    private record Pages(List<PatchSummary> items, long total, boolean more) {

        Pages inOrder(ListFilter.Order by) {
            return new Pages(items.stream().sorted(by.comparator()).toList(), total, more);
        }
    }

    private static Outcome<Pages> pages(Patches source, ListFilter asked, ListFilter.Order by, int most) {
        Long number = asked.number();
        if (number != null && source.find(number) instanceof Outcome.Done<PatchSummary>(PatchSummary exact)) {
            return Outcome.done(new Pages(List.of(exact), 1, false));
        }
        List<PatchSummary> all = new ArrayList<>();
        PatchQuery query = asked.query();
        while (true) {
            switch (source.list(query)) {
                case Outcome.Failed<PatchList>(Trouble what) -> {
                    return Outcome.failed(what);
                }
                case Outcome.Done<PatchList>(PatchList page) -> {
                    all.addAll(page.items());
                    if (page.next() == null || all.size() >= most) {
                        all.sort(by.comparator());
                        return Outcome.done(new Pages(List.copyOf(all), page.total(), page.next() != null));
                    }
                    query = query.after(page.next());
                }
            }
        }
    }

    private void show(Outcome<Pages> outcome) {
        switch (outcome) {
            case Outcome.Done<Pages>(Pages read) -> {
                server.troubleProperty().set("");
                updated.set(Instant.now());
                total.set(read.total());
                more.set(read.more());
                PatchSummary before = selected.get();
                if (!patches.equals(read.items())) {
                    patches.setAll(read.items());
                    warnings.setAll(ListWarnings.of(read.items()));
                }
                selected.set(sameOrFirst(before, read.items()));
            }
            case Outcome.Failed<Pages>(Trouble what) -> server.troubleProperty().set(server.sentence(what));
        }
    }

    private static @Nullable PatchSummary sameOrFirst(@Nullable PatchSummary before, List<PatchSummary> read) {
        if (before == null) {
            return read.isEmpty() ? null : read.getFirst();
        }
        return read.stream()
                .filter(each -> each.id() == before.id())
                .findFirst()
                .orElse(read.isEmpty() ? null : before);
    }

    /// One of the acts on a patch; list and details are read again afterwards.
    ///
    /// @param then told what stood in the way, null if nothing did
    public void act(String name, Function<Patches, Outcome<PatchSummary>> act, Consumer<Answer> then) {
        change(name, session -> act.apply(session.patches()), patch -> select(patch.id()), PatchSummary::waiting, then);
    }

    /// A change of a patch of our server.
    public void change(String name, ServerViewModel.Call<PatchDetail> act, Consumer<Answer> then) {
        change(name, act, patch -> select(patch.id()), patch -> patch.waiting() != null, then);
    }

    /// What became of a change: done, or waiting for a second person, or not done for the reason that it tells.
    public record Answer(boolean waiting, @Nullable String trouble) {}

    /// Any change on the server that ends in a patch, which is looked at then.
    private <T> void change(
            String name, ServerViewModel.Call<T> act, Consumer<T> look, Predicate<T> waits, Consumer<Answer> then) {
        server.call(name, act, outcome -> {
            switch (outcome) {
                case Outcome.Done<T>(T changed) -> {
                    look.accept(changed);
                    then.accept(new Answer(waits.test(changed), null));
                }
                case Outcome.Failed<T>(Trouble what) -> then.accept(new Answer(false, server.sentence(what)));
            }
        });
    }

    /// Looks at a patch and reads the list again.
    void select(long id) {
        server.<PatchSummary>call(workName, session -> session.patches().find(id), outcome -> {
            if (outcome instanceof Outcome.Done<PatchSummary>(PatchSummary found)) {
                boolean same = Objects.equals(selected.get(), found);
                selected.set(found);
                if (same) {
                    details.refresh();
                }
            }
            read(Math.max(PatchQuery.MOST, patches.size()));
        });
    }

    public String sentence(Trouble what) {
        return server.sentence(what);
    }
}
