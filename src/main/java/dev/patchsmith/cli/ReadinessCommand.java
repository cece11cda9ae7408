package dev.patchsmith.cli;

import dev.patchsmith.language.translate.Readiness;
import dev.patchsmith.workspace.SourceSet;
import dev.patchsmith.workspace.readiness.MeasureReadiness;
import dev.patchsmith.workspace.readiness.Obstacle;
import dev.patchsmith.workspace.readiness.ReadinessPage;
import dev.patchsmith.workspace.readiness.ReadinessReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "readiness",
        mixinStandardHelpOptions = true,
        description =
                "Tells how much of an app could be patched: the share of its methods that translate, what stands in"
                        + " the way of the others, and where. Nothing of the app is changed.")
final class ReadinessCommand implements Callable<Integer> {

    /// How many classes the text lists; the page and the JSON have all.
    private static final int CLASSES = 15;

    private final Console console;

    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private EngineOption engine = new EngineOption();

    @Parameters(paramLabel = "DIR", description = "Folder with the sources of the app.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = {"--html", "-o"},
            paramLabel = "FILE",
            description = "Write the report there as one HTML page with sortable tables.")
    private @Nullable Path page;

    ReadinessCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!Files.exists(folder)) {
            throw CommandFailure.input(folder + " does not exist; check the name.");
        }
        SourceSet sources = project.sources(console, List.of(folder)).with(engine::apply);
        if (sources.sources().isEmpty()) {
            throw CommandFailure.input("there is no .m or .mm file in " + folder + ".");
        }
        String version = sources.sources().getFirst().translator().target().version();
        ReadinessReport report =
                MeasureReadiness.of(name(folder), version, sources, new ProgressLines(console, "files"));
        report.unreadable().forEach(console::remark);
        if (page != null) {
            Output.write(page, ReadinessPage.of(report));
        }
        if (json.isWanted()) {
            json.print(console, fields(report), "");
        } else {
            print(report);
        }
        return ExitCode.DONE;
    }

    /// How the report names the folder, also when it is `.`.
    private static String name(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? folder.toString() : name.toString();
    }

    private void print(ReadinessReport report) {
        Readiness all = report.summary();
        console.line("%s of %s could be patched (MangoFix %s): %d of %d methods in %s, %d of them with a remark."
                .formatted(
                        percent(all.share()),
                        report.subject(),
                        report.engine(),
                        all.translated(),
                        all.methods(),
                        report.files() == 1 ? "one file" : report.files() + " files",
                        all.warned()));
        if (report.tests() > 0) {
            console.line("Files of tests are not counted (" + report.tests() + ").");
        }
        if (!all.obstacles().isEmpty()) {
            console.line("");
            var table = new TextTable("Obstacle", "What it is", "Methods", "Share", "Nothing else in the way");
            for (Readiness.Obstacle each : all.obstacles()) {
                table.row(
                        each.code(),
                        Obstacle.of(each.code(), each.example()).title(),
                        each.methods(),
                        percent((double) each.methods() / all.methods()),
                        each.only());
            }
            table.lines().forEach(console::line);
            classes(all);
        }
        if (page != null) {
            console.line("");
            console.line("All of it is in " + page + ".");
        }
    }

    private void classes(Readiness all) {
        List<Readiness.ClassReadiness> open = all.classes().stream()
                .filter(each -> !each.missing().isEmpty())
                .sorted(Comparator.comparingInt((Readiness.ClassReadiness each) -> each.translated() - each.methods())
                        .thenComparing(Readiness.ClassReadiness::name))
                .toList();
        console.line("");
        var table = new TextTable("Class", "Methods", "Left out", "Could be patched");
        open.stream()
                .limit(CLASSES)
                .forEach(each ->
                        table.row(each.name(), each.methods(), each.missing().size(), percent(each.share())));
        table.lines().forEach(console::line);
        int whole = all.classes().size() - open.size();
        String more = open.size() > CLASSES ? (open.size() - CLASSES) + " more classes have gaps; " : "";
        console.line(more + whole + " of " + all.classes().size() + " classes could be patched whole.");
    }

    private static Map<String, Object> fields(ReadinessReport report) {
        Readiness all = report.summary();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("subject", report.subject());
        fields.put("target", report.engine());
        fields.put("files", report.files());
        fields.put("tests", report.tests());
        fields.put("methods", all.methods());
        fields.put("translated", all.translated());
        fields.put("warned", all.warned());
        fields.put("share", all.share());
        fields.put("obstacles", all.obstacles());
        fields.put("classes", all.classes());
        fields.put("leftOut", report.leftOut());
        fields.put("unreadable", report.unreadable());
        return fields;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
