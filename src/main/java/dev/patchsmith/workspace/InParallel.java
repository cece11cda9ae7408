package dev.patchsmith.workspace;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Work on many files with all cores, whose results are told one after the other in the order of the files.
///
/// No threads are started here: the shared pool of the run time helps the calling thread, which returns when all is
/// done (docs/decisions).
final class InParallel {

    /// How many files are worked on before their results are told, which bounds the memory they take.
    private static final int AT_ONCE = 64;

    private InParallel() {}

    /// @param told called on this thread
    /// @throws java.util.concurrent.CancellationException soon after the progress says that nobody waits any more
    static <A, B> void each(List<A> jobs, Function<A, B> work, Progress progress, String stage, Consumer<B> told) {
        for (int from = 0; from < jobs.size(); from += AT_ONCE) {
            progress.check();
            progress.reached(stage, from, jobs.size());
            List<B> results = jobs.subList(from, Math.min(jobs.size(), from + AT_ONCE)).parallelStream()
                    .map(job -> {
                        progress.check();
                        return work.apply(job);
                    })
                    .toList();
            results.forEach(told);
        }
        progress.reached(stage, jobs.size(), jobs.size());
    }
}
