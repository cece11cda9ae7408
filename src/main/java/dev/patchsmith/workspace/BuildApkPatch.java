package dev.patchsmith.workspace;

import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.BrokenRule;
import dev.patchsmith.apk.build.BuildOutcome;
import dev.patchsmith.apk.build.BuildOutcome.Built;
import dev.patchsmith.apk.build.BuildRequest;
import dev.patchsmith.apk.build.PatchBuilder;
import dev.patchsmith.apk.build.amigo.AmigoBuilder;
import dev.patchsmith.apk.build.andfix.AndfixBuilder;
import dev.patchsmith.apk.build.classes.ClassesBuilder;
import dev.patchsmith.apk.build.tinker.TinkerBuilder;
import dev.patchsmith.apk.build.tinker.TinkerOptions;
import dev.patchsmith.apk.scheme.Scheme;
import dev.patchsmith.patch.Checksum;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// Builds a patch for an app from two APKs: the rules, the package, its proof, and where it is asked for the signed
/// package around it. What is not proven never lies where an upload would take it from.
public final class BuildApkPatch {

    /// What a package without a proof is called, behind its own name.
    private static final String NOT_PROVEN = ".not-proven";

    private static final double SEALED_FROM = 0.9;

    private final PatchBuilder builder;
    private final WorkProgress progress;

    public BuildApkPatch(PatchBuilder builder, WorkProgress progress) {
        this.builder = builder;
        this.progress = progress;
    }

    /// The builders there are, the least invasive scheme first.
    ///
    /// @param now the time a patch bears that has one
    public static List<PatchBuilder> builders(Instant now) {
        return List.of(
                new AndfixBuilder(now),
                new ClassesBuilder(),
                new TinkerBuilder(TinkerOptions.DEFAULT),
                new AmigoBuilder());
    }

    /// The builder of a scheme with its usual options, empty where patches of the scheme cannot be built here.
    public static Optional<PatchBuilder> builder(Scheme scheme, Instant now) {
        return builders(now).stream().filter(b -> b.scheme() == scheme).findFirst();
    }

    /// Why there is no builder for a scheme.
    public static String whyNot(Scheme scheme) {
        return switch (scheme) {
            case ROBUST ->
                "Patches for Robust cannot be built from two APKs: its own build plug-in writes them from the class files,"
                        + " before the dex file is made. 'patchsmith peek' reads and checks what that plug-in made.";
            case SOPHIX -> "Patches for Sophix can be built with its vendor's tool only.";
            case INSTANT_RUN ->
                "Instant Run is for debug builds on the developer's own device; build with Android Studio.";
            case TINKER, QZONE, ANDFIX, AMIGO -> "Patches for " + scheme.title() + " are not built here.";
        };
    }

    /// Whether devices take a patch of the scheme only with the signature of the app's own key.
    public static boolean needsKey(Scheme scheme) {
        return switch (scheme) {
            case TINKER, ANDFIX, ROBUST, SOPHIX, INSTANT_RUN -> true;
            // Nuwa and QFix do not ask; Amigo's patch is an APK that bears its own signature.
            case QZONE, AMIGO -> false;
        };
    }

    /// A signed package to be made around the patch.
    public record Around(SealAs.Signed form, Path target) {}

    /// What came of it.
    public sealed interface Made {

        /// The patch is built and proven.
        ///
        /// @param checksum of the patch itself
        /// @param sealed the package around it, null where none was asked for
        record Ready(Built built, Checksum checksum, SealFile.Sealed.@Nullable Written sealed) implements Made {

            /// What goes to the server.
            public Path upload() {
                return sealed == null ? built.file() : sealed.file();
            }
        }

        /// The patch is built, but its proof does not hold; it lies under another name, to be looked at.
        record NotProven(Built built, Path file) implements Made {}

        /// The scheme cannot carry the change.
        record Refused(List<BrokenRule> rules) implements Made {}

        /// @param sentence names the file, what is wrong and what to do
        record Failed(String sentence) implements Made {}

        record Cancelled() implements Made {}
    }

    /// Builds, proves, seals.
    public Made make(BuildRequest request, @Nullable Around around) {
        return switch (builder.build(request, around == null ? progress : progress.part(0, SEALED_FROM))) {
            case BuildOutcome.Refused(List<BrokenRule> rules) -> new Made.Refused(rules);
            case BuildOutcome.Failed(String sentence) -> new Made.Failed(sentence);
            case BuildOutcome.Cancelled() -> new Made.Cancelled();
            case Built built -> proven(built, around);
        };
    }

    private Made proven(Built built, @Nullable Around around) {
        try {
            if (!built.mayLeave()) {
                Path aside = built.file().resolveSibling(built.file().getFileName() + NOT_PROVEN);
                Files.move(built.file(), aside, StandardCopyOption.REPLACE_EXISTING);
                return new Made.NotProven(built, aside);
            }
            Checksum checksum = checksum(built.file());
            if (around == null) {
                return new Made.Ready(built, checksum, null);
            }
            return sealed(built, checksum, around);
        } catch (CancellationException stopped) {
            takeAway(built.file());
            return new Made.Cancelled();
        } catch (IOException failed) {
            return new Made.Failed("\"" + built.file() + "\" cannot be read again (" + ExportPatch.why(failed)
                    + "); build it once more.");
        }
    }

    private static void takeAway(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException busy) {
            // The patch itself is proven and complete; it may stay.
        }
    }

    private Made sealed(Built built, Checksum checksum, Around around) {
        return switch (new SealFile(around.form(), sealing()).to(around.target(), built.file())) {
            case SealFile.Sealed.Refused(String sentence) -> new Made.Failed(sentence);
            case SealFile.Sealed.Written written -> new Made.Ready(built, checksum, written);
        };
    }

    private Progress sealing() {
        WorkProgress last = progress.part(SEALED_FROM, 1);
        return new Progress() {
            @Override
            public void reached(String stage, long done, long total) {
                last.at("sealing the package", total <= 0 ? 0 : (double) done / total);
            }

            @Override
            public boolean isCancelled() {
                return last.isCancelled();
            }
        };
    }

    private static Checksum checksum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, Checksum.sha256())) {
            digest.transferTo(OutputStream.nullOutputStream());
            return Checksum.from(digest.getMessageDigest());
        }
    }
}
