package dev.patchsmith.apk.diff;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How to compare.
///
/// @param baseMapping the obfuscator's `mapping.txt` of the base, null for none
/// @param fixedMapping the obfuscator's `mapping.txt` of the fixed APK, null for none
/// @param parallelism how many dex files are read at a time, at least 1
public record DiffOptions(
        @Nullable Path baseMapping, @Nullable Path fixedMapping, int parallelism) {

    public static final DiffOptions DEFAULT =
            new DiffOptions(null, null, Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 2));

    public DiffOptions {
        if (parallelism < 1) {
            throw new IllegalArgumentException("at least one dex file must be read at a time");
        }
    }

    public DiffOptions withMappings(@Nullable Path base, @Nullable Path fixed) {
        return new DiffOptions(base, fixed, parallelism);
    }
}
