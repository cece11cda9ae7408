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
import dev.patchsmith.ui.task.Running;
import dev.patchsmith.ui.task.Tasks;
import dev.patchsmith.workspace.BuildApkPatch;
import dev.patchsmith.workspace.BuildApkPatch.Made;
import dev.patchsmith.workspace.PatchOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
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
    private final ObjectProperty<PatchOptions> options =
            new SimpleObjectProperty<>(this, "options", PatchOptions.DEFAULT);
    private final ReadOnlyObjectWrapper<Rules> rules = new ReadOnlyObjectWrapper<>(this, "rules", new Rules.Unknown());
    private final ObservableSet<String> accepted = FXCollections.observableSet();
    private final ReadOnlyObjectWrapper<@Nullable SigningKey> key = new ReadOnlyObjectWrapper<>(this, "key");
    private final ReadOnlyObjectWrapper<String> keyTrouble = new ReadOnlyObjectWrapper<>(this, "keyTrouble", "");
    private final StoppableWork work;
    private final ReadOnlyObjectWrapper<@Nullable Made> made = new ReadOnlyObjectWrapper<>(this, "made");
    private boolean installable;

    PatchViewModel(ApkDiffViewModel diff, Tasks tasks, Messages messages) {
        this.diff = diff;
        this.tasks = tasks;
        this.work = new StoppableWork(tasks);
        this.messages = messages;
        diff.diffProperty().subscribe(this::forget);
        diff.adviceProperty().subscribe(this::suggest);
        diff.pageProperty().subscribe(this::checkWhenSeen);
        scheme.subscribe(this::beginAnew);
        options.subscribe(this::beginAnew);
    }

    private void beginAnew() {
        accepted.clear();
        made.set(null);
        rules.set(new Rules.Unknown());
        checkWhenSeen();
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

    /// What was said about the patch besides the two APKs.
    ObjectProperty<PatchOptions> optionsProperty() {
        return options;
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
        return work.runningProperty();
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
        PatchOptions said = options.get();
        PatchBuilder asking = builder(chosen);
        tasks.work(messages.get("apkdiff.patch.checking"), _ -> asking.check(request, WorkProgress.NONE))
                .onSuccess(broken -> {
                    if (scheme.get() == chosen
                            && options.get() == said
                            && diff.diffProperty().get() == pair) {
                        rules.set(new Rules.Known(broken));
                    }
                })
                .now();
    }

    private BuildRequest request(ApkDiff pair, Path target) {
        return BuildRequest.of(pair, target, key.get()).accepting(Set.copyOf(accepted));
    }

    private PatchBuilder builder(Scheme chosen) {
        return options.get().builder(chosen, Instant.now()).orElseThrow();
    }

    /// Whether devices take what was built as far as its signature goes.
    boolean isInstallable() {
        return installable;
    }

    /// Whether the rules leave a way to build.
    boolean mayBuild() {
        ApkDiff pair = diff.diffProperty().get();
        return pair != null
                && !work.isGoingOn()
                && rules.get() instanceof Rules.Known(List<BrokenRule> broken)
                && broken.stream()
                        .noneMatch(r -> r.stops(request(pair, pair.base().path())));
    }

    /// Opens a key store; the password is wiped.
    void openKey(Path store, char[] password, String alias) {
        open(password, () -> SigningKey.fromKeyStore(store, password, alias, new char[0]));
    }

    /// Reads a key and its certificates from PEM files, which may be one; the passphrase is wiped.
    void openPem(Path keyFile, Path certificates, char[] passphrase) {
        open(passphrase, () -> SigningKey.fromPem(keyFile, certificates, passphrase));
    }

    private void open(char[] secret, Supplier<KeyReading> reading) {
        tasks.work(messages.get("apkdiff.patch.openingKey"), _ -> {
                    try {
                        return reading.get();
                    } finally {
                        Arrays.fill(secret, '\0');
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
        if (pair == null || chosen == null || work.isGoingOn()) {
            return;
        }
        made.set(null);
        BuildRequest request = request(pair, target);
        PatchBuilder builder = builder(chosen);
        work.start(
                messages.get("apkdiff.patch.building"),
                progress -> new BuildApkPatch(builder, progress).make(request, null),
                outcome -> {
                    installable = request.key() != null || !BuildApkPatch.needsKey(chosen);
                    made.set(outcome);
                });
    }

    /// Stops the build; what it had written is taken away.
    void cancel() {
        work.stop();
    }
}
