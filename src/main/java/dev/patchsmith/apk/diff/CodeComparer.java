package dev.patchsmith.apk.diff;

import dev.patchsmith.apk.ApkProblem;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.dex.ClassDigest;
import dev.patchsmith.apk.dex.ClassModel;
import dev.patchsmith.apk.dex.DexNames;
import dev.patchsmith.apk.dex.NeutralView;
import dev.patchsmith.apk.diff.ScannedDex.ScannedClass;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares the classes of two sides after all dex files were hashed: by name where names mean something, by what they
/// do where they do not.
final class CodeComparer {

    private static final int SHORT_NAMES_PERCENT = 20;

    private final CodeSide base;
    private final CodeSide fixed;
    private final boolean mapped;
    private final List<ApkProblem> problems;
    private final List<ClassNode> nodes = new ArrayList<>();
    private boolean obfuscated;

    CodeComparer(CodeSide base, CodeSide fixed, boolean mapped, List<ApkProblem> problems) {
        this.base = base;
        this.fixed = fixed;
        this.mapped = mapped;
        this.problems = problems;
    }

    /// All classes that differ, by name.
    List<ClassNode> compare() {
        obfuscated = !mapped && isObfuscated();
        Set<String> changed = new LinkedHashSet<>();
        Set<String> removed = new LinkedHashSet<>();
        base.classes().forEach((name, left) -> {
            ScannedClass right = fixed.classes().get(name);
            if (right == null) {
                removed.add(name);
            } else if (left.digest().content() != right.digest().content()) {
                changed.add(name);
            } else {
                compareIncidentals(name, left, right);
            }
        });
        Set<String> added = new LinkedHashSet<>(fixed.classes().keySet());
        added.removeAll(base.classes().keySet());
        removed.removeIf(n -> fixed.unreadable().contains(of(base, n).dexFile()));
        added.removeIf(n -> base.unreadable().contains(of(fixed, n).dexFile()));
        try {
            compareModels(changed, removed, added);
        } catch (BadEntryException unreadable) {
            problems.add(unreadable.problem());
        }
        nodes.sort(java.util.Comparator.comparing(ClassNode::name));
        return nodes;
    }

    boolean isMatchedByShape() {
        return obfuscated;
    }

    private boolean isObfuscated() {
        long all = Stream.of(base, fixed).mapToLong(s -> s.classes().size()).sum();
        long shortNames = Stream.of(base, fixed)
                .flatMap(s -> s.classes().keySet().stream())
                .filter(NeutralView::isShort)
                .count();
        return all >= 5 && shortNames * 100 >= all * SHORT_NAMES_PERCENT;
    }

    private void compareIncidentals(String name, ScannedClass left, ScannedClass right) {
        ClassDigest before = left.digest();
        ClassDigest after = right.digest();
        NoiseKind kind = null;
        Change change = Change.CHANGED;
        if (!left.dexFile().equals(right.dexFile())) {
            kind = NoiseKind.MOVED_BETWEEN_DEXES;
            change = Change.MOVED;
        } else if (before.resourceIds() != after.resourceIds()) {
            kind = NoiseKind.INLINED_RESOURCE_ID;
        } else if (before.markers() != after.markers()) {
            kind = NoiseKind.COMPILER_MARKER;
        } else if (before.debug() != after.debug()) {
            kind = NoiseKind.DEBUG_INFO;
        } else if (before.sourceFile() != after.sourceFile()) {
            kind = NoiseKind.SOURCE_FILE;
        }
        if (kind != null) {
            NoiseKind byName = generated(name, null, null);
            nodes.add(node(name, place(left, null), place(right, null), change, byName != null ? byName : kind, false));
        }
    }

    private void compareModels(Set<String> changed, Set<String> removed, Set<String> added) throws BadEntryException {
        if (changed.isEmpty() && removed.isEmpty() && added.isEmpty()) {
            return;
        }
        ModelSide left = models(base, changed, removed);
        ModelSide right = models(fixed, changed, added);
        ClassMatcher matcher = new ClassMatcher(left, right);
        Map<String, String> matches = matcher.match();
        matches.forEach((b, f) -> nodes.add(compare(left, b, right, f, matcher.methodMatches())));
        Set<String> gone = new LinkedHashSet<>(removed);
        gone.addAll(changed);
        gone.removeAll(matches.keySet());
        Set<String> come = new LinkedHashSet<>(added);
        come.addAll(changed);
        come.removeAll(matches.values());
        gone.forEach(n -> nodes.add(node(
                n,
                place(of(base, n), left.models().get(n)),
                null,
                Change.REMOVED,
                generated(n, left.models().get(n), null),
                false)));
        come.forEach(n -> nodes.add(node(
                n,
                null,
                place(of(fixed, n), right.models().get(n)),
                Change.ADDED,
                generated(n, right.models().get(n), null),
                false)));
    }

    /// Models are read of changed classes and of those whose name alone cannot tell whether they came or went.
    private ModelSide models(CodeSide side, Set<String> changed, Set<String> onlyHere) throws BadEntryException {
        Set<String> differing = new HashSet<>();
        List<ScannedClass> wanted = new ArrayList<>();
        Stream.concat(changed.stream(), onlyHere.stream()).forEach(name -> {
            ScannedClass scanned = of(side, name);
            differing.add(scanned.digest().descriptor());
            wanted.add(scanned);
        });
        return new ModelSide(side.models(wanted, differing, obfuscated), side.names(), differing, obfuscated);
    }

    private ClassNode compare(
            ModelSide left, String baseName, ModelSide right, String fixedName, Map<String, String> methodMatches) {
        ClassModel before = model(left, baseName);
        ClassModel after = model(right, fixedName);
        NoiseKind renaming = renaming(before, after);
        String owner = DexNames.className(fixedName);
        List<MemberNode> members =
                new MemberComparer(owner, left, before, right, after, methodMatches, renaming).compare();
        NoiseKind noise = generated(fixedName, before, after);
        boolean renamed = !baseName.equals(fixedName);
        boolean real = members.stream().anyMatch(DiffNode::isReal);
        if (noise == null && !real && (renamed || members.isEmpty())) {
            noise = renaming;
        }
        return new ClassNode(
                owner,
                place(of(base, baseName), before),
                place(of(fixed, fixedName), after),
                renamed && !real ? Change.MOVED : Change.CHANGED,
                noise,
                renamed,
                noise == null ? members : List.of());
    }

    private static ClassModel model(ModelSide side, String name) {
        ClassModel model = side.models().get(name);
        if (model == null) {
            throw new IllegalStateException(name + " has no model");
        }
        return model;
    }

    private NoiseKind renaming(ClassModel before, ClassModel after) {
        if (Stream.of(before, after)
                .flatMap(m -> m.fields().stream())
                .anyMatch(f -> f.name().startsWith("$SwitchMap$"))) {
            return NoiseKind.SWITCH_MAP;
        }
        return obfuscated && NeutralView.isShort(before.descriptor()) ? NoiseKind.RENAMED : NoiseKind.RENUMBERED;
    }

    /// Whether a class is made by the build alone: constants in BuildConfig and resource ids in R.
    private static @Nullable NoiseKind generated(
            String descriptor, @Nullable ClassModel before, @Nullable ClassModel after) {
        String simple = descriptor.substring(descriptor.lastIndexOf('/') + 1, descriptor.length() - 1);
        NoiseKind kind = simple.equals("BuildConfig")
                ? NoiseKind.BUILD_CONFIG
                : simple.equals("R") || simple.startsWith("R$") ? NoiseKind.R_CLASS : null;
        return kind != null && hasOnlyConstants(before) && hasOnlyConstants(after) ? kind : null;
    }

    private static boolean hasOnlyConstants(@Nullable ClassModel model) {
        return model == null || model.methods().stream().allMatch(m -> m.name().startsWith("<"));
    }

    private ClassNode node(
            String descriptor,
            @Nullable ClassPlace left,
            @Nullable ClassPlace right,
            Change change,
            @Nullable NoiseKind noise,
            boolean byShape) {
        return new ClassNode(DexNames.className(descriptor), left, right, change, noise, byShape, List.of());
    }

    private static ClassPlace place(ScannedClass scanned, @Nullable ClassModel model) {
        return new ClassPlace(
                scanned.dexFile(),
                scanned.digest().descriptor(),
                model == null ? 0 : model.accessFlags(),
                model == null ? "" : model.superclass());
    }

    private static ScannedClass of(CodeSide side, String name) {
        ScannedClass scanned = side.classes().get(name);
        if (scanned == null) {
            throw new IllegalStateException(name + " was not scanned");
        }
        return scanned;
    }

    /// Classes by package, both in alphabetical order.
    static List<DiffNode> byPackage(List<ClassNode> classes) {
        Map<String, List<ClassNode>> packages = new TreeMap<>();
        classes.forEach(c -> packages.computeIfAbsent(c.packageName(), unused -> new ArrayList<>())
                .add(c));
        List<DiffNode> nodes = new ArrayList<>();
        packages.forEach((name, list) -> nodes.add(new PackageNode(name.isEmpty() ? "(default package)" : name, list)));
        return nodes;
    }

    /// The dex files in which some class of the list lies, on either side.
    static Set<String> dexFilesOf(List<ClassNode> classes) {
        Set<String> names = new TreeSet<>();
        for (ClassNode node : classes) {
            if (node.base() != null) {
                names.add(node.base().dexFile());
            }
            if (node.fixed() != null) {
                names.add(node.fixed().dexFile());
            }
        }
        return names;
    }
}
