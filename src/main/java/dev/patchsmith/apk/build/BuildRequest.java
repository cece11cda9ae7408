package dev.patchsmith.apk.build;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.diff.ApkDiff;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What to build a patch from. The options of a scheme belong to its [PatchBuilder].
///
/// @param diff base and fixed APK with their differences, which the rules are checked on
/// @param target the file to write; its folder is made where it is missing, and the file is replaced only by a
///     complete one
/// @param key the app's signing key, null for a package that somebody else signs
/// @param accepted the codes of broken rules of weight [BrokenRule.Weight#ACCEPTABLE] that the user accepts
/// @param parallelism how many parts are worked on at a time, at least 1
public record BuildRequest(
        ApkDiff diff, Path target, @Nullable SigningKey key, Set<String> accepted, int parallelism) {

    public BuildRequest {
        accepted = Set.copyOf(accepted);
        if (parallelism < 1) {
            throw new IllegalArgumentException("at least one part must be worked on at a time");
        }
    }

    /// A request that accepts nothing and works on two parts at a time where there are two cores.
    public static BuildRequest of(ApkDiff diff, Path target, @Nullable SigningKey key) {
        return new BuildRequest(
                diff, target, key, Set.of(), Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 2));
    }

    public BuildRequest accepting(Set<String> codes) {
        return new BuildRequest(diff, target, key, codes, parallelism);
    }

    public BuildRequest withParallelism(int parts) {
        return new BuildRequest(diff, target, key, accepted, parts);
    }

    public ApkFile base() {
        return diff.base();
    }

    public ApkFile fixed() {
        return diff.fixed();
    }

    public Optional<SigningKey> signingKey() {
        return Optional.ofNullable(key);
    }
}
