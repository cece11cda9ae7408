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

    /// Beyond this size the memory for looking into every class is not worth it.
    private static final int MAX_REFERRERS = 60_000;

    private final CodeSide base;
    private final CodeSide fixed;
    private final boolean mapped;
    private final List<ApkProblem> problems;
    private final List<ClassNode> nodes = new ArrayList<>();
    private final Map<String, ClassNode> incidentals = new TreeMap<>();
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
        nodes.addAll(incidentals.values());
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
            incidentals.put(
                    name,
                    node(name, place(left, null), place(right, null), change, byName != null ? byName : kind, false));
        }
    }

    private void compareModels(Set<String> changed, Set<String> removed, Set<String> added) throws BadEntryException {
        if (changed.isEmpty() && removed.isEmpty() && added.isEmpty()) {
            return;
        }
        Set<String> nestmates = nestmates(changed, removed, added);
        Set<String> referrers = referrers(changed, removed, added, nestmates);
        ModelSide left = models(base, List.of(changed, removed, nestmates), referrers);
        ModelSide right = models(fixed, List.of(changed, added, nestmates), referrers);
        ClassMatcher matcher = new ClassMatcher(left, right);
        Map<String, String> matches = matcher.match();
        matches.forEach((b, f) -> add(b, compare(left, b, right, f, matcher.methodMatches())));
        Set<String> gone = new LinkedHashSet<>(removed);
        gone.addAll(changed);
        gone.addAll(nestmates);
        gone.removeAll(matches.keySet());
        Set<String> come = new LinkedHashSet<>(added);
        come.addAll(changed);
        come.addAll(nestmates);
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

    /// A class that is alike on both sides and whose references still lead to the same things says nothing new.
    private void add(String baseName, ClassNode node) {
        boolean alike = of(base, baseName).digest().content()
                == fixed.classes()
                        .getOrDefault(baseName, of(base, baseName))
                        .digest()
                        .content();
        if (alike && node.change() != Change.MOVED && node.children().isEmpty()) {
            return;
        }
        incidentals.remove(baseName);
        incidentals.remove(DexNames.descriptor(node.name()));
        nodes.add(node);
    }

    /// Counted classes beside a class that differs: alike or not, they may stand for something else now.
    private Set<String> nestmates(Set<String> changed, Set<String> removed, Set<String> added) {
        Set<String> hosts = new HashSet<>();
        Stream.of(changed, removed, added).flatMap(Set::stream).forEach(n -> hosts.add(host(n)));
        Set<String> nestmates = new LinkedHashSet<>();
        for (String name : base.classes().keySet()) {
            if (hosts.contains(host(name))
                    && NeutralView.isCounted(name)
                    && fixed.classes().containsKey(name)
                    && !changed.contains(name)) {
                nestmates.add(name);
            }
        }
        return nestmates;
    }

    private static String host(String descriptor) {
        int dollar = descriptor.indexOf('$', descriptor.lastIndexOf('/') + 2);
        return dollar < 0 ? descriptor.substring(0, descriptor.length() - 1) : descriptor.substring(0, dollar);
    }

    /// In an obfuscated build any class may name one whose name means another class now.
    private Set<String> referrers(Set<String> changed, Set<String> removed, Set<String> added, Set<String> nestmates) {
        boolean renamed =
                Stream.of(changed, removed, added).flatMap(Set::stream).anyMatch(NeutralView::isShort);
        if (!obfuscated || !renamed || base.classes().size() > MAX_REFERRERS) {
            return Set.of();
        }
        Set<String> referrers = new LinkedHashSet<>(base.classes().keySet());
        referrers.retainAll(fixed.classes().keySet());
        referrers.removeAll(changed);
        referrers.removeAll(nestmates);
        return referrers;
    }

    /// Models are read of classes that differ and of those that may name them.
    private ModelSide models(CodeSide side, List<Set<String>> differing, Set<String> referrers)
            throws BadEntryException {
        Set<String> descriptors = new HashSet<>();
        List<ScannedClass> wanted = new ArrayList<>();
        for (String name : differing.stream().flatMap(Set::stream).toList()) {
            ScannedClass scanned = of(side, name);
            descriptors.add(scanned.digest().descriptor());
            wanted.add(scanned);
        }
        referrers.forEach(n -> wanted.add(of(side, n)));
        return new ModelSide(side.models(wanted, descriptors, obfuscated), side.names(), descriptors, obfuscated);
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
