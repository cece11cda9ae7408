package dev.patchsmith.workspace.baseline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the project knows about a file that is taken as the base.
///
/// @param baseline the kept build it was held against, null for none
/// @param fileName the file in question
/// @param differing the dex files that are not those of the kept build
public record BaselineFinding(Kind kind, @Nullable Baseline baseline, String fileName, List<String> differing) {

    /// How sure one can be.
    public enum Kind {
        /// There is no project, or it keeps no build of this app.
        NO_BASELINE,
        /// Byte for byte the kept build.
        PUBLISHED,
        /// Another file with the same dex files, as after signing or aligning anew.
        SAME_CODE,
        /// Package and version of a kept build, but other code.
        NOT_PUBLISHED,
        /// Package and version of a kept build, but other keys signed it.
        OTHER_SIGNER,
        /// The project keeps builds of this app, but not of this version.
        UNKNOWN_VERSION
    }

    public static final BaselineFinding NONE = new BaselineFinding(Kind.NO_BASELINE, null, "", List.of());

    public BaselineFinding {
        differing = List.copyOf(differing);
    }

    /// Whether a patch made from this file may not fit what users have.
    public boolean isWarning() {
        return switch (kind) {
            case NO_BASELINE, PUBLISHED, SAME_CODE -> false;
            case NOT_PUBLISHED, OTHER_SIGNER, UNKNOWN_VERSION -> true;
        };
    }

    /// The mapping kept with the build, for a file that is this build.
    public Optional<Path> mapping() {
        boolean same = kind == Kind.PUBLISHED || kind == Kind.SAME_CODE;
        return same && baseline != null ? baseline.mapping() : Optional.empty();
    }

    /// The finding in a sentence, empty where there is nothing to say.
    public String sentence() {
        String version = baseline == null ? "" : baseline.version();
        String id = baseline == null ? "" : baseline.id();
        return switch (kind) {
            case NO_BASELINE -> "";
            case PUBLISHED -> fileName + " is the published build " + version + " (" + id + ").";
            case SAME_CODE ->
                fileName + " has the code of the published build " + version + " but is not the same file.";
            case NOT_PUBLISHED ->
                fileName + " is not the published build " + version + ": " + String.join(", ", differing)
                        + " differ. A patch made from it may not load on users' devices.";
            case OTHER_SIGNER ->
                fileName + " has the version of the published build " + version + " but was signed with other keys.";
            case UNKNOWN_VERSION ->
                fileName
                        + " is a version the project keeps no published build of. Add it with 'patchsmith baseline add'"
                        + " if users have it.";
        };
    }
}
