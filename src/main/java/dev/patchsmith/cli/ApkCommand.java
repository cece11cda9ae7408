package dev.patchsmith.cli;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkOpening;
import dev.patchsmith.apk.ApkProblem;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.diff.DiffOptions;
import dev.patchsmith.apk.diff.DiffProgress;
import dev.patchsmith.apk.diff.DiffReport;
import dev.patchsmith.apk.scheme.Advice;
import dev.patchsmith.apk.scheme.BaseFacts;
import dev.patchsmith.apk.scheme.SchemeAdvisor;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What `diff` and `advise` share: two APKs and a comparison.
abstract sealed class ApkCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "BASE", description = "The APK in the users' hands.")
    @SuppressWarnings("NullAway.Init")
    private Path base;

    @Parameters(index = "1", paramLabel = "FIXED", description = "The repaired APK.")
    @SuppressWarnings("NullAway.Init")
    private Path fixed;

    @Option(names = "--base-mapping", paramLabel = "FILE", description = "mapping.txt of the base.")
    private @Nullable Path baseMapping;

    @Option(names = "--fixed-mapping", paramLabel = "FILE", description = "mapping.txt of the repaired APK.")
    private @Nullable Path fixedMapping;

    @Option(names = "-o", paramLabel = "FILE", description = "Write the report there instead of printing it.")
    private @Nullable Path out;

    ApkCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ApkFile before = open(base);
        ApkFile after = open(fixed);
        ApkDiff diff = ApkDiff.between(
                before, after, DiffOptions.DEFAULT.withMappings(baseMapping, fixedMapping), DiffProgress.NONE);
        diff.problems().forEach(problem -> console.remark(sentence(problem)));
        return report(diff, before);
    }

    abstract int report(ApkDiff diff, ApkFile before);

    void keep(String report) {
        if (out == null) {
            console.out().print(report.endsWith("\n") ? report : report + "\n");
        } else {
            Output.write(out, report);
        }
    }

    private static ApkFile open(Path path) {
        return switch (ApkFile.open(path)) {
            case ApkOpening.Opened(ApkFile apk) -> apk;
            case ApkOpening.Refused(ApkProblem problem) -> throw CommandFailure.input(sentence(problem));
        };
    }

    private static String sentence(ApkProblem problem) {
        String file = problem.file().toString();
        return problem.message().contains(file) ? problem.message() : file + ": " + problem.message();
    }

    @Command(
            name = "diff",
            mixinStandardHelpOptions = true,
            description = "Compares two APKs down to the changed method and tells noise from what really changed.")
    static final class Diff extends ApkCommand {

        /// The forms of the report.
        enum Form {
            TEXT,
            MARKDOWN,
            HTML,
            JSON
        }

        @Option(names = "--format", defaultValue = "TEXT", description = "${COMPLETION-CANDIDATES} (text).")
        private Form form = Form.TEXT;

        @Option(names = "--json", description = "The same as --format json.")
        private boolean json;

        @Option(names = "--noise", description = "List the noise, too.")
        private boolean noise;

        @Option(names = "--bodies", paramLabel = "N", defaultValue = "0", description = "Show up to N changed bodies.")
        private int bodies;

        @Option(names = "--fail-on-change", description = "Exit code 1 if anything really changed.")
        private boolean failOnChange;

        Diff(Console console) {
            super(console);
        }

        @Override
        int report(ApkDiff diff, ApkFile before) {
            var options = new DiffReport.Options(noise, Math.max(0, bodies));
            keep(
                    switch (json ? Form.JSON : form) {
                        case TEXT -> DiffReport.text(diff, options);
                        case MARKDOWN -> DiffReport.markdown(diff, options);
                        case HTML -> DiffReport.html(diff, options);
                        case JSON -> DiffReport.json(diff, options);
                    });
            return failOnChange && diff.verdict().realCount() > 0 ? ExitCode.INPUT_HAS_ERRORS : ExitCode.DONE;
        }
    }

    @Command(
            name = "advise",
            mixinStandardHelpOptions = true,
            description =
                    "Says which hot-fix scheme can carry the change from one APK to the other, and why others cannot."
                            + " Exit code 1 when none can.")
    static final class Advise extends ApkCommand {

        @Option(names = "--json", description = "Print the advice as JSON.")
        private boolean json;

        Advise(Console console) {
            super(console);
        }

        @Override
        int report(ApkDiff diff, ApkFile before) {
            Advice advice = SchemeAdvisor.advise(diff, BaseFacts.of(before));
            keep(json ? advice.json() : advice.text());
            return advice.recommendation().isPresent() ? ExitCode.DONE : ExitCode.INPUT_HAS_ERRORS;
        }
    }
}
