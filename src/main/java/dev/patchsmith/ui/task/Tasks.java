package dev.patchsmith.ui.task;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts work beside the window and brings its outcome back: success, failure and the end are visible where it is
/// started. To be called on the window's thread.
public final class Tasks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tasks.class);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("work-", 1).factory());
    private final Semaphore cores =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);
    private final ObservableList<Running> running = FXCollections.observableArrayList();
    private final ObservableList<Running> runningSeen = FXCollections.unmodifiableObservableList(running);

    /// What is being worked on now, the oldest first.
    public ObservableList<Running> running() {
        return runningSeen;
    }

    /// Describes work; nothing happens before [Start#now].
    public <T> Start<T> work(String name, Work<T> work) {
        return new Start<>(name, work);
    }

    /// Something that is computed anew on each pause of its input; only the newest result is ever told.
    public <I, O> Latest<I, O> latest(Duration pause, Function<I, O> work, Consumer<O> onResult) {
        return new Latest<>(threads, new Semaphore(Integer.MAX_VALUE), pause, work, onResult, Tasks::unexpected);
    }

    /// The same for work that may wait for other such work: one core is left to the window, which would be starved on a
    /// small machine while a large text is translated, coloured and checked at once.
    public <I, O> Latest<I, O> unhurried(Duration pause, Function<I, O> work, Consumer<O> onResult) {
        return new Latest<>(threads, cores, pause, work, onResult, Tasks::unexpected);
    }

    /// Runs something on the window's thread as soon as it is free.
    public void later(Runnable act) {
        Platform.runLater(act);
    }

    /// Runs something on the window's thread at once if this is it, else as soon as it is free.
    public void onWindow(Runnable act) {
        if (Platform.isFxApplicationThread()) {
            act.run();
        } else {
            Platform.runLater(act);
        }
    }

    /// Runs something beside the window after a pause, or at once when the window is closing; it may be called from any
    /// thread.
    public void after(Duration pause, Runnable act) {
        if (threads.isShutdown()) {
            act.run();
            return;
        }
        threads.submit(() -> {
            try {
                Thread.sleep(pause);
                act.run();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// Something small that may fail, such as a write that is tried again later anyway.
    @FunctionalInterface
    public interface Chore {
        void run() throws Exception;
    }

    /// Does a chore beside the window; a failure is only logged.
    public void quietly(Chore chore) {
        threads.submit(() -> {
            try {
                chore.run();
            } catch (Exception failed) {
                LOG.warn("A small piece of work failed", failed);
            }
        });
    }

    /// Decides what happens with a failure nobody expected, on the window's thread.
    public void onUnexpected(Consumer<Throwable> then) {
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> then.accept(failure));
    }

    /// Interrupts whatever runs.
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static void unexpected(Throwable failure) {
        LOG.error("Work in the background failed", failure);
        Thread.UncaughtExceptionHandler handler = Thread.currentThread().getUncaughtExceptionHandler();
        handler.uncaughtException(Thread.currentThread(), failure);
    }

    /// Work that is about to start, with what is to happen after it.
    public final class Start<T> {

        private final String name;
        private final Work<T> work;
        private Consumer<T> success = _ -> {};
        private Consumer<Throwable> failure = Tasks::unexpected;
        private Runnable last = () -> {};

        private Start(String name, Work<T> work) {
            this.name = name;
            this.work = work;
        }

        public Start<T> onSuccess(Consumer<T> then) {
            success = then;
            return this;
        }

        public Start<T> onFailure(Consumer<Throwable> then) {
            failure = then;
            return this;
        }

        /// Runs in the end, also when the work was cancelled.
        public Start<T> andFinally(Runnable then) {
            last = then;
            return this;
        }

        public Running now() {
            Running shown = new Running(name);
            running.add(shown);
            threads.execute(() -> run(shown));
            return shown;
        }

        private void run(Running shown) {
            Runnable told = shown.begins() ? outcome(shown) : () -> {};
            Platform.runLater(() -> finish(shown, told));
        }

        private Runnable outcome(Running shown) {
            Progress progress = (done, what) -> Platform.runLater(() -> shown.show(done, what));
            try {
                T value = work.run(progress);
                return () -> success.accept(value);
            } catch (Throwable failed) {
                return () -> failure.accept(failed);
            }
        }

        private void finish(Running shown, Runnable outcome) {
            running.remove(shown);
            try {
                if (!shown.isCancelled()) {
                    outcome.run();
                }
            } finally {
                shown.end();
                last.run();
            }
        }
    }
}
