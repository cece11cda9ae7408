package dev.patchsmith.apk.build.andfix;

import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.BrokenRule;
import dev.patchsmith.apk.build.BrokenRule.Weight;
import dev.patchsmith.apk.build.BuildRequest;
import dev.patchsmith.apk.build.code.AppCode;
import dev.patchsmith.apk.build.code.ClassContents;
import dev.patchsmith.apk.build.code.SchemeRules;
import dev.patchsmith.apk.diff.Change;
import dev.patchsmith.apk.diff.ClassNode;
import dev.patchsmith.apk.diff.ClassPlace;
import dev.patchsmith.apk.diff.DiffNode;
import dev.patchsmith.apk.diff.MemberNode;
import dev.patchsmith.apk.diff.MemberNode.Aspect;
import dev.patchsmith.apk.scheme.Fact;
import dev.patchsmith.apk.scheme.Scheme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jf.dexlib2.AccessFlags;

/// What would be replaced, and what stands against it.
///
/// @param rules the broken rules, the worst first
record AndfixPlan(List<Replacement> replacements, List<BrokenRule> rules) {

    /// Facts that are judged here member by member; the advice judges the others.
    private static final Set<Fact> OWN = EnumSet.of(
            Fact.CONSTRUCTOR_BODY,
            Fact.STATIC_INITIALISER,
            Fact.METHOD_ADDED,
            Fact.FIELD_CHANGED,
            Fact.CLASS_ADDED,
            Fact.LAMBDA_CLASS_ADDED,
            Fact.HIERARCHY_CHANGED,
            Fact.MEMBER_REMOVED,
            Fact.ENUM_CONSTANT_ADDED,
            Fact.SIGNATURE_CHANGED,
            Fact.NATIVE_METHOD_CHANGED);

    static AndfixPlan of(BuildRequest request, AppCode base, AppCode fixed, WorkProgress progress)
            throws BadEntryException {
        return new Making(request, base, fixed).make(progress);
    }

    /// A plan under way.
    private static final class Making {

        private final BuildRequest request;
        private final AppCode base;
        private final AppCode fixed;
        private final List<BrokenRule> rules = new ArrayList<>();
        private final Map<String, Set<String>> replaced = new HashMap<>();
        private final Map<String, ClassNode> nodes = new HashMap<>();
        private final Set<String> reallyChanged = new HashSet<>();

        Making(BuildRequest request, AppCode base, AppCode fixed) {
            this.request = request;
            this.base = base;
            this.fixed = fixed;
        }

        AndfixPlan make(WorkProgress progress) throws BadEntryException {
            rules.addAll(SchemeRules.of(request.diff(), Scheme.ANDFIX, OWN));
            rules.addAll(SchemeRules.ofKey(request, Scheme.ANDFIX));
            request.diff().sections().stream()
                    .flatMap(DiffNode::all)
                    .filter(n -> n instanceof ClassNode c && c.differences().anyMatch(DiffNode::isReal))
                    .forEach(n -> look((ClassNode) n));
            List<Replacement> replacements = new ArrayList<>();
            if (!replaced.isEmpty()) {
                ClassContents.Pair contents = ClassContents.of(request.base(), request.fixed(), progress);
                Reach reach = new Reach(request.diff(), base, fixed, contents.differing(), reallyChanged, rules);
                replaced.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(e -> replacements.add(reach.of(e.getKey(), e.getValue(), nodes)));
            } else if (rules.stream().noneMatch(r -> r.weight() == Weight.BLOCKING)) {
                rules.add(BrokenRule.of(
                        "ANDFIX-NO-METHOD",
                        Weight.BLOCKING,
                        "No method body changed, and AndFix carries nothing else. Choose Tinker or Amigo.",
                        ""));
            }
            rules.sort(Comparator.comparing(BrokenRule::weight));
            return new AndfixPlan(List.copyOf(replacements), List.copyOf(rules));
        }

        private void look(ClassNode node) {
            ClassPlace before = node.base();
            ClassPlace after = node.fixed();
            if (after == null) {
                warn("ANDFIX-REMOVED", node, node.name(), "was removed; on devices it stays, unused.");
            } else if (before == null) {
                block(
                        "ANDFIX-CLASS-ADDED",
                        node,
                        node.name(),
                        "is new, and AndFix packs no new classes." + " Write the new code into an existing class.");
            } else if (!before.descriptor().equals(after.descriptor())) {
                block(
                        "ANDFIX-RENAMED",
                        node,
                        node.name(),
                        "has another name in the base. Build the fix with the"
                                + " mapping of the base (-applymapping).");
            } else if (AccessFlags.INTERFACE.isSet(after.accessFlags())) {
                block("ANDFIX-INTERFACE", node, node.name(), "is an interface; its methods cannot be replaced.");
            } else {
                nodes.put(after.descriptor(), node);
                reallyChanged.add(after.descriptor());
                node.children().stream().filter(DiffNode::isReal).forEach(m -> look(after.descriptor(), m));
            }
        }

        private void look(String owner, MemberNode member) {
            switch (member) {
                case MemberNode.MethodNode method -> lookAtMethod(owner, method);
                case MemberNode.FieldNode field -> {
                    if (field.change() == Change.REMOVED) {
                        warn("ANDFIX-REMOVED", field, name(field), "was removed; on devices it stays, unused.");
                    } else {
                        block(
                                "ANDFIX-FIELD",
                                field,
                                name(field),
                                "is a new or changed field, which AndFix refuses."
                                        + " Keep the fields and hold new state in a local variable.");
                    }
                }
                case MemberNode.HeaderNode header -> {
                    if (header.header() != MemberNode.Header.ANNOTATIONS) {
                        block(
                                "ANDFIX-HIERARCHY",
                                header,
                                header.owner(),
                                "has another " + header.label() + " than in the base, which AndFix cannot change.");
                    }
                }
            }
        }

        private void lookAtMethod(String owner, MemberNode.MethodNode method) {
            if (method.change() == Change.REMOVED) {
                warn("ANDFIX-REMOVED", method, name(method), "was removed; on devices it stays, unused.");
            } else if (method.isConstructor() || method.isStaticInitialiser()) {
                block(
                        "ANDFIX-CONSTRUCTOR",
                        method,
                        name(method),
                        "is a constructor or static initialiser, which AndFix"
                                + " cannot replace. Repair its effect in a method.");
            } else if (AccessFlags.NATIVE.isSet(method.accessFlags())
                    || AccessFlags.ABSTRACT.isSet(method.accessFlags())) {
                block("ANDFIX-NATIVE", method, name(method), "has no code of its own that could be replaced.");
            } else if (method.change() == Change.ADDED) {
                warn(
                        "ANDFIX-NEW-METHOD",
                        method,
                        name(method),
                        "is new. It goes along where a replaced method of its"
                                + " class calls it; try such a patch on every Android version.");
            } else if (method.aspects().contains(Aspect.ACCESS)) {
                block(
                        "ANDFIX-ACCESS",
                        method,
                        name(method),
                        "has other access flags than in the base, which AndFix" + " cannot change.");
            } else if (method.aspects().contains(Aspect.BODY)) {
                replaced.computeIfAbsent(owner, unused -> new HashSet<>()).add(method.signature());
            }
        }

        private static String name(MemberNode member) {
            return member.owner() + "." + member.label();
        }

        private void block(String code, DiffNode node, String place, String predicate) {
            rules.add(BrokenRule.at(code, Weight.BLOCKING, place + " " + predicate, place, node));
        }

        private void warn(String code, DiffNode node, String place, String predicate) {
            rules.add(BrokenRule.at(code, Weight.WARNING, place + " " + predicate, place, node));
        }
    }
}
