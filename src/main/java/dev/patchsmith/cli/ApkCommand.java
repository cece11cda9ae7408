package dev.patchsmith.cli;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.JsonText;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.cost.CostTable;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.diff.DiffProgress;
import dev.patchsmith.apk.diff.DiffReport;
import dev.patchsmith.apk.scheme.Advice;
import dev.patchsmith.apk.scheme.BaseFacts;
import dev.patchsmith.apk.scheme.SchemeAdvisor;
import dev.patchsmith.workspace.ComparePatchCosts;
import dev.patchsmith.workspace.baseline.BaselineFinding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What `diff` and `advise` share: two APKs and a comparison.
abstract sealed class ApkCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ApkPair pair = new ApkPair();

    @Option(names = "-o", paramLabel = "FILE", description = "Write the report there instead of printing it.")
    private @Nullable Path out;

    ApkCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ApkPair.Compared compared = pair.compare(console, DiffProgress.NONE);
        return report(compared.diff(), compared.before(), compared.finding());
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

        @Option(
                names = "--cost",
                description = "Also measure what the patch costs in every scheme, beside bsdiff and zstd of the whole"
                        + " APKs, and what devices spend. Takes as long as building them all.")
        private boolean cost;

        Advise(Console console) {
            super(console);
        }

        @Override
        int report(ApkDiff diff, ApkFile before, BaselineFinding finding) {
            Advice advice = SchemeAdvisor.advise(diff, BaseFacts.of(before));
            if (cost) {
                CostTable costs = costs(diff);
                Map<String, Object> fields = advice.fields();
                fields.put("costs", costs.json());
                keep(json ? JsonText.of(fields) : advice.text() + "\n" + costs.text());
            } else {
                keep(json ? advice.json() : advice.text());
            }
            return advice.recommendation().isPresent() ? ExitCode.DONE : ExitCode.INPUT_HAS_ERRORS;
        }

        private CostTable costs(ApkDiff diff) {
            try {
                return ComparePatchCosts.of(diff, WorkProgress.NONE, row -> {});
            } catch (IOException failed) {
                throw CommandFailure.system("the costs could not be measured: " + failed.getMessage());
            }
        }
    }
}
