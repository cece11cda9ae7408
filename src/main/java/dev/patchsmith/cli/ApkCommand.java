package dev.patchsmith.cli;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkOpening;
import dev.patchsmith.apk.ApkProblem;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.diff.DiffOptions;
import dev.patchsmith.apk.diff.DiffProgress;
import dev.patchsmith.apk.diff.DiffReport;
import dev.patchsmith.apk.diff.MappingFiles;
import dev.patchsmith.apk.scheme.Advice;
import dev.patchsmith.apk.scheme.BaseFacts;
import dev.patchsmith.apk.scheme.SchemeAdvisor;
import dev.patchsmith.workspace.baseline.Baseline;
import dev.patchsmith.workspace.baseline.BaselineFinding;
import dev.patchsmith.workspace.baseline.BaselineStore;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What `diff` and `advise` share: two APKs and a comparison.
abstract sealed class ApkCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            arity = "1..2",
            paramLabel = "APK",
            description =
                    "The APK in the users' hands and the repaired one; with --project the repaired one is enough.")
    private List<Path> apks = List.of();

    @Option(names = "--base-mapping", paramLabel = "FILE", description = "mapping.txt of the base.")
    private @Nullable Path baseMapping;

    @Option(names = "--fixed-mapping", paramLabel = "FILE", description = "mapping.txt of the repaired APK.")
    private @Nullable Path fixedMapping;

    @Option(
            names = "--project",
            paramLabel = "FOLDER",
            description = "Project whose published builds are known; else the one the base lies in.")
    private @Nullable Path project;

    @Option(names = "-o", paramLabel = "FILE", description = "Write the report there instead of printing it.")
    private @Nullable Path out;

    ApkCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ApkFile after = open(apks.getLast());
        ApkFile before = apks.size() == 2 ? open(apks.getFirst()) : published(after);
        BaselineFinding finding = store(before.path()).map(s -> s.check(before)).orElse(BaselineFinding.NONE);
        if (finding.isWarning()) {
            console.remark(finding.sentence());
        }
        Path left = mapping(baseMapping, before, finding);
        Path right = mapping(fixedMapping, after, BaselineFinding.NONE);
        if ((left == null) != (right == null)) {
            console.remark("Names are shown as in the dex files: only one side has a mapping"
                    + " (--base-mapping, --fixed-mapping).");
        }
        ApkDiff diff = ApkDiff.between(before, after, DiffOptions.DEFAULT.withMappings(left, right), DiffProgress.NONE);
        diff.problems().forEach(problem -> console.remark(sentence(problem)));
        return report(diff, before, finding);
    }

    private Optional<BaselineStore> store(Path base) {
        return project != null ? Optional.of(new BaselineStore(project)) : BaselineStore.around(base);
    }

    /// The published build that a repaired APK is held against when no base is named.
    private ApkFile published(ApkFile after) {
        Optional<BaselineStore> store = store(after.path());
        if (store.isEmpty()) {
            throw CommandFailure.usage("Name two APKs, or the project that keeps the published build (--project).");
        }
        Baseline found = store.get()
                .baseFor(after)
                .orElseThrow(() -> CommandFailure.input("\"" + store.get().folder()
                        + "\" keeps no published build of " + after.fileName()
                        + " or of a version before it. Add it with 'patchsmith baseline add'."));
        console.remark("Base: " + found.version() + " (" + found.id() + ").");
        return open(found.apk());
    }

    /// The mapping that was named, or is kept with the published build, or lies beside the APK.
    private static @Nullable Path mapping(@Nullable Path named, ApkFile apk, BaselineFinding finding) {
        return named != null
                ? named
                : finding.mapping().or(() -> MappingFiles.beside(apk.path())).orElse(null);
    }

    abstract int report(ApkDiff diff, ApkFile before, BaselineFinding finding);

    Console console() {
        return console;
    }

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

        @Option(
                names = "--fail-on",
                paramLabel = "KIND",
                split = ",",
                description = "Exit code 1 if something of these kinds is there: ${COMPLETION-CANDIDATES}.")
        private List<FailOn> failOn = List.of();

        @Option(names = "--fail-on-change", description = "The same as --fail-on change.")
        private boolean failOnChange;

        Diff(Console console) {
            super(console);
        }

        private boolean fails(ApkDiff diff, BaselineFinding finding) {
            Set<FailOn> asked = EnumSet.noneOf(FailOn.class);
            asked.addAll(failOn);
            if (failOnChange) {
                asked.add(FailOn.CHANGE);
            }
            List<FailOn> there =
                    asked.stream().filter(kind -> kind.isIn(diff, finding)).toList();
            there.forEach(kind -> console().remark("Fails on " + kind.word() + "."));
            return !there.isEmpty();
        }

        @Override
        int report(ApkDiff diff, ApkFile before, BaselineFinding finding) {
            var options = new DiffReport.Options(noise, Math.max(0, bodies));
            keep(
                    switch (json ? Form.JSON : form) {
                        case TEXT -> DiffReport.text(diff, options);
                        case MARKDOWN -> DiffReport.markdown(diff, options);
                        case HTML -> DiffReport.html(diff, options);
                        case JSON -> DiffReport.json(diff, options);
                    });
            return fails(diff, finding) ? ExitCode.INPUT_HAS_ERRORS : ExitCode.DONE;
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
        int report(ApkDiff diff, ApkFile before, BaselineFinding finding) {
            Advice advice = SchemeAdvisor.advise(diff, BaseFacts.of(before));
            keep(json ? advice.json() : advice.text());
            return advice.recommendation().isPresent() ? ExitCode.DONE : ExitCode.INPUT_HAS_ERRORS;
        }
    }
}
