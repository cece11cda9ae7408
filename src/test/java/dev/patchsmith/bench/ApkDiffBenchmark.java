package dev.patchsmith.bench;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.diff.DiffOptions;
import dev.patchsmith.apk.diff.DiffProgress;
import dev.patchsmith.apk.diff.Section;
import dev.patchsmith.apk.diff.SideSummary;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/// Compares two APKs from a cold start and says when the first figures, the first section and the verdict were there.
/// Processor time and peak memory are taken from outside, as for the tools it is compared with.
///
/// Arguments: base, fixed, rounds (1 for the cold start only).
public final class ApkDiffBenchmark {

    private ApkDiffBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        for (int round = 1; round <= rounds; round++) {
            compare(Path.of(arguments[0]), Path.of(arguments[1]), round);
        }
    }

    private static void compare(Path basePath, Path fixedPath, int round) throws Exception {
        ThreadMXBean time = ManagementFactory.getThreadMXBean();
        long spent = time.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        ApkFile base = ApkFile.open(basePath).orThrow();
        ApkFile fixed = ApkFile.open(fixedPath).orThrow();
        SideSummary.quick(base);
        SideSummary.quick(fixed);
        long summary = System.nanoTime();
        long summarySpent = time.getCurrentThreadCpuTime() - spent;
        AtomicLong first = new AtomicLong();
        DiffProgress progress = new DiffProgress() {
            @Override
            public void at(String step, double fraction) {
                // Only sections are timed.
            }

            @Override
            public boolean isCancelled() {
                return false;
            }

            @Override
            public void ready(Section section) {
                first.compareAndSet(0, System.nanoTime());
            }
        };
        ApkDiff diff = ApkDiff.between(base, fixed, DiffOptions.DEFAULT, progress);
        long end = System.nanoTime();
        System.out.printf(
                "round %d: first figures %d ms (%d ms of processor time), first section %d ms, verdict %d ms; %s%n",
                round,
                (summary - start) / 1_000_000,
                summarySpent / 1_000_000,
                (first.get() - start) / 1_000_000,
                (end - start) / 1_000_000,
                diff.verdict().sentence());
    }
}
