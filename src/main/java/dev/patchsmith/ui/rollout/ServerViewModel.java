package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.Outcome;
import dev.patchsmith.management.client.ServerKind;
import dev.patchsmith.management.client.Session;
import dev.patchsmith.management.client.Trouble;
import dev.patchsmith.management.protocol.v2.ServerFacts;
import dev.patchsmith.ui.rollout.RolloutViewModel.State;
import dev.patchsmith.ui.task.Tasks;
import dev.patchsmith.workspace.settings.ServerProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The session with one server. Every call runs beside the window. When the session has ended, the password is asked
/// for once, however many calls noticed it, and all of them are made again afterwards.
public final class ServerViewModel {

    /// Something asked of a server; it waits for the answer.
    @FunctionalInterface
    public interface Call<T> {
        Outcome<T> on(Session session) throws Exception;
    }

    private final Tasks tasks;
    private final Function<Trouble, String> sentences;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.NONE);
    private final ReadOnlyObjectWrapper<@Nullable ServerProfile> profile = new ReadOnlyObjectWrapper<>(this, "profile");
    private final ReadOnlyBooleanWrapper offline = new ReadOnlyBooleanWrapper(this, "offline");
    private final StringProperty trouble = new SimpleStringProperty(this, "trouble", "");
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final List<Runnable> again = new ArrayList<>();
    private final List<Runnable> givenUp = new ArrayList<>();
    private @Nullable Session session;
    private Runnable askForPassword = () -> {};

    public ServerViewModel(Tasks tasks, Function<Trouble, String> sentences) {
        this.tasks = tasks;
        this.sentences = sentences;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The server that is connected or was tried last.
    public ReadOnlyObjectProperty<@Nullable ServerProfile> profileProperty() {
        return profile.getReadOnlyProperty();
    }

    /// Whether the server could not be reached by the last call: what is shown may be old and cannot be changed.
    public ReadOnlyBooleanProperty offlineProperty() {
        return offline.getReadOnlyProperty();
    }

    /// What stands in the way, empty if nothing does.
    public StringProperty troubleProperty() {
        return trouble;
    }

    /// What the user calls the server.
    public StringProperty nameProperty() {
        return name;
    }

    public Optional<Session> session() {
        return Optional.ofNullable(session);
    }

    /// Whether the server can do more than the older protocol knows.
    public boolean isOurs() {
        return session != null && session.server() instanceof ServerKind.Patchsmith;
    }

    public boolean offers(ServerFacts.Feature feature) {
        return session != null && session.server().offers(feature);
    }

    /// The largest package the server takes, in bytes.
    public long largestPackage() {
        return session != null && session.server() instanceof ServerKind.Patchsmith(ServerFacts facts)
                ? facts.maxPackageBytes()
                : 2_097_151;
    }

    public String sentence(Trouble what) {
        return sentences.apply(what);
    }

    /// What happens when the password is needed again; it ends in [#passwordGiven] or [#giveUp].
    void onSessionEnded(Runnable ask) {
        askForPassword = ask;
    }

    /// Opens a session.
    ///
    /// @param then told what stood in the way, null if nothing did
    void connect(ServerProfile to, String workName, RolloutViewModel.Login login, Consumer<@Nullable Trouble> then) {
        leave();
        name.set(to.name());
        profile.set(to);
        state.set(State.CONNECTING);
        tasks.work(workName, _ -> login.open())
                .onSuccess(outcome -> {
                    switch (outcome) {
                        case Outcome.Done<Session>(Session opened) -> {
                            session = opened;
                            state.set(State.CONNECTED);
                            then.accept(null);
                        }
                        case Outcome.Failed<Session>(Trouble what) -> {
                            fail(sentences.apply(what));
                            then.accept(what);
                        }
                    }
                })
                .onFailure(failure -> fail(String.valueOf(failure.getMessage())))
                .now();
    }

    /// Ends the session here and, with our server, there.
    void leave() {
        Session open = session;
        if (open != null) {
            tasks.quietly(open::logOut);
        }
        session = null;
        again.clear();
        givenUp.clear();
        offline.set(false);
        trouble.set("");
        name.set("");
        profile.set(null);
        state.set(State.NONE);
    }

    /// Asks the server beside the window and tells the outcome on the window's thread. Nothing is told any more when
    /// another server was chosen meanwhile.
    public <T> void call(String workName, Call<T> call, Consumer<Outcome<T>> then) {
        Session open = session;
        if (open == null) {
            return;
        }
        tasks.work(workName, _ -> call.on(open))
                .onSuccess(outcome -> {
                    if (session == open) {
                        told(outcome, () -> call(workName, call, then), then);
                    }
                })
                .onFailure(failure -> {
                    if (session == open) {
                        trouble.set(String.valueOf(failure.getMessage()));
                    }
                })
                .now();
    }

    private <T> void told(Outcome<T> outcome, Runnable repeat, Consumer<Outcome<T>> then) {
        if (outcome instanceof Outcome.Failed<T>(Trouble.SessionEnded _)) {
            boolean first = again.isEmpty();
            again.add(repeat);
            givenUp.add(() -> then.accept(outcome));
            if (first) {
                askForPassword.run();
            }
            return;
        }
        offline.set(outcome instanceof Outcome.Failed<T>(Trouble what) && isAway(what));
        then.accept(outcome);
    }

    static boolean isAway(Trouble what) {
        return what instanceof Trouble.Unreachable || what instanceof Trouble.TimedOut;
    }

    /// Renews the session with the password and makes the waiting calls again.
    ///
    /// @param password wiped when it was used
    /// @param then     told what stood in the way, null if nothing did
    void passwordGiven(char[] password, String workName, Consumer<@Nullable Trouble> then) {
        Session open = session;
        if (open == null) {
            ServerAccess.wipe(password);
            return;
        }
        tasks.work(workName, _ -> {
                    try {
                        return open.logInAgain(password);
                    } finally {
                        ServerAccess.wipe(password);
                    }
                })
                .onSuccess(refused -> {
                    then.accept(refused.orElse(null));
                    if (refused.isEmpty()) {
                        drain(again, givenUp);
                    }
                })
                .now();
    }

    /// The user does not log in again: the calls that waited end as they were.
    void giveUp() {
        drain(givenUp, again);
    }

    private static void drain(List<Runnable> acts, List<Runnable> others) {
        List<Runnable> waiting = List.copyOf(acts);
        acts.clear();
        others.clear();
        waiting.forEach(Runnable::run);
    }

    private void fail(String sentence) {
        trouble.set(sentence);
        state.set(State.FAILED);
    }
}
