package dev.patchsmith.bench;

import com.sun.javafx.perf.PerformanceTracker;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;

/// Presses keys in a window and takes the times between a key and the frame that shows what it did. A key has been
/// sent, it reaches the window, it has been handled, the next pulse of JavaFX begins, everything is styled and laid
/// out, the frame is painted, and its pixels are handed over to the display.
final class KeyFrames {

    /// The steps of a key in their order; each takes until the next one.
    enum Step {
        SENT,
        REACHED,
        HANDLED,
        PULSE,
        LAID_OUT,
        PAINTED,
        SHOWN
    }

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long[] at = new long[Step.values().length];
    private boolean changed;
    private boolean waiting;
    private volatile boolean laidOut;
    private volatile CountDownLatch shown = new CountDownLatch(1);

    /// @param onChange takes what is to be done whenever the text has changed
    KeyFrames(Scene scene, Consumer<Runnable> onChange) {
        onChange.accept(() -> changed = waiting);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, _ -> mark(Step.REACHED));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, _ -> mark(Step.HANDLED));
        scene.addPreLayoutPulseListener(() -> {
            if (changed && !laidOut) {
                at[Step.PULSE.ordinal()] = System.nanoTime();
            }
        });
        scene.addPostLayoutPulseListener(() -> {
            if (changed && !laidOut) {
                at[Step.LAID_OUT.ordinal()] = System.nanoTime();
                laidOut = true;
            }
        });
        PerformanceTracker.getSceneTracker(scene).setOnRenderedFrameTask(() -> {
            if (laidOut && at[Step.PAINTED.ordinal()] == 0) {
                at[Step.PAINTED.ordinal()] = System.nanoTime();
                Platform.runLater(this::shown);
            }
        });
    }

    private void mark(Step step) {
        if (waiting && at[step.ordinal()] == 0) {
            at[step.ordinal()] = System.nanoTime();
        }
    }

    private void shown() {
        mark(Step.SHOWN);
        waiting = false;
        shown.countDown();
    }

    /// Times of the steps since the key was sent, and last the processor time of the window's thread and of the one
    /// that paints, all in nanoseconds; empty if no frame came.
    long[] press(KeyCode key) throws Exception {
        shown = new CountDownLatch(1);
        long cpu = processor();
        long sent = System.nanoTime();
        onWindow(() -> {
            java.util.Arrays.fill(at, 0);
            changed = false;
            laidOut = false;
            waiting = true;
            Robot robot = new Robot();
            robot.keyPress(key);
            robot.keyRelease(key);
            return null;
        });
        if (!shown.await(5, TimeUnit.SECONDS)) {
            return new long[0];
        }
        long[] taken = new long[at.length + 1];
        for (Step step : Step.values()) {
            taken[step.ordinal()] = step == Step.SENT ? 0 : at[step.ordinal()] - sent;
        }
        taken[at.length] = processor() - cpu;
        return taken;
    }

    /// Presses letters, now and then a line break, with a pause for the translation after each twenty.
    Series type(int keys, KeyCode... letters) throws Exception {
        Series series = new Series();
        for (int i = 0; i < keys; i++) {
            long[] taken = press(letters[i % letters.length]);
            if (taken.length == 0) {
                System.out.println("no frame for key " + i);
            } else {
                series.add(taken);
            }
            Thread.sleep(i % 20 == 19 ? 400 : 60);
        }
        return series;
    }

    long processor() {
        long all = 0;
        for (var info : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (info != null
                    && (info.getThreadName().equals("JavaFX Application Thread")
                            || info.getThreadName().startsWith("QuantumRenderer"))) {
                all += threads.getThreadCpuTime(info.getThreadId());
            }
        }
        return all;
    }

    static <T> T onWindow(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    /// The times of many keys.
    static final class Series {

        private final java.util.List<long[]> all = new java.util.ArrayList<>();

        void add(long[] taken) {
            all.add(taken);
        }

        private double millis(Step step, double part) {
            return millis(all.stream().mapToLong(each -> each[step.ordinal()]), part);
        }

        private double between(Step from, Step to) {
            return millis(all.stream().mapToLong(each -> each[to.ordinal()] - each[from.ordinal()]), 0.5);
        }

        private double processor(double part) {
            return millis(all.stream().mapToLong(each -> each[Step.values().length]), part);
        }

        private static double millis(java.util.stream.LongStream nanos, double part) {
            long[] sorted = nanos.sorted().toArray();
            return sorted[(int) Math.min(sorted.length - 1, sorted.length * part)] / 1e6;
        }

        String told(String what) {
            return String.format(
                    Locale.ROOT,
                    "%-34s painted %5.1f / %5.1f ms, shown %5.1f / %5.1f, processor %4.1f / %4.1f;"
                            + " to the window %.1f, handling %.1f, to the pulse %.1f, layout %.1f, painting %.1f, handing"
                            + " over %.1f",
                    what,
                    millis(Step.PAINTED, 0.5),
                    millis(Step.PAINTED, 0.95),
                    millis(Step.SHOWN, 0.5),
                    millis(Step.SHOWN, 0.95),
                    processor(0.5),
                    processor(0.95),
                    between(Step.SENT, Step.REACHED),
                    between(Step.REACHED, Step.HANDLED),
                    between(Step.HANDLED, Step.PULSE),
                    between(Step.PULSE, Step.LAID_OUT),
                    between(Step.LAID_OUT, Step.PAINTED),
                    between(Step.PAINTED, Step.SHOWN));
        }
    }
}
