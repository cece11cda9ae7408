package dev.patchsmith.apk.diff;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkProblem;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.diff.NativePartNode.Part;
import dev.patchsmith.apk.elf.ElfLibrary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Compares native libraries by ABI and name, and the changed ones by sections and exported symbols.
final class NativeComparer {

    private final ApkFile base;
    private final ApkFile fixed;
    private final List<ApkProblem> problems;

    NativeComparer(ApkFile base, ApkFile fixed, List<ApkProblem> problems) {
        this.base = base;
        this.fixed = fixed;
        this.problems = problems;
    }

    List<DiffNode> compare() {
        Map<String, List<ApkEntry>> before = base.nativeLibraries();
        Map<String, List<ApkEntry>> after = fixed.nativeLibraries();
        TreeSet<String> abis = new TreeSet<>(before.keySet());
        abis.addAll(after.keySet());
        List<DiffNode> nodes = new ArrayList<>();
        for (String abi : abis) {
            Map<String, ApkEntry> left = byName(before.getOrDefault(abi, List.of()));
            Map<String, ApkEntry> right = byName(after.getOrDefault(abi, List.of()));
            TreeSet<String> names = new TreeSet<>(left.keySet());
            names.addAll(right.keySet());
            for (String name : names) {
                NativeLibraryNode node = compare(abi, left.isEmpty(), name, left.get(name), right.get(name));
                if (node != null) {
                    nodes.add(node);
                }
            }
        }
        return nodes;
    }

    private static Map<String, ApkEntry> byName(List<ApkEntry> entries) {
        Map<String, ApkEntry> byName = new TreeMap<>();
        entries.forEach(e -> byName.put(e.fileName(), e));
        return byName;
    }

    private @Nullable NativeLibraryNode compare(
            String abi, boolean newAbi, String name, @Nullable ApkEntry was, @Nullable ApkEntry is) {
        if (was != null && is != null) {
            return was.sameContent(is)
                    ? null
                    : new NativeLibraryNode(abi, name, was, is, false, Change.CHANGED, parts(abi, name, was, is));
        }
        return new NativeLibraryNode(
                abi, name, was, is, newAbi, was == null ? Change.ADDED : Change.REMOVED, List.of());
    }

    private List<NativePartNode> parts(String abi, String name, ApkEntry was, ApkEntry is) {
        String id = "lib/" + abi + "/" + name;
        ElfLibrary left = read(base, was);
        ElfLibrary right = read(fixed, is);
        if (left == null || right == null) {
            return List.of();
        }
        List<NativePartNode> parts = new ArrayList<>();
        if (!left.buildId().equals(right.buildId())) {
            parts.add(
                    new NativePartNode(id, Part.BUILD_ID, "build id", left.buildId(), right.buildId(), Change.CHANGED));
        }
        compare(id, Part.SECTION, left.sections(), right.sections(), p -> p.size() + " bytes", parts);
        compare(id, Part.EXPORT, left.exports(), right.exports(), s -> s + " bytes", parts);
        compare(id, Part.DEPENDENCY, names(left.needed()), names(right.needed()), n -> n, parts);
        return parts;
    }

    private static SequencedMap<String, String> names(List<String> names) {
        TreeMap<String, String> map = new TreeMap<>();
        names.forEach(n -> map.put(n, n));
        return map;
    }

    private static <T> void compare(
            String library,
            Part part,
            Map<String, T> before,
            Map<String, T> after,
            java.util.function.Function<T, String> text,
            List<NativePartNode> parts) {
        Map<String, T> all = new HashMap<>(before);
        all.putAll(after);
        for (String name : new TreeSet<>(all.keySet())) {
            T was = before.get(name);
            T is = after.get(name);
            if (!Objects.equals(was, is)) {
                Change change = was == null ? Change.ADDED : is == null ? Change.REMOVED : Change.CHANGED;
                parts.add(new NativePartNode(
                        library,
                        part,
                        name,
                        was == null ? "" : text.apply(was),
                        is == null ? "" : text.apply(is),
                        change));
            }
        }
    }

    private @Nullable ElfLibrary read(ApkFile apk, ApkEntry entry) {
        try {
            ElfLibrary library = ElfLibrary.read(apk.read(entry));
            if (library == null) {
                problems.add(ApkProblem.ofEntry(
                        ApkProblem.Kind.BAD_LIBRARY,
                        apk.path(),
                        entry.name(),
                        "is not a native library or is damaged; its sections and symbols are not compared"));
            }
            return library;
        } catch (BadEntryException unreadable) {
            problems.add(unreadable.problem());
            return null;
        }
    }
}
