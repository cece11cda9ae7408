package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.ui.task.Progress;
import dev.patchsmith.ui.task.Running;
import dev.patchsmith.ui.task.Tasks;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Work on APKs that the user asked for, one piece at a time, and may stop. What it comes to is told only while it is
/// still wanted. To be used on the window's thread.
final class StoppableWork {

    /// What is done, on another thread.
    @FunctionalInterface
    interface Work<T> {
        T run(WorkProgress progress) throws Exception;
    }

    /// Passes on how far one piece is, and stops it where the user says so.
    private static final class Piece implements WorkProgress {

        private volatile Progress shown = (_, _) -> {};
        private volatile boolean cancelled;

        @Override
        public void at(String step, double fraction) {
            shown.report(fraction, step);
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }

    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<@Nullable Running> running = new ReadOnlyObjectWrapper<>(this, "running");
    private @Nullable Piece piece;

    StoppableWork(Tasks tasks) {
        this.tasks = tasks;
    }

    /// The work while it goes on, null for none.
    ReadOnlyObjectProperty<@Nullable Running> runningProperty() {
        return running.getReadOnlyProperty();
    }

    boolean isGoingOn() {
        return piece != null;
    }

    /// Begins a piece of work that is not expected to fail; there must be none going on.
    ///
    /// @param name what the user calls it
    <T> void start(String name, Work<T> work, Consumer<T> onSuccess) {
        Piece mine = new Piece();
        begin(mine, described(mine, name, work, onSuccess));
    }

    /// Begins a piece of work; there must be none going on.
    ///
    /// @param name what the user calls it
    <T> void start(String name, Work<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
        Piece mine = new Piece();
        begin(mine, described(mine, name, work, onSuccess).onFailure(failure -> {
            if (end(mine)) {
                onFailure.accept(failure);
            }
        }));
    }

    private <T> Tasks.Start<T> described(Piece mine, String name, Work<T> work, Consumer<T> onSuccess) {
        return tasks.work(name, progress -> {
                    mine.shown = progress;
                    return work.run(mine);
                })
                .onSuccess(result -> {
                    if (end(mine)) {
                        onSuccess.accept(result);
                    }
                })
                .andFinally(() -> end(mine));
    }

    private void begin(Piece mine, Tasks.Start<?> start) {
        piece = mine;
        running.set(start.now());
    }

    /// Asks the work to stop; it goes on until it has cleared away what it had begun, and then tells what it came to.
    void stop() {
        if (piece != null) {
            piece.cancelled = true;
        }
    }

    /// Asks the work to stop and does not wait for it: nothing of it is told any more.
    void drop() {
        stop();
        piece = null;
        running.set(null);
    }

    /// @return whether the piece was still wanted
    private boolean end(Piece mine) {
        boolean isWanted = piece == mine;
        if (isWanted) {
            piece = null;
            running.set(null);
        }
        return isWanted;
    }
}
