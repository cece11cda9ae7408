package dev.patchsmith.workspace;

import dev.patchsmith.management.client.Outcome;
import dev.patchsmith.management.client.PatchList;
import dev.patchsmith.management.client.PatchQuery;
import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.client.PatchWords;
import dev.patchsmith.management.client.Patches;
import dev.patchsmith.management.client.Session;
import dev.patchsmith.management.client.StoredPackage;
import dev.patchsmith.management.client.Transfer;
import dev.patchsmith.management.client.Trouble;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.patch.SealedPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Brings a package to a server. [#upload] makes nothing live; [#release] is an act of its own, which the user
/// confirms.
public final class PublishPatch {

    private final Patches patches;
    private final Progress progress;

    public PublishPatch(Session session, Progress progress) {
        this.patches = session.patches();
        this.progress = progress;
    }

    /// What came of an upload.
    public sealed interface Uploaded {

        /// The patch is on the server, ready but not live.
        ///
        /// @param remarks what the user should know before he releases it
        record Ready(PatchSummary patch, List<String> remarks) implements Uploaded {}

        /// The server has this very package for this version already; nothing was added.
        record Duplicate(PatchSummary existing) implements Uploaded {}

        /// The package cannot be right; nothing was sent.
        record Refused(String sentence) implements Uploaded {}

        record Failed(Trouble trouble) implements Uploaded {}
    }

    /// @param evenIfThere whether to add the package although the server has it for this version
    public Uploaded upload(SealedPackage sealed, String fileName, PatchWords words, boolean evenIfThere) {
        Optional<String> problem = problem(sealed, words);
        if (problem.isPresent()) {
            return new Uploaded.Refused(problem.get());
        }
        progress.reached("look", 0, 1);
        return switch (sameVersion(words)) {
            case Outcome.Failed<List<PatchSummary>>(Trouble trouble) -> new Uploaded.Failed(trouble);
            case Outcome.Done<List<PatchSummary>>(List<PatchSummary> others) ->
                send(sealed, fileName, words, others, evenIfThere);
        };
    }

    private Uploaded send(
            SealedPackage sealed, String fileName, PatchWords words, List<PatchSummary> others, boolean evenIfThere) {
        Optional<PatchSummary> known = others.stream()
                .filter(other -> sealed.checksum().hex().equals(other.checksum()))
                .findFirst();
        if (known.isPresent() && !evenIfThere) {
            return new Uploaded.Duplicate(known.get());
        }
        progress.check();
        return switch (patches.upload(sealed, fileName, transfer())) {
            case Outcome.Failed<StoredPackage>(Trouble trouble) -> new Uploaded.Failed(trouble);
            case Outcome.Done<StoredPackage>(StoredPackage stored) -> add(words, others, stored, evenIfThere);
        };
    }

    /// An older server tells only by the path it gives that it had the bytes.
    private Uploaded add(PatchWords words, List<PatchSummary> others, StoredPackage stored, boolean evenIfThere) {
        Optional<PatchSummary> known = others.stream()
                .filter(other -> stored.reference().equals(other.path()))
                .findFirst();
        if (known.isPresent() && !evenIfThere) {
            return new Uploaded.Duplicate(known.get());
        }
        progress.check();
        progress.reached("add", 0, 1);
        return switch (patches.add(words, stored)) {
            case Outcome.Failed<PatchSummary>(Trouble trouble) -> new Uploaded.Failed(trouble);
            case Outcome.Done<PatchSummary>(PatchSummary patch) -> new Uploaded.Ready(patch, remarks(words, others));
        };
    }

    /// Delivers to everybody. Called only after the user has confirmed it.
    public Outcome<PatchSummary> release(long id) {
        progress.reached("release", 0, 1);
        return patches.release(id);
    }

    private static Optional<String> problem(SealedPackage sealed, PatchWords words) {
        if (sealed.size() == 0) {
            return Optional.of("The package is empty.");
        }
        if (sealed.format() == PackageFormat.MANGO && sealed.size() % 16 != 0) {
            return Optional.of(
                    "This is no .mg package: its size, %d bytes, is no multiple of 16.".formatted(sealed.size()));
        }
        if (sealed.format() == PackageFormat.MANGO && words.platform() == Platform.ANDROID) {
            return Optional.of("An .mg package holds a script for iOS; choose iOS as the platform.");
        }
        return Optional.empty();
    }

    private Outcome<List<PatchSummary>> sameVersion(PatchWords words) {
        PatchQuery query = PatchQuery.ALL
                .forVersion(words.platform(), words.version().text())
                .ofApp(words.app());
        List<PatchSummary> all = new ArrayList<>();
        do {
            switch (patches.list(query)) {
                case Outcome.Failed<PatchList>(Trouble trouble) -> {
                    return Outcome.failed(trouble);
                }
                case Outcome.Done<PatchList>(PatchList list) -> {
                    all.addAll(list.items());
                    query = query.after(list.next());
                }
            }
        } while (query.cursor() != null);
        return Outcome.done(all);
    }

    private static List<String> remarks(PatchWords words, List<PatchSummary> others) {
        List<String> remarks = new ArrayList<>();
        others.stream()
                .filter(PatchSummary::isLive)
                .findFirst()
                .ifPresent(live -> remarks.add(
                        "Patch %d is live for version %s; when the new one is released, devices get the newer."
                                .formatted(live.id(), words.version().text())));
        others.stream()
                .filter(other -> other.state() == PatchState.READY)
                .findFirst()
                .ifPresent(ready -> remarks.add("Patch %d for version %s is ready too and was never released."
                        .formatted(ready.id(), words.version().text())));
        return remarks;
    }

    private Transfer transfer() {
        return new Transfer() {
            @Override
            public void moved(long done, long total) {
                progress.reached("upload", done, total);
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }
}
