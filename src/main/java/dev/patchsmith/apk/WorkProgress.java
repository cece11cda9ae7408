package dev.patchsmith.apk;

import java.util.concurrent.CancellationException;

/// Told how far a comparison, a build or a proof is and asked whether to go on; called from the threads that do the
/// work.
public interface WorkProgress {

    /// Ignores the news and never cancels.
    WorkProgress NONE = (_, _) -> {};

    /// @param step what is being done, as `writing the difference of classes2.dex`
    /// @param fraction 0 to 1
    void at(String step, double fraction);

    /// Whether to stop as soon as possible; never where nobody can ask for it.
    default boolean isCancelled() {
        return false;
    }

    /// Stops the work where the user asked for it.
    ///
    /// @throws CancellationException which whoever started the work tells apart from failures
    default void check() {
        if (isCancelled()) {
            throw new CancellationException("the work was cancelled");
        }
    }

    /// The part of this progress from `from` to `to`, itself going from 0 to 1.
    default WorkProgress part(double from, double to) {
        WorkProgress whole = this;
        return new WorkProgress() {
            @Override
            public void at(String step, double fraction) {
                whole.at(step, from + (to - from) * Math.clamp(fraction, 0, 1));
            }

            @Override
            public boolean isCancelled() {
                return whole.isCancelled();
            }
        };
    }
}
