package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkOpening;
import dev.patchsmith.apk.ApkProblem;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.diff.DiffOptions;
import dev.patchsmith.apk.diff.DiffProgress;
import dev.patchsmith.apk.diff.Section;
import dev.patchsmith.apk.diff.SideSummary;
import dev.patchsmith.apk.scheme.Advice;
import dev.patchsmith.apk.scheme.BaseFacts;
import dev.patchsmith.apk.scheme.SchemeAdvisor;
import dev.patchsmith.ui.task.Progress;
import dev.patchsmith.workspace.baseline.BaselineFinding;
import dev.patchsmith.workspace.baseline.BaselineStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One comparison beside the window: opens both files, tells the first figures, compares, tells each part as it comes.
final class Comparing implements DiffProgress {

    /// How much of the whole is left when the code is reached.
    private static final double BEFORE_CODE = 0.3;

    private final Path base;
    private final Path fixed;
    private final Pair pair;
    private final Optional<Path> project;
    private final Listener listener;
    private volatile boolean cancelled;
    private volatile Progress progress = (_, _) -> {};
    private volatile int sections;

    /// @param project the folder of the open project, whose published builds are known when the base lies elsewhere
    Comparing(Path base, Path fixed, Pair pair, Optional<Path> project, Listener listener) {
        this.project = project;
        this.base = base;
        this.fixed = fixed;
        this.pair = pair;
        this.listener = listener;
    }

    /// Hears what comes before the end; called from the comparison's threads.
    interface Listener {

        void opened(Comparing from, SideSummary base, SideSummary fixed);

        void ready(Comparing from, Section section);
    }

    /// What came of it.
    sealed interface Outcome {

        record Compared(ApkDiff diff, BaselineFinding baseline, Duration took) implements Outcome {}

        record Refused(List<ApkProblem> problems) implements Outcome {}
    }

    Outcome run(Progress shown) {
        long start = System.nanoTime();
        progress = shown;
        List<ApkProblem> refused = new ArrayList<>();
        ApkOpening left = ApkFile.open(base);
        ApkOpening right = ApkFile.open(fixed);
        for (ApkOpening opening : List.of(left, right)) {
            if (opening instanceof ApkOpening.Refused(ApkProblem problem)) {
                refused.add(problem);
            }
        }
        if (!(left instanceof ApkOpening.Opened(ApkFile before))
                || !(right instanceof ApkOpening.Opened(ApkFile after))) {
            return new Outcome.Refused(refused);
        }
        listener.opened(this, SideSummary.quick(before), SideSummary.quick(after));
        BaselineFinding finding = BaselineStore.around(base)
                .or(() -> project.map(BaselineStore::new))
                .map(s -> s.check(before))
                .orElse(BaselineFinding.NONE);
        Pair mapped = pair;
        if (mapped.baseMapping() == null && finding.mapping().isPresent()) {
            mapped = mapped.withBaseMapping(finding.mapping().get());
        }
        ApkDiff diff = ApkDiff.between(
                before, after, DiffOptions.DEFAULT.withMappings(mapped.baseMapping(), mapped.fixedMapping()), this);
        return new Outcome.Compared(diff, finding, Duration.ofNanos(System.nanoTime() - start));
    }

    Advice advise(ApkDiff diff) {
        return SchemeAdvisor.advise(diff, BaseFacts.of(diff.base()));
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public void at(String step, double fraction) {
        double share = sections < Section.Kind.values().length - 1
                ? BEFORE_CODE * sections / Section.Kind.values().length
                : BEFORE_CODE + (1 - BEFORE_CODE) * fraction;
        progress.report(share, step);
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void ready(Section section) {
        sections++;
        listener.ready(this, section);
    }
}
