package dev.patchsmith.cli;

import dev.patchsmith.workspace.Progress;

/// Tells on the error stream how far a long step is: a line at most every second, none for a short one.
final class ProgressLines implements Progress {

    private static final long BETWEEN = 1_000_000_000L;

    private final Console console;
    private final String what;
    private long last = System.nanoTime();

    /// @param what is counted, such as "files"
    ProgressLines(Console console, String what) {
        this.console = console;
        this.what = what;
    }

    @Override
    public void reached(String stage, long done, long total) {
        long now = System.nanoTime();
        if (now - last >= BETWEEN && done < total) {
            last = now;
            console.remark("%d of %d %s".formatted(done, total, what));
            console.err().flush();
        }
    }

    /// Ctrl+C ends the whole process.
    @Override
    public boolean isCancelled() {
        return false;
    }
}
