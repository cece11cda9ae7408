package dev.patchsmith.workspace.baseline;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkIdentity;
import dev.patchsmith.apk.ApkOpening;
import dev.patchsmith.apk.ApkProblem;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.workspace.baseline.BaselineFinding.Kind;
import dev.patchsmith.workspace.project.PatchProject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The published builds of a project, below its folder `baselines`: one folder for each build, named after package,
/// version code, signer and checksum. A build is there whole or not at all.
public final class BaselineStore {

    /// The folder below the project folder.
    public static final String FOLDER = "baselines";

    private final Path folder;

    public BaselineStore(Path project) {
        this.folder = project.resolve(FOLDER);
    }

    /// The store of the project a file lies in, or in whose parent folders it lies.
    public static Optional<BaselineStore> around(Path file) {
        for (Path up = file.toAbsolutePath().normalize().getParent(); up != null; up = up.getParent()) {
            if (isProject(up)) {
                return Optional.of(new BaselineStore(up));
            }
        }
        return Optional.empty();
    }

    public static boolean isProject(Path folder) {
        return Files.isRegularFile(folder.resolve(PatchProject.FILE_NAME)) || Files.isDirectory(folder.resolve(FOLDER));
    }

    /// The builds that are kept, the newest version first, and a sentence for each that cannot be read.
    public record Listing(List<Baseline> baselines, List<String> problems) {

        public Listing {
            baselines = List.copyOf(baselines);
            problems = List.copyOf(problems);
        }
    }

    /// What came of adding or removing a build.
    public sealed interface Outcome {

        /// @param others builds of the same version that are kept too
        record Added(Baseline baseline, List<Baseline> others) implements Outcome {}

        record AlreadyThere(Baseline baseline) implements Outcome {}

        record Removed(String id) implements Outcome {}

        record Refused(String sentence) implements Outcome {}
    }

    public Path folder() {
        return folder;
    }

    public Listing list() {
        List<Baseline> found = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> records =
                    Files.find(folder, 3, (path, _) -> path.endsWith(BaselineRecord.FILE) && !isUnfinished(path))) {
                records.sorted().forEach(file -> {
                    try {
                        found.add(BaselineRecord.read(folder, file));
                    } catch (IOException | RuntimeException damaged) {
                        problems.add("\"" + file + "\" cannot be understood; the build beside it is passed over."
                                + " Remove it and add the build again.");
                    }
                });
            } catch (IOException unreadable) {
                problems.add("\"" + folder + "\" cannot be read: " + unreadable.getMessage());
            }
        }
        found.sort(Comparator.comparing(Baseline::packageName)
                .thenComparing(Comparator.comparingLong(Baseline::versionCode).reversed())
                .thenComparing(Baseline::added));
        return new Listing(found, problems);
    }

    private static boolean isUnfinished(Path record) {
        return record.getParent() != null
                && record.getParent().getFileName().toString().startsWith(".");
    }

    /// Keeps a copy of a published build with what belongs to it.
    ///
    /// @param mapping the obfuscator's mapping, null for none
    /// @param resources R files (`R.txt`, `public.txt`, the ids of aapt2)
    public Outcome add(Path file, @Nullable Path mapping, List<Path> resources, String note, Instant now) {
        return switch (ApkFile.open(file)) {
            case ApkOpening.Refused(ApkProblem problem) -> new Outcome.Refused(problem.message());
            case ApkOpening.Opened(ApkFile apk) -> add(apk, mapping, resources, note, now);
        };
    }

    private Outcome add(ApkFile apk, @Nullable Path mapping, List<Path> resources, String note, Instant now) {
        ApkIdentity identity = apk.identity().orElse(null);
        if (identity == null || !isFileName(identity.packageName())) {
            return new Outcome.Refused(
                    apk.fileName() + " does not say its package, so it cannot be kept as a published build.");
        }
        try {
            Checksum checksum = checksum(apk.path());
            List<Baseline> others = list().baselines().stream()
                    .filter(b -> b.isVersionOf(identity))
                    .toList();
            for (Baseline other : others) {
                if (other.checksum().equals(checksum)) {
                    return new Outcome.AlreadyThere(other);
                }
            }
            Baseline kept = baseline(apk, identity, checksum, resources, note, now);
            BaselineRecord.keep(kept, apk.path(), mapping, resources);
            return new Outcome.Added(kept, others);
        } catch (IOException failed) {
            return new Outcome.Refused(
                    apk.fileName() + " could not be kept in \"" + folder + "\": " + failed.getMessage());
        }
    }

    private Baseline baseline(
            ApkFile apk, ApkIdentity identity, Checksum checksum, List<Path> resources, String note, Instant now) {
        List<String> signers = Baseline.signersOf(apk);
        String signer = signers.isEmpty() ? "unsigned" : signers.getFirst().substring(0, 8);
        String name =
                identity.versionCode() + "-" + signer + "-" + checksum.hex().substring(0, 8);
        return new Baseline(
                identity.packageName() + "/" + name,
                folder.resolve(identity.packageName()).resolve(name),
                identity.packageName(),
                identity.versionName(),
                identity.versionCode(),
                signers,
                checksum,
                apk.size(),
                Baseline.Dex.of(apk),
                resources.stream().map(r -> String.valueOf(r.getFileName())).toList(),
                now,
                note);
    }

    /// Package names come from the file and become the name of a folder.
    private static boolean isFileName(String name) {
        return name.matches("[A-Za-z0-9_]+(\\.[A-Za-z0-9_]+)*");
    }

    /// Removes a build with its files.
    public Outcome remove(String id) {
        Optional<Baseline> found =
                list().baselines().stream().filter(b -> b.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            return new Outcome.Refused("There is no published build \"" + id + "\" in \"" + folder + "\".");
        }
        try {
            BaselineRecord.remove(found.get().folder());
            return new Outcome.Removed(id);
        } catch (IOException failed) {
            return new Outcome.Refused("\"" + id + "\" could not be removed: " + failed.getMessage());
        }
    }

    /// Holds a file that is taken as the base against the builds that are kept.
    public BaselineFinding check(ApkFile apk) {
        ApkIdentity identity = apk.identity().orElse(null);
        List<Baseline> ofApp = identity == null
                ? List.of()
                : list().baselines().stream()
                        .filter(b -> b.packageName().equals(identity.packageName()))
                        .toList();
        if (identity == null || ofApp.isEmpty()) {
            return BaselineFinding.NONE;
        }
        List<Baseline> ofVersion =
                ofApp.stream().filter(b -> b.isVersionOf(identity)).toList();
        if (ofVersion.isEmpty()) {
            return finding(Kind.UNKNOWN_VERSION, null, apk, List.of());
        }
        return ofVersion.stream()
                .map(b -> compare(b, apk))
                .min(Comparator.comparing(f -> order(f.kind())))
                .orElseThrow();
    }

    private static int order(Kind kind) {
        return switch (kind) {
            case PUBLISHED -> 0;
            case SAME_CODE -> 1;
            case OTHER_SIGNER -> 2;
            case NOT_PUBLISHED -> 3;
            case UNKNOWN_VERSION -> 4;
            case NO_BASELINE -> 5;
        };
    }

    private static BaselineFinding compare(Baseline baseline, ApkFile apk) {
        List<Baseline.Dex> dexes = Baseline.Dex.of(apk);
        List<String> differing = Stream.concat(
                        dexes.stream().filter(d -> !baseline.dexFiles().contains(d)),
                        baseline.dexFiles().stream().filter(d -> !dexes.contains(d)))
                .map(Baseline.Dex::name)
                .distinct()
                .toList();
        if (!differing.isEmpty()) {
            return finding(Kind.NOT_PUBLISHED, baseline, apk, differing);
        }
        if (!baseline.isSignedLike(apk)) {
            return finding(Kind.OTHER_SIGNER, baseline, apk, List.of());
        }
        try {
            boolean same = baseline.size() == apk.size() && baseline.checksum().equals(checksum(apk.path()));
            return finding(same ? Kind.PUBLISHED : Kind.SAME_CODE, baseline, apk, List.of());
        } catch (IOException unreadable) {
            return finding(Kind.SAME_CODE, baseline, apk, List.of());
        }
    }

    private static BaselineFinding finding(
            Kind kind, @Nullable Baseline baseline, ApkFile apk, List<String> differing) {
        return new BaselineFinding(kind, baseline, apk.fileName(), differing);
    }

    /// The build a repaired APK is to be compared with: of the same app and signer, the same version where it is kept,
    /// else the newest one before it.
    public Optional<Baseline> baseFor(ApkFile fixed) {
        ApkIdentity identity = fixed.identity().orElse(null);
        return identity == null
                ? Optional.empty()
                : list().baselines().stream()
                        .filter(b -> b.packageName().equals(identity.packageName()))
                        .filter(b -> b.versionCode() <= identity.versionCode())
                        .min(Comparator.comparing((Baseline b) -> !b.isSignedLike(fixed))
                                .thenComparing(Comparator.comparingLong(Baseline::versionCode)
                                        .reversed())
                                .thenComparing(
                                        Comparator.comparing(Baseline::added).reversed()));
    }

    static Checksum checksum(Path file) throws IOException {
        MessageDigest digest = Checksum.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            byte[] chunk = new byte[1 << 16];
            while (in.read(chunk) >= 0) {
                // The digest sees every byte.
                continue;
            }
        }
        return Checksum.from(digest);
    }
}
