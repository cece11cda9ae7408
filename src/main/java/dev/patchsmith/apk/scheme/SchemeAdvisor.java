package dev.patchsmith.apk.scheme;

import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.scheme.SchemeAdvice.Reason;
import dev.patchsmith.apk.scheme.SchemeAdvice.Requirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Judges which scheme can carry a difference, with the nodes that decide it.
public final class SchemeAdvisor {

    private SchemeAdvisor() {}

    public static Advice advise(ApkDiff diff, BaseFacts base) {
        return advise(ChangeFacts.of(diff), base);
    }

    static Advice advise(ChangeFacts facts, BaseFacts base) {
        List<SchemeAdvice> schemes = new ArrayList<>();
        for (Scheme scheme : Scheme.values()) {
            schemes.add(judge(scheme, facts, base));
        }
        if (facts.isEmpty()) {
            return new Advice(schemes, null, "Nothing really changed: there is nothing to carry.");
        }
        Optional<SchemeAdvice> best = schemes.stream()
                .filter(s -> s.isInBase() && s.outcome() != Answer.Kind.CANNOT && isUsable(s.scheme()))
                .findFirst();
        return best.map(b -> new Advice(schemes, b.scheme(), recommend(b)))
                .orElseGet(() -> new Advice(schemes, null, regret(schemes)));
    }

    private static boolean isUsable(Scheme scheme) {
        return scheme != Scheme.INSTANT_RUN;
    }

    private static SchemeAdvice judge(Scheme scheme, ChangeFacts facts, BaseFacts base) {
        List<Reason> reasons = new ArrayList<>();
        Answer.Kind worst = Answer.Kind.CAN;
        for (var fact : facts.evidence().entrySet()) {
            Answer answer = SchemeTable.answer(scheme, fact.getKey());
            if (answer.kind() != Answer.Kind.CAN) {
                reasons.add(new Reason(fact.getKey(), answer, fact.getValue()));
            }
            worst = answer.kind().compareTo(worst) > 0 ? answer.kind() : worst;
        }
        reasons.sort(Comparator.comparing((Reason r) -> r.answer().kind()).reversed());
        return new SchemeAdvice(scheme, worst, reasons, requirements(scheme, base));
    }

    private static List<Requirement> requirements(Scheme scheme, BaseFacts base) {
        boolean present = base.present().contains(scheme);
        return switch (scheme) {
            case TINKER ->
                List.of(
                        new Requirement("Tinker's loader classes", present),
                        new Requirement(
                                "TINKER_ID in the manifest", !base.tinkerId().isEmpty()));
            case QZONE -> List.of(new Requirement("a loader of Nuwa or QFix", present));
            case ANDFIX -> List.of(new Requirement("the AndFix library", present));
            case ROBUST -> List.of(new Requirement("methods instrumented by Robust", present));
            case AMIGO -> List.of(new Requirement("the Amigo plug-in", present));
            case SOPHIX -> List.of(new Requirement("the Sophix SDK", present));
            case INSTANT_RUN ->
                List.of(
                        new Requirement("the Instant Run runtime", present),
                        new Requirement("a debug build", base.debuggable()));
        };
    }

    private static String recommend(SchemeAdvice best) {
        String start = "%s can carry this change; it takes effect %s"
                .formatted(best.scheme().title(), best.scheme().effect().title());
        if (best.outcome() == Answer.Kind.CAN) {
            return start + ".";
        }
        return start
                + ", if "
                + best.reasons().stream()
                        .map(r -> r.answer().condition())
                        .distinct()
                        .collect(Collectors.joining(", and if "))
                + ".";
    }

    /// No scheme fits this base: say which would carry the change, or what to change in the fix.
    private static String regret(List<SchemeAdvice> schemes) {
        Optional<SchemeAdvice> nearest = schemes.stream()
                .filter(s -> s.isInBase() && isUsable(s.scheme()))
                .min(Comparator.comparingLong(s -> s.blockers().count()));
        if (nearest.isPresent()) {
            String remedies = nearest.get()
                    .blockers()
                    .map(r -> r.fact().remedy())
                    .filter(r -> !r.isEmpty())
                    .distinct()
                    .collect(Collectors.joining("; "));
            return "No scheme in this base can carry this change. For %s: %s."
                    .formatted(nearest.get().scheme().title(), remedies);
        }
        String able = schemes.stream()
                .filter(s -> s.outcome() != Answer.Kind.CANNOT && s.scheme().isOpen())
                .map(s -> s.scheme().title())
                .collect(Collectors.joining(", "));
        return able.isEmpty()
                ? "This base contains no hot-fix library, and no open scheme could carry this change: it needs a release."
                : "This base contains no hot-fix library, so no patch can reach it. The change itself could be carried by: "
                        + able
                        + ".";
    }
}
