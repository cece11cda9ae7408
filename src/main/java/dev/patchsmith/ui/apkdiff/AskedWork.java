package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.ui.task.Progress;

/// Work on APKs that the user asked for: passes on how far it is, and stops where the user says so.
final class AskedWork implements WorkProgress {

    private volatile Progress shown = (_, _) -> {};
    private volatile boolean cancelled;

    /// From now on the news goes there.
    void shownBy(Progress progress) {
        shown = progress;
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public void at(String step, double fraction) {
        shown.report(fraction, step);
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }
}
