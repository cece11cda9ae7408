package dev.patchsmith.apk.build.code;

import dev.patchsmith.apk.build.BrokenRule;
import dev.patchsmith.apk.build.BrokenRule.Weight;
import dev.patchsmith.apk.build.BuildRequest;
import dev.patchsmith.apk.build.SigningKey;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.diff.DiffNode;
import dev.patchsmith.apk.scheme.BaseFacts;
import dev.patchsmith.apk.scheme.Fact;
import dev.patchsmith.apk.scheme.Scheme;
import dev.patchsmith.apk.scheme.SchemeAdvice;
import dev.patchsmith.apk.scheme.SchemeAdvisor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// The rules that follow from the advice alone: what the scheme cannot carry, and what the base lacks.
public final class SchemeRules {

    /// How many places of one fact are listed one by one.
    private static final int LISTED = 20;

    /// Parts beside the code that a patch of code leaves as they are in the base, which the user may well want.
    private static final Set<Fact> LEFT_OUT = Set.of(
            Fact.LIBRARY_CHANGED,
            Fact.LIBRARY_NEW_ABI,
            Fact.RESOURCES_CHANGED,
            Fact.ASSETS_CHANGED,
            Fact.SYSTEM_DRAWN_RESOURCES,
            Fact.MANIFEST_CHANGED,
            Fact.ACTIVITY_ADDED,
            Fact.COMPONENT_ADDED);

    private SchemeRules() {}

    /// The rules of a scheme that a change breaks, the worst first.
    ///
    /// @param told facts the builder checks itself, in more detail
    public static List<BrokenRule> of(ApkDiff diff, Scheme scheme, Set<Fact> told) {
        SchemeAdvice advice =
                SchemeAdvisor.advise(diff, BaseFacts.of(diff.base())).of(scheme);
        List<BrokenRule> rules = new ArrayList<>();
        advice.blockers().filter(r -> !told.contains(r.fact())).forEach(r -> add(rules, scheme, r));
        advice.requirements().stream()
                .filter(r -> !r.met())
                .forEach(r -> rules.add(BrokenRule.of(
                        code(scheme, "NOT-IN-BASE"),
                        Weight.ACCEPTABLE,
                        "The base does not contain " + r.title() + ", which loads such a patch. Accept this only if the"
                                + " base loads it in another way.",
                        "")));
        if (diff.differences().noneMatch(DiffNode::isReal)) {
            rules.add(BrokenRule.of(
                    code(scheme, "NOTHING"),
                    Weight.BLOCKING,
                    "Nothing really changed between the base and the fixed APK: there is nothing to carry.",
                    ""));
        }
        rules.sort(Comparator.comparing(BrokenRule::weight));
        return List.copyOf(rules);
    }

    /// What is to be said about the key, for schemes whose library on the device asks for the app's own.
    public static List<BrokenRule> ofKey(BuildRequest request, Scheme scheme) {
        SigningKey key = request.key();
        if (key == null || key.isOf(request.base().signers())) {
            return List.of();
        }
        return List.of(BrokenRule.of(
                code(scheme, "OTHER-KEY"),
                Weight.ACCEPTABLE,
                "The key " + key + " is not the one the base is signed with; devices refuse patches of other keys."
                        + " Accept this only if the store signs the app with the key given here.",
                request.base().fileName()));
    }

    private static void add(List<BrokenRule> rules, Scheme scheme, SchemeAdvice.Reason reason) {
        Weight weight = LEFT_OUT.contains(reason.fact()) ? Weight.ACCEPTABLE : Weight.BLOCKING;
        String code = code(scheme, reason.fact().name().replace('_', '-'));
        String remedy = reason.fact().remedy();
        reason.evidence().stream()
                .limit(LISTED)
                .forEach(node -> rules.add(BrokenRule.at(
                        code,
                        weight,
                        place(node) + ": " + reason.fact().title() + " cannot be carried by "
                                + scheme.title() + ", since " + reason.answer().condition() + "."
                                + (remedy.isEmpty() ? "" : " What helps: " + remedy + ".")
                                + (weight == Weight.ACCEPTABLE
                                        ? " Accepted, it stays on devices as it is in the base."
                                        : ""),
                        place(node),
                        node)));
    }

    private static String place(DiffNode node) {
        String id = node.id();
        return id.startsWith("code/") ? id.substring(5).replace('/', '.') : id;
    }

    private static String code(Scheme scheme, String what) {
        return scheme.name().replace('_', '-') + "-" + what;
    }
}
