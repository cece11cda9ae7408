package dev.patchsmith.ui.task;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// Computes a value from the newest input only: waits for a pause, drops what is still being computed for older
/// inputs, and tells results in order. To be called on the window's thread.
public final class Latest<I, O> {

    private final ExecutorService threads;
    private final Semaphore turn;
    private final PauseTransition pause;
    private final Function<I, O> work;
    private final Consumer<O> onResult;
    private final Consumer<Throwable> onFailure;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private int generation;
    private @Nullable Future<?> computing;

    /// @param turn of which one is taken while something is computed
    Latest(
            ExecutorService threads,
            Semaphore turn,
            Duration pause,
            Function<I, O> work,
            Consumer<O> onResult,
            Consumer<Throwable> onFailure) {
        this.threads = threads;
        this.turn = turn;
        this.pause = new PauseTransition(javafx.util.Duration.millis(pause.toMillis()));
        this.work = work;
        this.onResult = onResult;
        this.onFailure = onFailure;
    }

    /// Whether the input that is being worked on was dropped; for long work to ask now and then.
    public static boolean isDropped() {
        return Thread.currentThread().isInterrupted();
    }

    /// True from an input until the result that belongs to it was told.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Takes a new input; it is worked on when no other follows within the pause.
    public void submit(I input) {
        generation++;
        busy.set(true);
        drop();
        pause.setOnFinished(_ -> begin(input));
        pause.playFromStart();
    }

    /// Takes a new input and works on it at once.
    public void submitNow(I input) {
        generation++;
        busy.set(true);
        drop();
        pause.stop();
        begin(input);
    }

    private void drop() {
        if (computing != null) {
            computing.cancel(true);
        }
    }

    private void begin(I input) {
        if (threads.isShutdown()) {
            return;
        }
        int mine = generation;
        computing = threads.submit(() -> {
            try {
                turn.acquire();
            } catch (InterruptedException dropped) {
                Thread.currentThread().interrupt();
                return;
            }
            try {
                O value = work.apply(input);
                Platform.runLater(() -> tell(mine, () -> onResult.accept(value)));
            } catch (Throwable failure) {
                Platform.runLater(() -> tell(mine, () -> onFailure.accept(failure)));
            } finally {
                turn.release();
            }
        });
    }

    private void tell(int of, Runnable outcome) {
        if (of == generation) {
            busy.set(false);
            outcome.run();
        }
    }
}
