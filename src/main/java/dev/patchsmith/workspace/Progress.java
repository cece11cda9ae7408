package dev.patchsmith.workspace;

import java.util.concurrent.CancellationException;

/// How a step tells where it is and learns that nobody waits for it any more. Called on the thread that runs the step.
public interface Progress {

    /// @param stage a stable word such as `seal` or `upload`, which the window turns into a sentence
    /// @param done how much of the stage is done, in the stage's own unit (bytes, files)
    /// @param total the whole of the stage, or -1 when it is not known
    void reached(String stage, long done, long total);

    boolean isCancelled();

    /// Ends the step where it stands if it was cancelled or its thread was interrupted.
    default void check() {
        if (isCancelled()) {
            throw new CancellationException("cancelled");
        }
    }

    /// Nobody looks; cancelled only by interrupting the thread, which the interrupted flag tells.
    static Progress unobserved() {
        return Unobserved.INSTANCE;
    }

    /// See [Progress#unobserved()].
    enum Unobserved implements Progress {
        INSTANCE;

        @Override
        public void reached(String stage, long done, long total) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
