package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.diff.MappingFiles;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Two files that are to be compared, as far as they are chosen, with the obfuscator's mappings of both.
record Pair(
        @Nullable Path base,
        @Nullable Path fixed,
        @Nullable Path baseMapping,
        @Nullable Path fixedMapping) {

    static final Pair NONE = new Pair(null, null, null, null);

    static Pair of(Path base, Path fixed) {
        return NONE.withBase(base).withFixed(fixed);
    }

    /// Another base, with the mapping that lies beside it.
    Pair withBase(@Nullable Path other) {
        return new Pair(
                other, fixed, other == null ? null : MappingFiles.beside(other).orElse(null), fixedMapping);
    }

    /// Another fixed APK, with the mapping that lies beside it.
    Pair withFixed(@Nullable Path other) {
        return new Pair(
                base,
                other,
                baseMapping,
                other == null ? null : MappingFiles.beside(other).orElse(null));
    }

    Pair withBaseMapping(@Nullable Path mapping) {
        return new Pair(base, fixed, mapping, fixedMapping);
    }

    Pair withFixedMapping(@Nullable Path mapping) {
        return new Pair(base, fixed, baseMapping, mapping);
    }

    /// A mapping goes to the side in whose folder it lies, else to the one that has none yet.
    Pair withMapping(Path mapping) {
        boolean besideFixed = fixed != null && sameFolder(fixed, mapping);
        boolean besideBase = base != null && sameFolder(base, mapping);
        boolean toFixed = besideFixed && !besideBase || (besideFixed == besideBase && baseMapping != null);
        return toFixed ? withFixedMapping(mapping) : withBaseMapping(mapping);
    }

    private static boolean sameFolder(Path one, Path other) {
        return java.util.Objects.equals(
                one.toAbsolutePath().getParent(), other.toAbsolutePath().getParent());
    }

    Pair swapped() {
        return new Pair(fixed, base, fixedMapping, baseMapping);
    }

    boolean isComplete() {
        return base != null && fixed != null;
    }

    static String name(@Nullable Path file) {
        return file == null || file.getFileName() == null
                ? ""
                : file.getFileName().toString();
    }

    /// `base.apk → fixed.apk`
    String title() {
        return name(base) + " → " + name(fixed);
    }
}
