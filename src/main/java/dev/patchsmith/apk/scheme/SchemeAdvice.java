package dev.patchsmith.apk.scheme;

import dev.patchsmith.apk.diff.DiffNode;
import java.util.List;
import java.util.stream.Stream;

/// What one scheme can do with a difference.
///
/// @param outcome the worst answer of all facts
/// @param reasons the facts it cannot carry or carries under a condition, those it cannot first
/// @param requirements what the base must contain and whether this base does
public record SchemeAdvice(Scheme scheme, Answer.Kind outcome, List<Reason> reasons, List<Requirement> requirements) {

    /// A fact that stands in the way or under a condition.
    public record Reason(Fact fact, Answer answer, List<DiffNode> evidence) {

        public Reason {
            evidence = List.copyOf(evidence);
        }

        /// `a changed constructor (code/com.shop.Cart/<init>()V): it replaces declared methods; constructors are none`
        public String text() {
            String first = evidence.isEmpty() ? "" : evidence.getFirst().id();
            String more = evidence.size() < 2 ? "" : " and %d more".formatted(evidence.size() - 1);
            return "%s (%s%s): %s%s%s"
                    .formatted(
                            fact.title(),
                            first,
                            more,
                            answer.kind() == Answer.Kind.ONLY_IF ? "only if " : "",
                            answer.condition(),
                            answer.inferred() ? " (inferred)" : "");
        }
    }

    /// Something the base must contain.
    public record Requirement(String title, boolean met) {}

    public SchemeAdvice {
        reasons = List.copyOf(reasons);
        requirements = List.copyOf(requirements);
    }

    /// Whether this base can load such a patch at all.
    public boolean isInBase() {
        return requirements.stream().allMatch(Requirement::met);
    }

    public Stream<Reason> blockers() {
        return reasons.stream().filter(r -> r.answer().kind() == Answer.Kind.CANNOT);
    }
}
