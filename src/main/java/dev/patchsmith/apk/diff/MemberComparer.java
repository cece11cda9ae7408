package dev.patchsmith.apk.diff;

import dev.patchsmith.apk.dex.ClassModel;
import dev.patchsmith.apk.dex.DexNames;
import dev.patchsmith.apk.dex.FieldModel;
import dev.patchsmith.apk.dex.MethodModel;
import dev.patchsmith.apk.dex.NameView;
import dev.patchsmith.apk.diff.MemberNode.Aspect;
import dev.patchsmith.apk.diff.MemberNode.FieldNode;
import dev.patchsmith.apk.diff.MemberNode.Header;
import dev.patchsmith.apk.diff.MemberNode.HeaderNode;
import dev.patchsmith.apk.diff.MemberNode.MethodNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Compares two classes that were found to be the same one, member by member.
final class MemberComparer {

    private final String owner;
    private final ModelSide baseSide;
    private final ModelSide fixedSide;
    private final ClassModel base;
    private final ClassModel fixed;
    private final Map<String, String> methodMatches;
    private final NoiseKind renaming;
    private final List<MemberNode> nodes = new ArrayList<>();

    /// @param methodMatches keys of counted methods of the base to those of the fixed APK
    /// @param renaming what a difference in names alone is called
    MemberComparer(
            String owner,
            ModelSide baseSide,
            ClassModel base,
            ModelSide fixedSide,
            ClassModel fixed,
            Map<String, String> methodMatches,
            NoiseKind renaming) {
        this.owner = owner;
        this.baseSide = baseSide;
        this.fixedSide = fixedSide;
        this.base = base;
        this.fixed = fixed;
        this.methodMatches = methodMatches;
        this.renaming = renaming;
    }

    List<MemberNode> compare() {
        compareHeader();
        compareFields();
        compareMethods();
        return nodes;
    }

    private void compareHeader() {
        if (baseSide.resolved(base.superclass()) != fixedSide.resolved(fixed.superclass())) {
            header(
                    Header.SUPERCLASS,
                    baseSide.names().type(base.superclass()),
                    fixedSide.names().type(fixed.superclass()),
                    null);
        }
        if (!resolved(baseSide, base.interfaces()).equals(resolved(fixedSide, fixed.interfaces()))) {
            header(
                    Header.INTERFACES,
                    shown(baseSide.names(), base.interfaces()),
                    shown(fixedSide.names(), fixed.interfaces()),
                    null);
        }
        if (base.accessFlags() != fixed.accessFlags()) {
            header(
                    Header.ACCESS,
                    AccessFlags.ofClass(base.accessFlags()),
                    AccessFlags.ofClass(fixed.accessFlags()),
                    null);
        }
        if (base.annotations() != fixed.annotations()) {
            header(
                    Header.ANNOTATIONS,
                    shown(baseSide.names(), base.annotationText()),
                    shown(fixedSide.names(), fixed.annotationText()),
                    null);
        } else if (base.markers() != fixed.markers()) {
            header(Header.ANNOTATIONS, "", "", NoiseKind.COMPILER_MARKER);
        }
        if (!base.sourceFile().equals(fixed.sourceFile())) {
            header(Header.SOURCE_FILE, base.sourceFile(), fixed.sourceFile(), NoiseKind.SOURCE_FILE);
        }
    }

    private static List<Long> resolved(ModelSide side, List<String> types) {
        return types.stream().map(side::resolved).toList();
    }

    private static String shown(NameView names, List<String> types) {
        return String.join(
                ", ", types.stream().map(t -> DexNames.className(names.type(t))).toList());
    }

    private void header(Header header, String before, String after, @Nullable NoiseKind noise) {
        nodes.add(new HeaderNode(
                owner, header, DexNames.className(before), DexNames.className(after), Change.CHANGED, noise));
    }

    private void compareFields() {
        Map<String, FieldModel> left = byName(base.fields(), f -> fieldKey(baseSide.names(), base, f));
        Map<String, FieldModel> right = byName(fixed.fields(), f -> fieldKey(fixedSide.names(), fixed, f));
        List<FieldModel> removed = new ArrayList<>();
        List<FieldModel> added = new ArrayList<>(right.values());
        left.forEach((key, field) -> {
            FieldModel partner = right.get(key);
            if (partner == null) {
                removed.add(field);
            } else {
                added.remove(partner);
                compareFields(field, partner);
            }
        });
        if (renaming == NoiseKind.RENAMED) {
            pairByShape(removed, added);
        }
        removed.forEach(f -> nodes.add(field(f, null, Change.REMOVED, null, Set.of())));
        added.forEach(f -> nodes.add(field(null, f, Change.ADDED, null, Set.of())));
    }

    private void pairByShape(List<FieldModel> removed, List<FieldModel> added) {
        for (FieldModel field : List.copyOf(removed)) {
            added.stream().filter(a -> a.shape() == field.shape()).findFirst().ifPresent(partner -> {
                removed.remove(field);
                added.remove(partner);
                nodes.add(field(field, partner, Change.MOVED, renaming, Set.of(Aspect.NAME)));
            });
        }
    }

    private void compareFields(FieldModel left, FieldModel right) {
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        if (left.accessFlags() != right.accessFlags()) {
            aspects.add(Aspect.ACCESS);
        }
        if (left.value() != right.value()) {
            aspects.add(Aspect.VALUE);
        }
        if (left.annotations() != right.annotations()) {
            aspects.add(Aspect.ANNOTATIONS);
        }
        if (!aspects.isEmpty()) {
            nodes.add(field(left, right, Change.CHANGED, null, aspects));
        }
    }

    private static String fieldKey(NameView names, ClassModel owner, FieldModel field) {
        return names.field(owner.descriptor(), field.name(), field.type()) + ":" + names.anyType(field.type());
    }

    private FieldNode field(
            @Nullable FieldModel left,
            @Nullable FieldModel right,
            Change change,
            @Nullable NoiseKind noise,
            Set<Aspect> aspects) {
        FieldModel shown = right != null ? right : left;
        if (shown == null) {
            throw new IllegalArgumentException("a field is on neither side");
        }
        ClassModel of = right != null ? fixed : base;
        NameView names = right != null ? fixedSide.names() : baseSide.names();
        String label = names.field(of.descriptor(), shown.name(), shown.type())
                + ": "
                + DexNames.javaType(names.anyType(shown.type()));
        return new FieldNode(
                owner,
                label,
                left == null ? null : left.signature(),
                right == null ? null : right.signature(),
                shown.accessFlags(),
                change,
                noise,
                aspects,
                left == null ? "" : left.valueText(),
                right == null ? "" : right.valueText());
    }

    private void compareMethods() {
        Map<String, MethodModel> rightByKey = byName(fixed.methods(), m -> ModelSide.key(fixed, m));
        Map<String, MethodModel> rightByName = byName(
                fixed.methods().stream()
                        .filter(m -> !fixedSide.isUnstable(fixed, m))
                        .toList(),
                m -> methodKey(fixedSide.names(), fixed, m));
        List<MethodModel> added = new ArrayList<>(fixed.methods());
        for (MethodModel method : base.methods()) {
            String match = methodMatches.get(ModelSide.key(base, method));
            MethodModel partner =
                    match != null ? rightByKey.get(match) : rightByName.get(methodKey(baseSide.names(), base, method));
            if (partner != null && added.remove(partner)) {
                compareMethods(method, partner);
            } else {
                nodes.add(method(method, null, Change.REMOVED, null, Set.of()));
            }
        }
        added.forEach(m -> nodes.add(method(null, m, Change.ADDED, null, Set.of())));
    }

    private static String methodKey(NameView names, ClassModel owner, MethodModel method) {
        return names.method(owner.descriptor(), method.name(), method.descriptor())
                + names.methodDescriptor(method.descriptor());
    }

    private void compareMethods(MethodModel left, MethodModel right) {
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        if (baseSide.resolvedBody(left) != fixedSide.resolvedBody(right)) {
            aspects.add(Aspect.BODY);
        }
        if (left.accessFlags() != right.accessFlags()) {
            aspects.add(Aspect.ACCESS);
        }
        if (left.annotations() != right.annotations()) {
            aspects.add(Aspect.ANNOTATIONS);
        }
        if (!aspects.isEmpty()) {
            nodes.add(method(left, right, Change.CHANGED, null, aspects));
            return;
        }
        boolean renamed = !methodKey(baseSide.names(), base, left).equals(methodKey(fixedSide.names(), fixed, right));
        if (renamed) {
            NoiseKind kind = left.name().startsWith("access$") ? NoiseKind.ACCESSOR : renaming;
            nodes.add(method(left, right, Change.MOVED, kind, Set.of(Aspect.NAME)));
        } else if (!baseSide.unstableNames(left).equals(fixedSide.unstableNames(right))) {
            nodes.add(method(left, right, Change.CHANGED, referenceNoise(left), Set.of(Aspect.NAME)));
        } else if (left.debug() != right.debug()) {
            nodes.add(method(left, right, Change.CHANGED, NoiseKind.DEBUG_INFO, Set.of(Aspect.DEBUG)));
        }
    }

    /// What sort of renumbered thing a body names.
    private NoiseKind referenceNoise(MethodModel method) {
        List<String> names = baseSide.unstableNames(method);
        if (!names.isEmpty()
                && names.stream().filter(n -> n.contains("->")).allMatch(n -> n.contains("->access$"))
                && names.stream().anyMatch(n -> n.contains("->"))) {
            return NoiseKind.ACCESSOR;
        }
        return renaming;
    }

    private MethodNode method(
            @Nullable MethodModel left,
            @Nullable MethodModel right,
            Change change,
            @Nullable NoiseKind noise,
            Set<Aspect> aspects) {
        MethodModel shown = right != null ? right : left;
        if (shown == null) {
            throw new IllegalArgumentException("a method is on neither side");
        }
        ClassModel of = right != null ? fixed : base;
        NameView names = right != null ? fixedSide.names() : baseSide.names();
        return new MethodNode(
                owner,
                DexNames.javaMethod(
                        owner,
                        names.method(of.descriptor(), shown.name(), shown.descriptor()),
                        names.methodDescriptor(shown.descriptor())),
                left == null ? null : left.signature(),
                right == null ? null : right.signature(),
                shown.accessFlags(),
                change,
                noise,
                aspects);
    }

    private static <T> Map<String, T> byName(List<T> members, Function<T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        members.forEach(m -> map.putIfAbsent(key.apply(m), m));
        return map;
    }
}
