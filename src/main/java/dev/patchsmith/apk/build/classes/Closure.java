package dev.patchsmith.apk.build.classes;

import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.classes.CarriedClass.Reason;
import dev.patchsmith.apk.build.code.AppCode;
import dev.patchsmith.apk.build.code.ClassContents;
import dev.patchsmith.apk.build.code.References;
import dev.patchsmith.apk.build.code.Resolution;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.diff.ClassNode;
import dev.patchsmith.apk.diff.ClassPlace;
import dev.patchsmith.apk.diff.DiffNode;
import dev.patchsmith.apk.diff.NoiseKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jf.dexlib2.iface.ClassDef;

/// Finds the classes that must go together, so that what the patch holds and what stays of the base fit to each
/// other.
final class Closure {

    private static final Set<NoiseKind> CONSTANTS = Set.of(NoiseKind.BUILD_CONFIG, NoiseKind.R_CLASS);

    private final ApkDiff diff;
    private final AppCode base;
    private final AppCode fixed;
    private final WorkProgress progress;
    private final Set<String> differing;
    private final Set<String> added;
    private final Set<String> constants = new HashSet<>();
    private final SequencedMap<String, CarriedClass> carried = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Users differingUsers = new Users();

    Closure(ApkDiff diff, AppCode base, AppCode fixed, ClassContents.Pair contents, WorkProgress progress) {
        this.diff = diff;
        this.base = base;
        this.fixed = fixed;
        this.progress = progress;
        this.differing = contents.differing();
        this.added = contents.added();
    }

    /// @param ahead whether devices compile ahead of time (ART), which asks for subclasses and callers as well
    SequencedMap<String, CarriedClass> find(boolean ahead) {
        differingUsers.look(base, differing, progress).look(fixed, differing, progress);
        changedClasses().forEach(this::start);
        settle();
        if (ahead && !carried.isEmpty()) {
            CompiledAhead art = new CompiledAhead(diff, base, fixed, differing, progress);
            while (art.add(carried, this::add)) {
                settle();
            }
        }
        return carried;
    }

    private Stream<ClassNode> changedClasses() {
        return diff.sections().stream()
                .flatMap(DiffNode::all)
                .filter(ClassNode.class::isInstance)
                .map(ClassNode.class::cast);
    }

    private void start(ClassNode node) {
        ClassPlace place = node.fixed();
        if (place == null) {
            return;
        }
        String name = place.descriptor();
        if (node.differences().anyMatch(DiffNode::isReal)) {
            add(new CarriedClass(name, added.contains(name) ? Reason.ADDED : Reason.CHANGED, ""));
        } else if (node.differences()
                .allMatch(d -> d.noise().filter(CONSTANTS::contains).isPresent())) {
            constants.add(name);
        }
    }

    private void add(CarriedClass one) {
        if (fixed.defines(one.descriptor()) && carried.putIfAbsent(one.descriptor(), one) == null) {
            open.add(one.descriptor());
        }
    }

    private void settle() {
        while (!open.isEmpty()) {
            progress.check();
            String name = open.remove();
            fixed.find(name).ifPresent(this::addNamed);
            Stream.concat(differingUsers.of(name).stream(), differingUsers.directlyBelow(name).stream())
                    .filter(u -> !constants.contains(u))
                    .forEach(u -> add(new CarriedClass(u, Reason.USES, name)));
        }
    }

    private void addNamed(ClassDef type) {
        References.typesOf(type, named -> {
            boolean other = added.contains(named) || differing.contains(named) && !constants.contains(named);
            if (other || constants.contains(named) && lacksMember(type, named)) {
                add(new CarriedClass(named, Reason.NAMED, type.getType()));
            }
        });
    }

    /// Constants are copied into the code that uses them; a class of constants goes along only where that is not
    /// so.
    private boolean lacksMember(ClassDef type, String named) {
        Resolution there = Resolution.in(base);
        AtomicBoolean lacks = new AtomicBoolean();
        References.ofCode(type, reference -> {
            Set<String> owners = new HashSet<>();
            References.types(reference, owners::add);
            if (owners.contains(named) && there.isDangling(reference)) {
                lacks.set(true);
            }
        });
        return lacks.get();
    }

    /// The classes in which base and fixed differ although the patch leaves them as they are.
    static Map<String, String> leftAlone(ClassContents.Pair contents, Map<String, CarriedClass> carried) {
        Map<String, String> left = new LinkedHashMap<>();
        contents.differing().stream()
                .sorted()
                .filter(d -> !carried.containsKey(d))
                .forEach(d -> left.put(d, "differs"));
        contents.added().stream().sorted().filter(d -> !carried.containsKey(d)).forEach(d -> left.put(d, "is new"));
        return left;
    }
}
