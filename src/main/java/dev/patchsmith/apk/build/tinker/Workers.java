package dev.patchsmith.apk.build.tinker;

import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.tinker.dexdiff.UndiffableDexException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Works on a few files at a time, and on large ones alone, so that memory depends neither on the number of files nor
/// on that of the workers.
final class Workers {

    /// How much memory the files at work may take together; one that takes more waits for all others.
    static final int MEGABYTES = 256;

    /// @param bytes about how much memory the work takes
    record Task(long bytes, Callable<Payload> work) {

        int share() {
            return (int) Math.clamp(bytes >> 20, 0, MEGABYTES);
        }
    }

    private final Semaphore memory = new Semaphore(MEGABYTES, true);
    private final int parallelism;
    private final WorkProgress progress;

    Workers(int parallelism, WorkProgress progress) {
        this.parallelism = parallelism;
        this.progress = progress;
    }

    /// The results in the order of the tasks. When one fails, the others are not started any more.
    List<Payload> run(List<Task> tasks) throws IOException, UndiffableDexException {
        List<Payload> results = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(parallelism);
        try {
            List<Future<Payload>> futures = tasks.stream()
                    .map(task -> threads.submit(() -> payload(task)))
                    .toList();
            for (Future<Payload> future : futures) {
                progress.check();
                Payload payload = future.get();
                results.add(payload);
                progress.at("made " + payload.name(), (double) results.size() / tasks.size());
            }
            return results;
        } catch (ExecutionException failed) {
            throw rethrown(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the work was interrupted");
        } finally {
            stop(threads);
        }
    }

    private Payload payload(Task task) throws Exception {
        memory.acquire(task.share());
        try {
            return task.work().call();
        } finally {
            memory.release(task.share());
        }
    }

    private static IOException rethrown(@org.jspecify.annotations.Nullable Throwable cause)
            throws IOException, UndiffableDexException {
        return switch (cause) {
            case IOException known -> known;
            case UndiffableDexException odd -> throw odd;
            case RuntimeException surprise -> throw surprise;
            case Error surprise -> throw surprise;
            case null, default -> throw new IllegalStateException(cause);
        };
    }

    /// Waits for those that are at work: they look for a cancelled progress themselves.
    private static void stop(ExecutorService threads) {
        threads.shutdownNow();
        boolean interrupted = false;
        while (true) {
            try {
                if (threads.awaitTermination(1, TimeUnit.MINUTES)) {
                    break;
                }
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
