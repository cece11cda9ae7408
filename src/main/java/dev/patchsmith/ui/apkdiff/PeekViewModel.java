package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkOpening;
import dev.patchsmith.apk.ApkProblem;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.build.Proof;
import dev.patchsmith.apk.build.peek.AfterPatch;
import dev.patchsmith.apk.build.peek.AfterPatch.After;
import dev.patchsmith.apk.build.peek.PatchLook;
import dev.patchsmith.apk.build.peek.PatchLook.Looking;
import dev.patchsmith.apk.build.peek.PatchReader;
import dev.patchsmith.apk.build.robust.MethodsMap;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.task.Running;
import dev.patchsmith.ui.task.Tasks;
import dev.patchsmith.workspace.PatchFit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// A finished patch that is looked into: what it carries, whether it is for a base, and the app as it is afterwards.
final class PeekViewModel {

    /// What is known of the patch that was opened.
    sealed interface Seen {

        record Nothing() implements Seen {}

        record Reading(Path file) implements Seen {}

        /// @param sentence why it cannot be looked into
        record Refused(Path file, String sentence) implements Seen {}

        record Patch(PatchLook look) implements Seen {}
    }

    /// What is known of the base it is held against.
    sealed interface Fit {

        record Unknown() implements Fit {}

        record Checking(Path base) implements Fit {}

        /// @param sentence why the base cannot be used
        record Refused(Path base, String sentence) implements Fit {}

        record Known(ApkFile base, Proof proof) implements Fit {

            boolean holds() {
                return proof.findings().isEmpty();
            }
        }
    }

    private final ApkDiffViewModel diff;
    private final Tasks tasks;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(this, "shown");
    private final ReadOnlyObjectWrapper<Seen> seen = new ReadOnlyObjectWrapper<>(this, "seen", new Seen.Nothing());
    private final ReadOnlyObjectWrapper<Fit> fit = new ReadOnlyObjectWrapper<>(this, "fit", new Fit.Unknown());
    private final StoppableWork work;
    private final ReadOnlyObjectWrapper<String> trouble = new ReadOnlyObjectWrapper<>(this, "trouble", "");
    private @Nullable Path methodsMap;

    PeekViewModel(ApkDiffViewModel diff, Tasks tasks, Messages messages) {
        this.diff = diff;
        this.tasks = tasks;
        this.work = new StoppableWork(tasks);
        this.messages = messages;
        diff.pairProperty().subscribe(this::close);
    }

    /// Whether the room shows the patch instead of a comparison.
    ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Seen> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Fit> fitProperty() {
        return fit.getReadOnlyProperty();
    }

    /// The work on the app after the patch while it goes on.
    ReadOnlyObjectProperty<@Nullable Running> runningProperty() {
        return work.runningProperty();
    }

    /// Why the app after the patch cannot be shown, empty where nothing is wrong.
    ReadOnlyObjectProperty<String> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Looks into a patch; the base of the open comparison is taken for its base until another one is chosen.
    void open(Path patch) {
        cancel();
        trouble.set("");
        fit.set(new Fit.Unknown());
        methodsMap = null;
        shown.set(true);
        seen.set(new Seen.Reading(patch));
        tasks.work(messages.get("apkdiff.peek.reading"), _ -> PatchReader.read(patch))
                .onSuccess(looking -> {
                    if (seen.get() instanceof Seen.Reading(Path waited) && waited.equals(patch)) {
                        show(patch, looking);
                    }
                })
                .now();
    }

    private void show(Path patch, Looking looking) {
        switch (looking) {
            case Looking.Refused(String sentence) -> seen.set(new Seen.Refused(patch, sentence));
            case Looking.Seen(PatchLook look) -> {
                seen.set(new Seen.Patch(look));
                Path base = diff.pairProperty().get().base();
                if (fit.get() instanceof Fit.Checking(Path chosen)) {
                    base(chosen);
                } else if (base != null) {
                    base(base);
                }
            }
        }
    }

    /// Chooses the app the patch is held against.
    void base(Path file) {
        trouble.set("");
        fit.set(new Fit.Checking(file));
        if (seen.get() instanceof Seen.Patch(PatchLook look)) {
            Path map = methodsMap;
            tasks.work(messages.get("apkdiff.peek.holding"), _ -> held(look, file, map))
                    .onSuccess(found -> {
                        if (fit.get() instanceof Fit.Checking(Path waited) && waited.equals(file)) {
                            fit.set(found);
                        }
                    })
                    .now();
        }
    }

    /// Takes the method map of the base, by which numbers of a Robust patch become names.
    void methodsMap(Path file) {
        methodsMap = file;
        switch (fit.get()) {
            case Fit.Known(ApkFile base, Proof proof) -> base(base.path());
            case Fit.Refused(Path base, String sentence) -> base(base);
            case Fit.Checking checking -> base(checking.base());
            case Fit.Unknown unknown -> {}
        }
    }

    private static Fit held(PatchLook look, Path file, @Nullable Path mapFile) {
        MethodsMap map = null;
        if (mapFile != null) {
            switch (MethodsMap.read(mapFile)) {
                case MethodsMap.Reading.Read(MethodsMap read) -> map = read;
                case MethodsMap.Reading.Refused(String sentence) -> {
                    return new Fit.Refused(file, sentence);
                }
            }
        }
        return switch (ApkFile.open(file)) {
            case ApkOpening.Refused(ApkProblem problem) -> new Fit.Refused(file, problem.message());
            case ApkOpening.Opened(ApkFile base) -> {
                try {
                    yield new Fit.Known(base, PatchFit.of(look, base, map));
                } catch (BadEntryException unreadable) {
                    yield new Fit.Refused(file, unreadable.problem().message());
                }
            }
        };
    }

    /// Applies the patch to the base and compares both; the app after the patch lies among the temporary files.
    void compare() {
        if (!(seen.get() instanceof Seen.Patch(PatchLook look))
                || !(fit.get() instanceof Fit.Known(ApkFile base, Proof proof))
                || work.isGoingOn()) {
            return;
        }
        trouble.set("");
        work.start(
                messages.get("apkdiff.peek.applying"),
                progress -> AfterPatch.write(look, base, passing(look), progress),
                after -> show(base, after),
                failure -> trouble.set(String.valueOf(failure.getMessage())));
    }

    private static Path passing(PatchLook look) throws IOException {
        Path folder = Files.createTempDirectory("after-patch");
        Path file = folder.resolve("after " + look.file().fileName() + ".apk");
        folder.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        return file;
    }

    private void show(ApkFile base, After after) {
        switch (after) {
            case After.Written(Path file) -> diff.chooseInPassing(Pair.of(base.path(), file));
            case After.Impossible(String sentence) -> trouble.set(sentence);
            case After.Cancelled() -> {}
        }
    }

    void cancel() {
        work.drop();
    }

    /// Puts the patch away.
    void close() {
        cancel();
        shown.set(false);
        seen.set(new Seen.Nothing());
        fit.set(new Fit.Unknown());
    }
}
