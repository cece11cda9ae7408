package dev.patchsmith.apk.build.classes;

import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.classes.CarriedClass.Reason;
import dev.patchsmith.apk.build.code.AppCode;
import dev.patchsmith.apk.build.code.Members;
import dev.patchsmith.apk.build.code.References;
import dev.patchsmith.apk.build.code.Resolution;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.diff.Change;
import dev.patchsmith.apk.diff.ClassNode;
import dev.patchsmith.apk.diff.DiffNode;
import dev.patchsmith.apk.diff.MemberNode;
import dev.patchsmith.apk.diff.NoiseKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jf.dexlib2.AccessFlags;
import org.jf.dexlib2.iface.ClassDef;
import org.jf.dexlib2.iface.Field;
import org.jf.dexlib2.iface.Method;
import org.jf.dexlib2.iface.MethodImplementation;
import org.jf.dexlib2.iface.instruction.Instruction;
import org.jf.dexlib2.iface.reference.MethodReference;

/// What a device that compiled the base ahead of time has copied out of a class into others: the places of its
/// fields and methods, and short methods as a whole. Those others go into the patch, so that their compiled code is
/// not used.
final class CompiledAhead {

    /// The longest method ART compiles into its callers, in 16-bit units of code (`inline-max-code-units`).
    private static final int INLINED_UNITS = 32;

    private final ApkDiff diff;
    private final AppCode base;
    private final AppCode fixed;
    private final Set<String> differing;
    private final WorkProgress progress;
    private final Users users;
    private final Set<String> shapesSeen = new HashSet<>();
    private boolean inlinesSeen;

    CompiledAhead(ApkDiff diff, AppCode base, AppCode fixed, Set<String> differing, WorkProgress progress) {
        this.diff = diff;
        this.base = base;
        this.fixed = fixed;
        this.differing = differing;
        this.progress = progress;
        this.users = new Users().look(base, base.names(), progress);
    }

    /// Adds what the classes carried so far ask for.
    ///
    /// @return whether another round may find more
    boolean add(Map<String, CarriedClass> carried, Consumer<CarriedClass> add) {
        int before = carried.size();
        for (String name : List.copyOf(carried.keySet())) {
            if (differing.contains(name) && !shapesSeen.contains(name) && isReshaped(name)) {
                addShape(name, add);
            }
        }
        if (!inlinesSeen) {
            inlinesSeen = true;
            addCallers(add);
        }
        return carried.size() > before;
    }

    private boolean isReshaped(String name) {
        ClassDef before = base.find(name).orElseThrow();
        ClassDef after = fixed.find(name).orElseThrow();
        return !shape(before).equals(shape(after));
    }

    /// What decides where members lie: the superclass, interfaces, instance fields and overridable methods.
    private static Set<String> shape(ClassDef type) {
        Set<String> shape = new TreeSet<>();
        shape.add("extends " + Objects.toString(type.getSuperclass(), ""));
        shape.add("flags " + type.getAccessFlags());
        type.getInterfaces().forEach(i -> shape.add("implements " + i));
        for (Field field : type.getFields()) {
            shape.add(field.getAccessFlags() + " " + Members.signature(field));
        }
        for (Method method : type.getVirtualMethods()) {
            shape.add(method.getAccessFlags() + " " + Members.signature(method));
        }
        return shape;
    }

    private void addShape(String changed, Consumer<CarriedClass> add) {
        Deque<String> open = new ArrayDeque<>(List.of(changed));
        while (!open.isEmpty()) {
            progress.check();
            String name = open.remove();
            if (!shapesSeen.add(name)) {
                continue;
            }
            for (String sub : users.directlyBelow(name)) {
                add.accept(new CarriedClass(sub, Reason.SUBCLASS, name));
                open.add(sub);
            }
            users.of(name).forEach(u -> add.accept(new CarriedClass(u, Reason.COMPILED_AGAINST, name)));
        }
    }

    private void addCallers(Consumer<CarriedClass> add) {
        Map<String, Set<String>> callees = shortMethods();
        Resolution reached = Resolution.in(base);
        Deque<String> open = new ArrayDeque<>(callees.keySet());
        while (!open.isEmpty()) {
            progress.check();
            String owner = open.remove();
            Set<String> wanted = callees.get(owner);
            for (String user : usersBelow(owner)) {
                for (Method caller : callers(user, owner, wanted == null ? Set.of() : wanted, reached)) {
                    add.accept(new CarriedClass(user, Reason.INLINES, owner));
                    boolean more = isShort(caller)
                            && callees.computeIfAbsent(user, unused -> new HashSet<>())
                                    .add(Members.signature(caller));
                    if (more) {
                        open.add(user);
                    }
                }
            }
        }
    }

    /// Calls may name a subclass that inherits the method.
    private Set<String> usersBelow(String owner) {
        Set<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(owner));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String name = open.remove();
            if (seen.add(name)) {
                found.addAll(users.of(name));
                open.addAll(users.directlyBelow(name));
            }
        }
        found.add(owner);
        return found;
    }

    private List<Method> callers(String user, String owner, Set<String> wanted, Resolution reached) {
        List<Method> found = new ArrayList<>();
        base.find(user).ifPresent(type -> {
            for (Method method : type.getMethods()) {
                Set<String> hit = new HashSet<>();
                References.of(method, reference -> {
                    if (reference instanceof MethodReference call && wanted.contains(Members.signature(call))) {
                        Method target = reached.method(call);
                        if (target != null && target.getDefiningClass().equals(owner)) {
                            hit.add(owner);
                        }
                    }
                });
                if (!hit.isEmpty()) {
                    found.add(method);
                }
            }
        });
        return found;
    }

    /// The changed methods of the base that may have been copied, by the class they are in.
    private Map<String, Set<String>> shortMethods() {
        Map<String, Set<String>> found = new HashMap<>();
        diff.sections().stream()
                .flatMap(DiffNode::all)
                .filter(ClassNode.class::isInstance)
                .map(ClassNode.class::cast)
                .filter(c -> c.base() != null)
                .forEach(c -> addShort(c, found));
        return found;
    }

    private void addShort(ClassNode node, Map<String, Set<String>> found) {
        String name = Objects.requireNonNull(node.base()).descriptor();
        ClassDef type = base.find(name).orElse(null);
        for (MemberNode member : node.children()) {
            if (type != null
                    && member instanceof MemberNode.MethodNode method
                    && method.change() != Change.ADDED
                    && method.base() != null
                    && method.noise().filter(n -> n == NoiseKind.DEBUG_INFO).isEmpty()) {
                Method before = Members.method(type, method.base());
                if (before != null && isShort(before)) {
                    found.computeIfAbsent(name, unused -> new HashSet<>()).add(method.base());
                }
            }
        }
    }

    private static boolean isShort(Method method) {
        MethodImplementation code = method.getImplementation();
        if (code == null
                || AccessFlags.CONSTRUCTOR.isSet(method.getAccessFlags())
                        && method.getName().equals("<clinit>")) {
            return false;
        }
        int units = 0;
        for (Instruction instruction : code.getInstructions()) {
            units += instruction.getCodeUnits();
            if (units > INLINED_UNITS) {
                return false;
            }
        }
        return true;
    }
}
