package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.Outcome;
import dev.patchsmith.management.client.PatchWords;
import dev.patchsmith.management.client.Session;
import dev.patchsmith.management.client.Trouble;
import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.patch.SealedPackage;
import dev.patchsmith.ui.task.Running;
import dev.patchsmith.ui.task.Tasks;
import dev.patchsmith.workspace.Progress;
import dev.patchsmith.workspace.PublishPatch;
import dev.patchsmith.workspace.PublishPatch.Uploaded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Brings packages to the server. Nothing is live afterwards.
final class UploadViewModel {

    /// Packages of patches are small; a larger file is a mistake.
    private static final long LARGEST = 200_000_000;

    /// Why a file is not sent, before anything is.
    enum Objection {
        UNREADABLE,
        EMPTY,
        TOO_LARGE,
        TOO_LARGE_FOR_SERVER,
        NO_PACKAGE
    }

    /// A file as it was read: a package, or an objection.
    record Chosen(
            Path file,
            @Nullable SealedPackage sealed,
            @Nullable Objection objection,
            long size) {

        String fileName() {
            return file.getFileName().toString();
        }
    }

    /// An upload on its way.
    final class Sending {
        private final AtomicBoolean cancelled = new AtomicBoolean();
        private @Nullable Running running;

        /// Stops as soon as the bytes on the wire allow; the outcome is told all the same.
        void cancel() {
            cancelled.set(true);
        }

        Optional<Running> running() {
            return Optional.ofNullable(running);
        }
    }

    private final Tasks tasks;
    private final ServerViewModel server;

    UploadViewModel(Tasks tasks, ServerViewModel server) {
        this.tasks = tasks;
        this.server = server;
    }

    /// Reads a file and looks at what can be known without the server.
    void choose(Path file, String workName, Consumer<Chosen> then) {
        long limit = server.largestPackage();
        tasks.work(workName, _ -> read(file, limit)).onSuccess(then).now();
    }

    private static Chosen read(Path file, long limit) {
        try {
            long size = Files.size(file);
            if (size == 0 || size > LARGEST) {
                return new Chosen(file, null, size == 0 ? Objection.EMPTY : Objection.TOO_LARGE, size);
            }
            byte[] bytes = Files.readAllBytes(file);
            PackageFormat format = formatOf(bytes);
            if (format == null) {
                return new Chosen(file, null, Objection.NO_PACKAGE, size);
            }
            return new Chosen(
                    file, new SealedPackage(format, bytes), size > limit ? Objection.TOO_LARGE_FOR_SERVER : null, size);
        } catch (IOException unreadable) {
            return new Chosen(file, null, Objection.UNREADABLE, 0);
        }
    }

    /// What the bytes are, whatever the file is called; null when they can be no package.
    static @Nullable PackageFormat formatOf(byte[] bytes) {
        String magic = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
        if (magic.equals("HFP2")) {
            return PackageFormat.HFP2;
        }
        if (magic.equals("PK\u0003\u0004")) {
            return PackageFormat.PLAIN;
        }
        return bytes.length % 16 == 0 ? PackageFormat.MANGO : null;
    }

    /// Sends; the outcome is told on the window's thread.
    ///
    /// @param newApp    whether the app is to be made known to the server first
    /// @param evenIfThere whether to add the package although the server has it for this version
    Sending send(
            SealedPackage sealed,
            String fileName,
            PatchWords words,
            boolean newApp,
            boolean evenIfThere,
            String workName,
            Consumer<Uploaded> then) {
        Sending sending = new Sending();
        Session open = server.session().orElse(null);
        if (open == null) {
            then.accept(new Uploaded.Failed(new Trouble.SessionEnded()));
            return sending;
        }
        sending.running = tasks.<Uploaded>work(workName, progress -> {
                    Optional<Trouble> refused = newApp ? addApp(open, words.app()) : Optional.empty();
                    return refused.isPresent()
                            ? new Uploaded.Failed(refused.get())
                            : new PublishPatch(open, observed(progress, sending.cancelled))
                                    .upload(sealed, fileName, words, evenIfThere);
                })
                .onSuccess(then)
                .onFailure(failure -> then.accept(
                        sending.cancelled.get()
                                ? new Uploaded.Failed(new Trouble.Cancelled())
                                : new Uploaded.Refused(String.valueOf(failure.getMessage()))))
                .now();
        return sending;
    }

    private static Optional<Trouble> addApp(Session open, String app) {
        return open.releases()
                .flatMap(releases ->
                        releases.addApp(new App.Draft(app, app)) instanceof Outcome.Failed<App>(Trouble what)
                                ? Optional.of(what)
                                : Optional.empty());
    }

    /// Whether the platform can have packages of this format.
    static boolean fits(PackageFormat format, Platform platform) {
        return format == PackageFormat.MANGO ? platform == Platform.IOS : true;
    }

    static boolean isVersion(String text) {
        return AppVersion.isValid(text.strip());
    }

    private static Progress observed(dev.patchsmith.ui.task.Progress window, AtomicBoolean cancelled) {
        return new Progress() {
            @Override
            public void reached(String stage, long done, long total) {
                window.report(total <= 0 ? -1 : (double) done / total, stage);
            }

            @Override
            public boolean isCancelled() {
                return cancelled.get();
            }
        };
    }
}
