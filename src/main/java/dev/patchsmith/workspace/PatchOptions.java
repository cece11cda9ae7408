package dev.patchsmith.workspace;

import dev.patchsmith.apk.build.PatchBuilder;
import dev.patchsmith.apk.build.classes.ClassesBuilder;
import dev.patchsmith.apk.build.tinker.TinkerBuilder;
import dev.patchsmith.apk.build.tinker.TinkerOptions;
import dev.patchsmith.apk.scheme.Scheme;
import java.time.Instant;
import java.util.Optional;

/// What may be said about a patch besides the two APKs, for all schemes that have something to say.
///
/// @param tinker for Tinker
/// @param beforeAndroid5 for QZone: leave out the subclasses and callers that only devices with ART need
public record PatchOptions(TinkerOptions tinker, boolean beforeAndroid5) {

    public static final PatchOptions DEFAULT = new PatchOptions(TinkerOptions.DEFAULT, false);

    public PatchOptions with(TinkerOptions other) {
        return new PatchOptions(other, beforeAndroid5);
    }

    public PatchOptions withBeforeAndroid5(boolean only) {
        return new PatchOptions(tinker, only);
    }

    /// The builder of a scheme with these options, empty where patches of the scheme cannot be built here.
    ///
    /// @param now the time a patch bears that has one
    public Optional<PatchBuilder> builder(Scheme scheme, Instant now) {
        return switch (scheme) {
            case TINKER -> Optional.of(new TinkerBuilder(tinker));
            case QZONE -> Optional.of(beforeAndroid5 ? new ClassesBuilder(false) : new ClassesBuilder());
            case ANDFIX, AMIGO, ROBUST, SOPHIX, INSTANT_RUN -> BuildApkPatch.builder(scheme, now);
        };
    }
}
