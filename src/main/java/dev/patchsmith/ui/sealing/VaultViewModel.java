package dev.patchsmith.ui.sealing;

import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.vault.Argon2Cost;
import dev.patchsmith.ui.shell.Memory;
import dev.patchsmith.ui.task.Tasks;
import dev.patchsmith.workspace.keys.ProfileCard;
import dev.patchsmith.workspace.keys.VaultSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The key vault as the window sees it: locked or open, its profiles by fingerprints, and when it locks itself.
public final class VaultViewModel {

    /// Minutes without a key or mouse after which the vault locks; 0 for never.
    static final int[] LOCK_MINUTES = {5, 15, 60, 0};

    private static final String LOCK_AFTER = "keys.lockMinutes";

    private final Tasks tasks;
    private final VaultSession session;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<VaultSession.State> state;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyObjectWrapper<@Nullable Instant> locksAt = new ReadOnlyObjectWrapper<>(this, "locksAt");
    private final ObservableList<ProfileCard> cards = FXCollections.observableArrayList();
    private final ObservableList<ProfileCard> cardsSeen = FXCollections.unmodifiableObservableList(cards);
    private final IntegerProperty lockMinutes = new SimpleIntegerProperty(this, "lockMinutes");

    public VaultViewModel(Tasks tasks, VaultSession session, Memory memory, InstantSource clock) {
        this.tasks = tasks;
        this.session = session;
        this.clock = clock;
        state = new ReadOnlyObjectWrapper<>(this, "state", session.state());
        lockMinutes.set((int) memory.number(LOCK_AFTER, 15));
        lockMinutes.subscribe(minutes -> {
            memory.put(LOCK_AFTER, String.valueOf(minutes));
            touched();
        });
    }

    public ReadOnlyObjectProperty<VaultSession.State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public boolean isOpen() {
        return state.get() == VaultSession.State.OPEN;
    }

    /// Whether the vault is being worked on; deriving its key takes about a second.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// What went wrong last, in English; empty if nothing did.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// When the vault locks itself if nothing is touched; null while it is locked or never does.
    public ReadOnlyObjectProperty<@Nullable Instant> locksAtProperty() {
        return locksAt.getReadOnlyProperty();
    }

    public IntegerProperty lockMinutesProperty() {
        return lockMinutes;
    }

    /// The profiles; none while the vault is locked.
    public ObservableList<ProfileCard> cards() {
        return cardsSeen;
    }

    public Optional<ProfileCard> card(String name) {
        return cards.stream().filter(card -> card.name().equals(name)).findFirst();
    }

    /// For work beside the window that needs keys.
    public VaultSession session() {
        return session;
    }

    /// Makes the vault. The array is wiped when that is done.
    public void create(char[] passphrase, boolean remember, String workName, Runnable then) {
        secretly(workName, passphrase, () -> session.create(passphrase, Argon2Cost.DEFAULT), remember, then);
    }

    /// Opens the vault. The array is wiped when that is done.
    public void unlock(char[] passphrase, boolean remember, String workName, Runnable then) {
        secretly(workName, passphrase, () -> session.unlock(passphrase), remember, then);
    }

    private void secretly(
            String workName, char[] passphrase, Supplier<Optional<String>> open, boolean remember, Runnable then) {
        run(
                workName,
                () -> {
                    try {
                        Optional<String> refused = open.get();
                        return refused.isEmpty() && remember ? session.remember(passphrase) : refused;
                    } finally {
                        Arrays.fill(passphrase, '\0');
                    }
                },
                then);
    }

    /// Opens the vault with what the keychain remembers, if it remembers anything; says nothing if that fails.
    public void unlockRemembered(String workName) {
        if (state.get() == VaultSession.State.LOCKED && !busy.get()) {
            run(
                    workName,
                    () -> {
                        session.unlockRemembered();
                        return Optional.empty();
                    },
                    () -> {});
        }
    }

    /// Puts the vault under another passphrase. Both arrays are wiped when that is done.
    public void changePassphrase(char[] current, char[] fresh, String workName, Runnable then) {
        run(
                workName,
                () -> {
                    try {
                        return session.changePassphrase(current, fresh, Argon2Cost.DEFAULT);
                    } finally {
                        Arrays.fill(current, '\0');
                        Arrays.fill(fresh, '\0');
                    }
                },
                then);
    }

    public void add(KeyProfile profile, String workName, Runnable then) {
        run(workName, () -> session.add(profile), then);
    }

    public void change(String name, UnaryOperator<KeyProfile> change, String workName, Runnable then) {
        run(workName, () -> session.change(name, change), then);
    }

    public void remove(String name, String workName, Runnable then) {
        run(workName, () -> session.remove(name), then);
    }

    /// Does something with the vault beside the window; `then` runs only if no sentence came of it.
    public void run(String workName, Supplier<Optional<String>> work, Runnable then) {
        busy.set(true);
        problem.set("");
        tasks.work(workName, _ -> work.get())
                .onSuccess(refused -> {
                    refresh();
                    problem.set(refused.orElse(""));
                    if (refused.isEmpty()) {
                        then.run();
                    }
                })
                .onFailure(failure -> {
                    refresh();
                    problem.set("The key vault could not be changed: "
                            + failure.getClass().getSimpleName() + ".");
                })
                .andFinally(() -> busy.set(false))
                .now();
    }

    /// Looks again how the vault stands.
    public void refresh() {
        cards.setAll(session.cards());
        state.set(session.state());
        touched();
    }

    /// Forgets what went wrong.
    public void clearProblem() {
        problem.set("");
    }

    /// Wipes all keys from memory now.
    public void lock() {
        session.lock();
        problem.set("");
        refresh();
    }

    /// Somebody is here: the time until the vault locks itself begins anew.
    public void touched() {
        boolean runs = isOpen() && lockMinutes.get() > 0;
        locksAt.set(runs ? clock.instant().plus(Duration.ofMinutes(lockMinutes.get())) : null);
    }

    /// Locks if nobody was here for long enough; called every few seconds.
    public void lockIfIdle() {
        Instant when = locksAt.get();
        if (when != null && !clock.instant().isBefore(when) && !busy.get()) {
            lock();
        }
    }
}
