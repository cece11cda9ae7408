package dev.patchsmith.apk.diff;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkProblem;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.dex.DexFile;
import dev.patchsmith.apk.dex.DexHeader;
import dev.patchsmith.apk.diff.ApkDiff.CodeExtent;
import dev.patchsmith.apk.diff.ApkDiff.Names;
import dev.patchsmith.apk.diff.DexScanner.Scan;
import dev.patchsmith.apk.diff.SideSummary.DexCounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The code of two APKs compared. Dex files that both have are not decoded; the others are read a few at a time.
final class CodeSection {

    private final ApkFile base;
    private final ApkFile fixed;
    private final CodeSide baseSide;
    private final CodeSide fixedSide;
    private final boolean mapped;
    private final DiffProgress progress;
    private final List<ApkProblem> problems;
    private final List<DiffNode> dexNodes = new ArrayList<>();
    private int identical;
    private int scanned;

    CodeSection(
            ApkFile base,
            CodeSide baseSide,
            ApkFile fixed,
            CodeSide fixedSide,
            boolean mapped,
            DiffProgress progress,
            List<ApkProblem> problems) {
        this.base = base;
        this.fixed = fixed;
        this.baseSide = baseSide;
        this.fixedSide = fixedSide;
        this.mapped = mapped;
        this.progress = progress;
        this.problems = problems;
    }

    /// The section and how much was looked at.
    record Result(Section section, CodeExtent extent) {}

    Result compare(int parallelism) {
        List<ApkEntry> baseDexes = new ArrayList<>(base.dexFiles());
        List<ApkEntry> fixedDexes = new ArrayList<>(fixed.dexFiles());
        leaveOutIdentical(baseDexes, fixedDexes);
        scan(baseDexes, fixedDexes, parallelism);
        CodeComparer comparer = new CodeComparer(baseSide, fixedSide, mapped, problems);
        List<ClassNode> classes = comparer.compare();
        addSilentDexFiles(classes);
        List<DiffNode> children = new ArrayList<>(CodeComparer.byPackage(classes));
        children.addAll(dexNodes);
        int compared = baseSide.classes().size() + fixedSide.classes().size();
        Names names =
                mapped ? Names.FROM_MAPPINGS : comparer.isMatchedByShape() ? Names.MATCHED_BY_SHAPE : Names.FROM_DEX;
        return new Result(
                new Section(Section.Kind.CODE, countClasses(fixed), children),
                new CodeExtent(fixed.dexFiles().size(), identical, compared, names));
    }

    /// Dex files with the same bytes define the same classes, whatever they are called.
    private void leaveOutIdentical(List<ApkEntry> baseDexes, List<ApkEntry> fixedDexes) {
        if (mapped) {
            // Other mappings can give other names to the same bytes.
            return;
        }
        for (ApkEntry entry : List.copyOf(baseDexes)) {
            fixedDexes.stream()
                    .filter(f -> f.sameContent(entry))
                    .min(java.util.Comparator.comparing(f -> !f.name().equals(entry.name())))
                    .ifPresent(twin -> {
                        baseDexes.remove(entry);
                        fixedDexes.remove(twin);
                        identical++;
                        if (!twin.name().equals(entry.name())) {
                            dexNodes.add(new DexFileNode(
                                    entry.name() + " → " + twin.name(), Change.MOVED, NoiseKind.MOVED_BETWEEN_DEXES));
                        }
                    });
        }
    }

    private void scan(List<ApkEntry> baseDexes, List<ApkEntry> fixedDexes, int parallelism) {
        int all = baseDexes.size() + fixedDexes.size();
        if (all == 0) {
            return;
        }
        ExecutorService executor = Executors.newFixedThreadPool(parallelism);
        try {
            Map<ApkEntry, Future<Scan>> left = submit(executor, baseSide, baseDexes, all);
            Map<ApkEntry, Future<Scan>> right = submit(executor, fixedSide, fixedDexes, all);
            left.forEach((entry, scan) -> take(baseSide, entry, scan));
            right.forEach((entry, scan) -> take(fixedSide, entry, scan));
        } finally {
            executor.shutdownNow();
        }
    }

    private Map<ApkEntry, Future<Scan>> submit(ExecutorService executor, CodeSide side, List<ApkEntry> dexes, int all) {
        Map<ApkEntry, Future<Scan>> scans = new LinkedHashMap<>();
        for (ApkEntry entry : dexes) {
            scans.put(entry, executor.submit(() -> {
                Scan scan = side.scanner().scan(entry);
                told(entry, all);
                return scan;
            }));
        }
        return scans;
    }

    private synchronized void told(ApkEntry entry, int all) {
        scanned++;
        progress.at("comparing " + entry.name(), (double) scanned / all);
    }

    private void take(CodeSide side, ApkEntry entry, Future<Scan> future) {
        Scan scan = result(future);
        if (scan.problem() != null) {
            problems.add(scan.problem());
            side.addUnreadable(entry.name());
            dexNodes.add(new DexFileNode(entry.name(), Change.CHANGED, null));
        }
        if (scan.dex() != null) {
            side.add(scan.dex());
        }
    }

    private static Scan result(Future<Scan> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the comparison was interrupted");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof CancellationException cancelled) {
                throw cancelled;
            }
            throw new IllegalStateException("a dex file could not be compared", failed.getCause());
        }
    }

    /// Dex files that differ as bytes but in none of their classes.
    private void addSilentDexFiles(List<ClassNode> classes) {
        Set<String> speaking = CodeComparer.dexFilesOf(classes);
        Map<String, ScannedDex> before = new HashMap<>();
        baseSide.dexFiles().forEach(d -> before.put(d.name(), d));
        for (ScannedDex dex : fixedSide.dexFiles()) {
            ScannedDex twin = before.get(dex.name());
            if (twin != null && !speaking.contains(dex.name()) && !isSameFile(dex.name())) {
                NoiseKind kind =
                        twin.markers().equals(dex.markers()) ? NoiseKind.INDEX_SHIFT : NoiseKind.COMPILER_MARKER;
                dexNodes.add(new DexFileNode(dex.name(), Change.CHANGED, kind));
            }
        }
    }

    private boolean isSameFile(String dexFile) {
        return base.entry(dexFile)
                .flatMap(b -> fixed.entry(dexFile).map(b::sameContent))
                .orElse(false);
    }

    private static int countClasses(ApkFile apk) {
        return counts(apk).classes();
    }

    /// What the headers of all dex files count; unreadable ones count nothing.
    static DexCounts counts(ApkFile apk) {
        DexCounts sum = DexCounts.NONE;
        for (ApkEntry entry : apk.dexFiles()) {
            try {
                DexHeader header = DexHeader.of(apk.head(entry, DexFile.HEADER_SIZE));
                if (header != null) {
                    sum = sum.plus(new DexCounts(
                            1, header.classes(), header.methods(), header.fields(), header.strings(), header.types()));
                }
            } catch (BadEntryException unreadable) {
                // The comparison itself reports the entry.
                sum = sum.plus(new DexCounts(1, 0, 0, 0, 0, 0));
            }
        }
        return sum;
    }
}
