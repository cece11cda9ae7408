package dev.patchsmith.apk.build;

import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.scheme.Scheme;
import java.util.List;

/// Builds patches of one scheme, with the options it was made with. Immutable; a builder may be used several times
/// and by several threads.
public interface PatchBuilder {

    Scheme scheme();

    /// The rules of the scheme that the change breaks, the worst first; nothing is written.
    ///
    /// @throws java.util.concurrent.CancellationException when the progress asks to stop
    List<BrokenRule> check(BuildRequest request, WorkProgress progress);

    /// Checks the rules, builds, proves, and moves the finished file to its target. Cancelled or failed, nothing is
    /// left behind. A package whose proof does not hold is written all the same, so that it can be looked at;
    /// callers
    /// must not let it leave ([BuildOutcome.Built#mayLeave]).
    BuildOutcome build(BuildRequest request, WorkProgress progress);
}
