package dev.patchsmith.apk.diff;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compares the entries no other comparer speaks for: assets, files at the root, `META-INF`, `kotlin`, ..., and how the
/// zip archive itself was packed.
final class FileComparer {

    private static final Pattern CODE = Pattern.compile("classes([2-9]|[1-9][0-9]+)?\\.dex|lib/[^/]+/[^/]+\\.so");
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/(MANIFEST\\.MF|[^/]+\\.(SF|RSA|DSA|EC))");
    private static final Pattern BUILD_RECORD =
            Pattern.compile("META-INF/(.*\\.version|com/android/build/.*|version-control-info\\.textproto)"
                    + "|.*\\.kotlin_(module|metadata|builtins)|assets/dexopt/baseline\\.profm?|DebugProbesKt\\.bin"
                    + "|stamp-cert-sha256");

    private final ApkFile base;
    private final ApkFile fixed;
    private final Set<String> spokenFor = new HashSet<>(Set.of(ApkFile.MANIFEST, ApkFile.RESOURCES));
    private final List<DiffNode> assets = new ArrayList<>();
    private final List<DiffNode> others = new ArrayList<>();

    /// @param spokenFor entries that resources point to, on either side
    FileComparer(ApkFile base, ApkFile fixed, Set<String> spokenFor) {
        this.base = base;
        this.fixed = fixed;
        this.spokenFor.addAll(spokenFor);
    }

    void compare() {
        Map<String, ApkEntry> before = byName(base);
        Map<String, ApkEntry> after = byName(fixed);
        Set<String> names = new java.util.TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            compare(name, before.get(name), after.get(name));
        }
        compareOrder();
    }

    List<DiffNode> assets() {
        return assets;
    }

    List<DiffNode> others() {
        return others;
    }

    static boolean isAsset(String name) {
        return name.startsWith("assets/");
    }

    private static Map<String, ApkEntry> byName(ApkFile apk) {
        Map<String, ApkEntry> entries = new TreeMap<>();
        apk.entries().stream().filter(e -> !e.isDirectory()).forEach(e -> entries.put(e.name(), e));
        return entries;
    }

    private void compare(String name, @Nullable ApkEntry was, @Nullable ApkEntry is) {
        if (was != null && is != null && was.sameContent(is)) {
            if (was.method() != is.method() || was.compressedSize() != is.compressedSize()) {
                add(name, was, is, Change.CHANGED, NoiseKind.RECOMPRESSED);
            }
        } else if (!spokenFor.contains(name) && !CODE.matcher(name).matches()) {
            Change change = was == null ? Change.ADDED : is == null ? Change.REMOVED : Change.CHANGED;
            add(name, was, is, change, noise(name));
        }
    }

    private static @Nullable NoiseKind noise(String name) {
        if (SIGNATURE.matcher(name.toUpperCase(Locale.ROOT)).matches()) {
            return NoiseKind.SIGNATURE_FILES;
        }
        return BUILD_RECORD.matcher(name).matches() ? NoiseKind.COMPILER_MARKER : null;
    }

    private void add(
            String name, @Nullable ApkEntry was, @Nullable ApkEntry is, Change change, @Nullable NoiseKind noise) {
        if (isAsset(name)) {
            assets.add(new FileNode(Section.Kind.ASSETS, name, was, is, change, noise));
        } else {
            others.add(new FileNode(Section.Kind.OTHER_FILES, name, was, is, change, noise));
        }
    }

    /// One note for the whole archive: which entry stands where is nobody's doing.
    private void compareOrder() {
        List<String> before = common(base, fixed);
        List<String> after = common(fixed, base);
        if (!before.equals(after)) {
            others.add(new FileNode(
                    Section.Kind.OTHER_FILES, "(order of entries)", null, null, Change.CHANGED, NoiseKind.REORDERED));
        }
    }

    private static List<String> common(ApkFile of, ApkFile other) {
        return of.entries().stream()
                .map(ApkEntry::name)
                .filter(n -> other.entry(n).isPresent())
                .toList();
    }
}
