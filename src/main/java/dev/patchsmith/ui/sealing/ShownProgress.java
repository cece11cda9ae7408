package dev.patchsmith.ui.sealing;

import dev.patchsmith.workspace.Progress;
import java.util.function.BooleanSupplier;

/// Tells the window how far a step came, a hundred times at most for each stage.
final class ShownProgress implements Progress {

    private final dev.patchsmith.ui.task.Progress shown;
    private final BooleanSupplier cancelled;
    private int lastPercent = -1;
    private String lastStage = "";

    ShownProgress(dev.patchsmith.ui.task.Progress shown, BooleanSupplier cancelled) {
        this.shown = shown;
        this.cancelled = cancelled;
    }

    @Override
    public void reached(String stage, long done, long total) {
        int percent = total <= 0 ? 0 : (int) (100 * done / total);
        if (percent != lastPercent || !stage.equals(lastStage)) {
            lastPercent = percent;
            lastStage = stage;
            shown.report(total <= 0 ? -1 : percent / 100.0, stage);
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled.getAsBoolean();
    }
}
