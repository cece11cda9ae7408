package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.diff.MappingFiles;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
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

    /// The pair with files as they are dropped: one or two APKs and the mappings of either. Of two, the older is the
    /// base.
    Pair taking(List<Path> files) {
        List<Path> apks = files.stream()
                .filter(f -> !isMapping(f))
                .sorted(Comparator.comparing(f -> f.toFile().lastModified()))
                .toList();
        Pair now = this;
        if (apks.size() >= 2) {
            now = of(apks.get(0), apks.get(1));
        } else if (apks.size() == 1) {
            now = base == null ? withBase(apks.getFirst()) : withFixed(apks.getFirst());
        }
        for (Path mapping : files.stream().filter(Pair::isMapping).toList()) {
            now = now.withMapping(mapping);
        }
        return now;
    }

    /// Whether a file may be an obfuscator's mapping.
    static boolean isMapping(Path file) {
        String name = name(file);
        return name.endsWith(".txt") || name.endsWith(".mapping");
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
