package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.BrokenRule;
import dev.patchsmith.apk.build.BuildRequest;
import dev.patchsmith.apk.build.KeyReading;
import dev.patchsmith.apk.build.PatchBuilder;
import dev.patchsmith.apk.build.SigningKey;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.scheme.Advice;
import dev.patchsmith.apk.scheme.Scheme;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.task.Progress;
import dev.patchsmith.ui.task.Running;
import dev.patchsmith.ui.task.Tasks;
import dev.patchsmith.workspace.BuildApkPatch;
import dev.patchsmith.workspace.BuildApkPatch.Made;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/// A patch on its way: the scheme, the rules it breaks, the key, the build and what came of it.
final class PatchViewModel {

    /// What is known of the rules.
    sealed interface Rules {

        /// Nobody has asked yet.
        record Unknown() implements Rules {}

        record Checking() implements Rules {}

        record Known(List<BrokenRule> broken) implements Rules {}
    }

    private final ApkDiffViewModel diff;
    private final Tasks tasks;
    private final Messages messages;
    private final ObjectProperty<@Nullable Scheme> scheme = new SimpleObjectProperty<>(this, "scheme");
    private final ReadOnlyObjectWrapper<Rules> rules = new ReadOnlyObjectWrapper<>(this, "rules", new Rules.Unknown());
    private final ObservableSet<String> accepted = FXCollections.observableSet();
    private final ReadOnlyObjectWrapper<@Nullable SigningKey> key = new ReadOnlyObjectWrapper<>(this, "key");
    private final ReadOnlyObjectWrapper<String> keyTrouble = new ReadOnlyObjectWrapper<>(this, "keyTrouble", "");
    private final ReadOnlyObjectWrapper<@Nullable Running> running = new ReadOnlyObjectWrapper<>(this, "running");
    private final ReadOnlyObjectWrapper<@Nullable Made> made = new ReadOnlyObjectWrapper<>(this, "made");
    private @Nullable Asked asked;

    PatchViewModel(ApkDiffViewModel diff, Tasks tasks, Messages messages) {
        this.diff = diff;
        this.tasks = tasks;
        this.messages = messages;
        diff.diffProperty().subscribe(this::forget);
        diff.adviceProperty().subscribe(this::suggest);
        diff.pageProperty().subscribe(this::checkWhenSeen);
        scheme.subscribe(_ -> {
            accepted.clear();
            made.set(null);
            rules.set(new Rules.Unknown());
            checkWhenSeen();
        });
    }

    /// The schemes patches can be built for.
    static List<Scheme> schemes() {
        return BuildApkPatch.builders(Instant.EPOCH).stream()
                .map(PatchBuilder::scheme)
                .toList();
    }

    ObjectProperty<@Nullable Scheme> schemeProperty() {
        return scheme;
    }

    ReadOnlyObjectProperty<Rules> rulesProperty() {
        return rules.getReadOnlyProperty();
    }

    /// The codes of the broken rules the user answers for.
    ObservableSet<String> accepted() {
        return accepted;
    }

    ReadOnlyObjectProperty<@Nullable SigningKey> keyProperty() {
        return key.getReadOnlyProperty();
    }

    /// Why the key could not be read, empty where nothing is wrong.
    ReadOnlyObjectProperty<String> keyTroubleProperty() {
        return keyTrouble.getReadOnlyProperty();
    }

    /// The build while it goes on, null for none.
    ReadOnlyObjectProperty<@Nullable Running> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// What came of the last build, null before.
    ReadOnlyObjectProperty<@Nullable Made> madeProperty() {
        return made.getReadOnlyProperty();
    }

    private void forget() {
        cancel();
        accepted.clear();
        made.set(null);
        rules.set(new Rules.Unknown());
    }

    private void suggest() {
        Advice advice = diff.adviceProperty().get();
        if (advice != null) {
            Scheme first = schemes().stream()
                    .filter(s -> advice.recommendation().filter(s::equals).isPresent())
                    .findFirst()
                    .orElseGet(() -> leastBlocked(advice));
            if (first == scheme.get()) {
                checkWhenSeen();
            }
            scheme.set(first);
        }
    }

    private static Scheme leastBlocked(Advice advice) {
        return schemes().stream()
                .min(java.util.Comparator.comparingLong(
                        s -> advice.of(s).blockers().count()))
                .orElseThrow();
    }

    private void checkWhenSeen() {
        if (diff.pageProperty().get() == Page.PATCH && rules.get() instanceof Rules.Unknown) {
            check();
        }
    }

    private void check() {
        ApkDiff pair = diff.diffProperty().get();
        Scheme chosen = scheme.get();
        if (pair == null || chosen == null) {
            return;
        }
        rules.set(new Rules.Checking());
        BuildRequest request = request(pair, pair.base().path());
        tasks.work(messages.get("apkdiff.patch.checking"), _ -> builder(chosen).check(request, WorkProgress.NONE))
                .onSuccess(broken -> {
                    if (scheme.get() == chosen && diff.diffProperty().get() == pair) {
                        rules.set(new Rules.Known(broken));
                    }
                })
                .now();
    }

    private BuildRequest request(ApkDiff pair, Path target) {
        return BuildRequest.of(pair, target, key.get()).accepting(Set.copyOf(accepted));
    }

    private static PatchBuilder builder(Scheme chosen) {
        return BuildApkPatch.builder(chosen, Instant.now()).orElseThrow();
    }

    /// Whether the rules leave a way to build.
    boolean mayBuild() {
        ApkDiff pair = diff.diffProperty().get();
        return pair != null
                && running.get() == null
                && rules.get() instanceof Rules.Known(List<BrokenRule> broken)
                && broken.stream()
                        .noneMatch(r -> r.stops(request(pair, pair.base().path())));
    }

    /// Opens a key store; the passwords are wiped.
    void openKey(Path store, char[] password, String alias) {
        char[] none = new char[0];
        tasks.work(messages.get("apkdiff.patch.openingKey"), _ -> {
                    try {
                        return SigningKey.fromKeyStore(store, password, alias, none);
                    } finally {
                        Arrays.fill(password, '\0');
                    }
                })
                .onSuccess(this::take)
                .now();
    }

    private void take(KeyReading reading) {
        switch (reading) {
            case KeyReading.Read(SigningKey read) -> {
                key.set(read);
                keyTrouble.set("");
                made.set(null);
                check();
            }
            case KeyReading.AliasNeeded(List<String> aliases, String sentence) ->
                keyTrouble.set(messages.sentence(sentence) + " " + String.join(", ", aliases));
            case KeyReading.Refused(String sentence) -> keyTrouble.set(messages.sentence(sentence));
        }
    }

    void forgetKey() {
        key.set(null);
        keyTrouble.set("");
        check();
    }

    /// What the file is called when nobody says otherwise.
    String suggestedName() {
        ApkDiff pair = diff.diffProperty().get();
        Scheme chosen = scheme.get();
        if (pair == null || chosen == null) {
            return "";
        }
        String fixed = pair.fixed().fileName();
        String stem = fixed.endsWith(".apk") ? fixed.substring(0, fixed.length() - 4) : fixed;
        return switch (chosen) {
            case ANDFIX -> stem + ".apatch";
            case QZONE, ROBUST -> stem + "-patch.jar";
            case TINKER, AMIGO, SOPHIX, INSTANT_RUN -> stem + "-patch.apk";
        };
    }

    void build(Path target) {
        ApkDiff pair = diff.diffProperty().get();
        Scheme chosen = scheme.get();
        if (pair == null || chosen == null || running.get() != null) {
            return;
        }
        made.set(null);
        Asked mine = new Asked();
        asked = mine;
        BuildRequest request = request(pair, target);
        Running started = tasks.work(messages.get("apkdiff.patch.building"), progress -> {
                    mine.shown = progress;
                    return new BuildApkPatch(builder(chosen), mine).make(request, null);
                })
                .onSuccess(outcome -> {
                    if (asked == mine) {
                        made.set(outcome);
                    }
                })
                .andFinally(() -> {
                    if (asked == mine) {
                        asked = null;
                        running.set(null);
                    }
                })
                .now();
        running.set(started);
    }

    /// Stops the build; what it had written is taken away.
    void cancel() {
        Asked now = asked;
        if (now != null) {
            now.cancelled = true;
        }
    }

    /// A build that was asked for.
    private static final class Asked implements WorkProgress {

        private volatile Progress shown = (_, _) -> {};
        private volatile boolean cancelled;

        @Override
        public void at(String step, double fraction) {
            shown.report(fraction, step);
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }
}
