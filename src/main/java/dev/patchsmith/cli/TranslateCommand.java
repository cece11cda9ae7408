package dev.patchsmith.cli;

import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.workspace.SourceSet;
import dev.patchsmith.workspace.TranslateFiles;
import dev.patchsmith.workspace.TranslateSource.Translated;
import dev.patchsmith.workspace.TranslateSource.Translated.Script;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "translate",
        mixinStandardHelpOptions = true,
        description = "Translates Objective-C into patch scripts. A method that cannot be carried is left out and named"
                + " with the reason; the exit code is 1 then.")
final class TranslateCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private EngineOption engine = new EngineOption();

    @Parameters(
            paramLabel = "FILE|DIR",
            arity = "1..*",
            description = "Source files, or folders to walk for .m and .mm files.")
    private List<Path> inputs = List.of();

    @Option(
            names = "-o",
            paramLabel = "OUT",
            description =
                    "File for one source; folder for several (x.m becomes x.mg). Without it one source is printed.")
    private @Nullable Path out;

    @Option(
            names = "--method",
            paramLabel = "LABEL",
            description = "Only this method, such as \"-[Cart total]\"; may be repeated.")
    private List<String> methods = List.of();

    @Option(names = "--class", paramLabel = "NAME", description = "Class of methods that stand without one.")
    private @Nullable String className;

    @Option(names = "--if", paramLabel = "EXPRESSION", description = "Script condition for all methods (@If).")
    private @Nullable String condition;

    @Option(names = "--each-method", description = "One script per method, and an index.jsonl about all of them.")
    private boolean eachMethod;

    @Option(
            names = "--line-map",
            paramLabel = "FILE",
            description =
                    "Write which lines of the script come from which lines of the source, as JSON; for one source.")
    private @Nullable Path lineMap;

    private boolean isFound;

    TranslateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Set<String> labels = methods.stream().map(MethodLabel::read).collect(Collectors.toUnmodifiableSet());
        SourceSet sources = project.sources(console, inputs)
                .with(options -> engine.apply(options)
                        .className(className)
                        .condition(condition)
                        .only(labels));
        if (sources.sources().isEmpty()) {
            throw CommandFailure.input("there is no .m or .mm file in " + inputs + ".");
        }
        if (lineMap != null && (eachMethod || !sources.isOneFile())) {
            throw CommandFailure.usage("--line-map is about the script of one source; name one file.");
        }
        if (eachMethod) {
            if (out == null) {
                throw CommandFailure.usage("--each-method needs a folder: -o OUT.");
            }
            return new MethodIndex(console, out).run(sources, json);
        }
        if (!sources.isOneFile() && out == null) {
            throw CommandFailure.usage("several sources need a folder: -o OUT.");
        }
        boolean good = out == null ? print(sources.sources().getFirst()) : write(sources, out);
        if (!labels.isEmpty() && !isFound) {
            throw CommandFailure.input("no source has a method " + String.join(" or ", methods)
                    + ". A method that stands without a class belongs to the one that --class names.");
        }
        return good ? ExitCode.DONE : ExitCode.INPUT_HAS_ERRORS;
    }

    private boolean print(SourceSet.Source source) {
        Script translated = source.translator().text(Texts.read(source.file()).source());
        if (translated.isUsable() && !json.isWanted()) {
            console.out().print(translated.translation().text());
        }
        tell(translated);
        json.print(console, List.of(TranslatedJson.of(translated, null)), List.of());
        return isGood(translated);
    }

    private boolean write(SourceSet sources, Path target) {
        List<Map<String, Object>> results = new ArrayList<>();
        int[] bad = {0};
        int[] written = {0};
        new TranslateFiles(new ProgressLines(console, "files")).to(target, sources, result -> {
            bad[0] += result.hasErrors() ? 1 : 0;
            written[0] += result.written().isPresent() ? 1 : 0;
            switch (result.translated()) {
                case Translated.Refused refused -> console.remark(refused.sentence());
                case Script translated -> {
                    tell(translated);
                    results.add(TranslatedJson.of(translated, result.written().orElse(null)));
                }
            }
            result.problem().ifPresent(problem -> {
                throw CommandFailure.system(problem);
            });
        });
        json.print(console, results, List.of());
        if (!json.isWanted() && !sources.isOneFile()) {
            console.remark(written[0] + " of " + sources.sources().size() + " files became scripts in " + target + ".");
        }
        return bad[0] == 0;
    }

    private void tell(Script translated) {
        isFound |= !translated.translation().methods().isEmpty();
        translated.diagnostics().forEach(one -> console.remark(DiagnosticLines.line(translated.source(), one)));
        if (!translated.isUsable()) {
            console.remark(translated.source().name() + ": nothing in it became a script.");
        } else if (lineMap != null) {
            Output.write(lineMap, Json.text(LineMapJson.of(translated)) + "\n");
        }
    }

    private static boolean isGood(Script translated) {
        return !translated.hasErrors() && translated.isUsable();
    }
}
