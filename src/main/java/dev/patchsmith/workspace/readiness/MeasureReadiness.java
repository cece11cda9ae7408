package dev.patchsmith.workspace.readiness;

import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.translate.MethodOutcome;
import dev.patchsmith.language.translate.Readiness;
import dev.patchsmith.workspace.Progress;
import dev.patchsmith.workspace.SourceSet;
import dev.patchsmith.workspace.TranslateFiles;
import dev.patchsmith.workspace.TranslateSource.Translated;
import dev.patchsmith.workspace.readiness.ReadinessReport.LeftOut;
import dev.patchsmith.workspace.readiness.ReadinessReport.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Translates every method of an app in order to count; nothing is written.
public final class MeasureReadiness {

    /// Folders and files that Xcode's templates and everybody else call so.
    private static final Pattern TEST =
            Pattern.compile("(^|/)[^/]*(Tests|Specs)/|(^|/)([Tt]ests?|[Ss]pecs?)/|[^/](Tests?|Spec)\\.mm?$");

    private final Progress progress;
    private final List<MethodOutcome> outcomes = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    private MeasureReadiness(Progress progress) {
        this.progress = progress;
    }

    /// @param subject what was looked at, as the report is to name it
    /// @throws java.util.concurrent.CancellationException soon after the progress says that nobody waits any more
    public static ReadinessReport of(String subject, String engine, SourceSet sources, Progress progress) {
        var measure = new MeasureReadiness(progress);
        var app = new SourceSet(sources.sources().stream()
                .filter(source -> !isTest(source.relative()))
                .toList());
        new TranslateFiles(progress).each(app, measure::count);
        return new ReadinessReport(
                subject,
                engine,
                app.sources().size() - measure.unreadable.size(),
                sources.sources().size() - app.sources().size(),
                Readiness.of(measure.outcomes),
                measure.leftOut,
                measure.unreadable);
    }

    private static boolean isTest(Path source) {
        return TEST.matcher(source.toString().replace('\\', '/')).find();
    }

    private void count(Translated translated) {
        progress.check();
        switch (translated) {
            case Translated.Refused refused -> unreadable.add(refused.sentence());
            case Translated.Script script ->
                script.translation().methods().forEach(outcome -> count(script.source(), outcome));
        }
    }

    private void count(SourceText source, MethodOutcome outcome) {
        outcomes.add(outcome);
        if (!outcome.translated()) {
            List<Reason> reasons = outcome.diagnostics().stream()
                    .filter(Diagnostic::isError)
                    .map(each ->
                            new Reason(each.code(), line(source, each.span().start()), each.message()))
                    .toList();
            int line = line(source, outcome.span().start());
            leftOut.add(new LeftOut(outcome.label(), outcome.className(), source.name(), line, reasons));
        }
    }

    private static int line(SourceText source, int offset) {
        return source.position(offset).line();
    }
}
