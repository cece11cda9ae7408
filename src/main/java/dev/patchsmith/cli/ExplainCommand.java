package dev.patchsmith.cli;

import dev.patchsmith.management.protocol.v2.Explanation;
import dev.patchsmith.management.protocol.v2.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Says why a device gets a patch or does not: each rule, the bucket, the verdict with its reason"
                + " code, and what the device reported. Exit code 0 when it gets the patch, 1 when not.")
final class ExplainCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(index = "0", paramLabel = "ID", description = "Number of the patch, as 'list' shows it.")
    private long id;

    @Parameters(index = "1", paramLabel = "DEVICE", description = "Id of the device.")
    @SuppressWarnings("NullAway.Init")
    private String device;

    @Option(names = "--holds", paramLabel = "ID", defaultValue = "0", description = "The patch it has (0 for none).")
    private long holds;

    @Option(
            names = "--with",
            paramLabel = "KEY=VALUE",
            description = "What else it sends, for conditions: model=iPhone17,1. May be repeated.")
    private Map<String, String> attributes = new LinkedHashMap<>();

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var question = new Explanation.Question(device, holds, attributes);
        Explanation told = server.with(
                console,
                session -> ServerOptions.value(ReleaseCommand.releases(session).explain(id, question)));
        json.print(console, told, lines(told));
        return told.hit() ? ExitCode.DONE : ExitCode.INPUT_HAS_ERRORS;
    }

    private static List<String> lines(Explanation told) {
        List<String> lines = new ArrayList<>();
        lines.add("Device " + told.device() + (told.hit() ? " gets patch " : " does not get patch ") + told.patch()
                + ": " + told.reason() + (told.code() == 0 ? "" : " (code " + told.code() + ")") + ".");
        lines.add(
                told.bucket() == null
                        ? "The id cannot be drawn, so it is only ever in a release to everybody."
                        : "Its bucket is " + told.bucket() + " of 10000.");
        var rules = new TextTable("RULE", "", "DETAIL");
        for (Explanation.Asked asked : told.rules()) {
            rules.row(asked.rule(), asked.passed() ? "yes" : "no", asked.detail());
        }
        lines.addAll(rules.lines());
        if (told.reports().isEmpty()) {
            lines.add("It reported nothing about this patch.");
        } else {
            var reports = new TextTable("REPORTED", "CODE", "STEP");
            for (Report.Stored report : told.reports()) {
                String detail = report.detail() == null ? "" : " (" + report.detail() + ")";
                reports.row(report.receivedAt(), report.step(), report.label() + detail);
            }
            lines.addAll(reports.lines());
        }
        return lines;
    }
}
