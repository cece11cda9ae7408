package dev.patchsmith.apk.build.andfix;

import dev.patchsmith.apk.build.BrokenRule;
import dev.patchsmith.apk.build.BrokenRule.Weight;
import dev.patchsmith.apk.build.code.AppCode;
import dev.patchsmith.apk.build.code.Members;
import dev.patchsmith.apk.build.code.References;
import dev.patchsmith.apk.build.code.Resolution;
import dev.patchsmith.apk.dex.DexNames;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.diff.ClassNode;
import dev.patchsmith.apk.diff.DiffNode;
import dev.patchsmith.apk.diff.NoiseKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jf.dexlib2.AccessFlags;
import org.jf.dexlib2.Opcode;
import org.jf.dexlib2.iface.ClassDef;
import org.jf.dexlib2.iface.Method;
import org.jf.dexlib2.iface.MethodImplementation;
import org.jf.dexlib2.iface.instruction.Instruction;
import org.jf.dexlib2.iface.reference.MethodReference;
import org.jf.dexlib2.iface.reference.Reference;
import org.jf.dexlib2.util.MethodUtil;
import org.jspecify.annotations.Nullable;

/// What replaced methods call and name, as far as it decides whether they can run inside the base.
final class Reach {

    private static final Set<NoiseKind> CONSTANTS = Set.of(NoiseKind.BUILD_CONFIG, NoiseKind.R_CLASS);
    private static final Set<Opcode> TOO_NEW =
            Set.of(Opcode.INVOKE_CUSTOM, Opcode.INVOKE_CUSTOM_RANGE, Opcode.INVOKE_POLYMORPHIC);

    private final AppCode base;
    private final AppCode fixed;
    private final Resolution there;
    private final Set<String> otherNumbers = new HashSet<>();
    private final List<BrokenRule> rules;
    private final Set<String> told = new HashSet<>();

    /// @param differing the classes that are not alike in base and fixed
    /// @param reallyChanged those whose changed methods are replaced
    Reach(
            ApkDiff diff,
            AppCode base,
            AppCode fixed,
            Set<String> differing,
            Set<String> reallyChanged,
            List<BrokenRule> rules) {
        this.base = base;
        this.fixed = fixed;
        this.there = Resolution.in(base);
        this.rules = rules;
        otherNumbers.addAll(differing);
        otherNumbers.removeAll(reallyChanged);
        diff.sections().stream()
                .flatMap(DiffNode::all)
                .filter(n -> n instanceof ClassNode c && isConstants(c))
                .map(ClassNode.class::cast)
                .filter(c -> c.fixed() != null)
                .forEach(c -> otherNumbers.remove(
                        java.util.Objects.requireNonNull(c.fixed()).descriptor()));
    }

    private static boolean isConstants(ClassNode node) {
        return node.differences()
                .allMatch(d -> d.noise().filter(CONSTANTS::contains).isPresent());
    }

    Replacement of(String descriptor, Set<String> methods, Map<String, ClassNode> nodes) {
        ClassDef type = fixed.find(descriptor).orElseThrow();
        Set<String> copies = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(methods);
        while (!open.isEmpty()) {
            Method method = Members.method(type, open.remove());
            if (method == null) {
                continue;
            }
            Looking looking = new Looking(type, method, nodes.get(descriptor));
            looking.look();
            for (Method called : looking.ownCalls) {
                String signature = Members.signature(called);
                if (!methods.contains(signature) && copies.add(signature)) {
                    open.add(signature);
                }
            }
        }
        return new Replacement(descriptor, methods, copies);
    }

    /// Whether calls of a class's own method must stay within the copy.
    static boolean staysInCopy(Method called, @Nullable ClassDef inBase) {
        if (Members.isConstructor(called)) {
            return false;
        }
        boolean isPrivate = AccessFlags.PRIVATE.isSet(called.getAccessFlags());
        boolean isNew = inBase == null || Members.method(inBase, Members.signature(called)) == null;
        return MethodUtil.isDirect(called) && (isPrivate || isNew);
    }

    /// One method that is looked at.
    private final class Looking {

        private final ClassDef type;
        private final Method method;
        private final @Nullable ClassNode node;
        private final Set<Method> ownCalls = new HashSet<>();

        Looking(ClassDef type, Method method, @Nullable ClassNode node) {
            this.type = type;
            this.method = method;
            this.node = node;
        }

        void look() {
            MethodImplementation code = method.getImplementation();
            if (code == null) {
                block(
                        "ANDFIX-PRIVATE-NATIVE",
                        "is a private native method, which the replaced methods of its class"
                                + " could no longer call.");
                return;
            }
            for (Instruction instruction : code.getInstructions()) {
                if (TOO_NEW.contains(instruction.getOpcode())) {
                    block(
                            "ANDFIX-INVOKE-CUSTOM",
                            "contains an instruction that no Android on which AndFix works knows."
                                    + " Compile the fix for Android 7.0 or older.");
                }
            }
            References.of(method, this::look);
        }

        private void look(Reference reference) {
            if (reference instanceof MethodReference call
                    && call.getDefiningClass().equals(type.getType())) {
                lookAtOwn(call);
                return;
            }
            References.types(reference, this::lookAtType);
            if (there.isDangling(reference)) {
                block(
                        "ANDFIX-NOT-IN-BASE",
                        "uses " + reference + ", which the base does not have. Write what it does"
                                + " into the method itself.");
            }
        }

        private void lookAtOwn(MethodReference call) {
            Method called = Members.method(type, Members.signature(call));
            if (called == null) {
                if (there.isDangling(call)) {
                    block("ANDFIX-NOT-IN-BASE", "uses " + call + ", which the base does not have.");
                }
            } else if (staysInCopy(called, base.find(type.getType()).orElse(null))) {
                ownCalls.add(called);
            } else if (there.isDangling(call)) {
                block(
                        "ANDFIX-NEW-METHOD",
                        "calls the new method " + Members.shown(call) + ", which objects of the base"
                                + " do not have. Make it private or static, or write its code into the method itself.");
            } else if (call.getName().equals("<init>") && AccessFlags.PRIVATE.isSet(called.getAccessFlags())) {
                block(
                        "ANDFIX-PRIVATE-CONSTRUCTOR",
                        "calls a private constructor of its class, which only that class"
                                + " itself may do. Call a method of the base that makes the object.");
            }
        }

        private void lookAtType(String name) {
            if (fixed.defines(name) && !base.defines(name)) {
                block(
                        "ANDFIX-CLASS-ADDED",
                        "uses " + DexNames.className(name) + ", which is new; AndFix packs no new"
                                + " classes. Write the new code into an existing class.");
            } else if (otherNumbers.contains(name)) {
                block(
                        "ANDFIX-RENUMBERED",
                        "uses " + DexNames.className(name) + ", which is another class in the base:"
                                + " the build numbered its lambdas or anonymous classes anew. Use a named class instead.");
            }
        }

        private void block(String code, String predicate) {
            String place = Members.shown(method);
            if (told.add(code + place + predicate)) {
                rules.add(new BrokenRule(code, Weight.BLOCKING, place + " " + predicate, place, node));
            }
        }
    }
}
