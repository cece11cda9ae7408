package dev.patchsmith.cli;

import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.workspace.LocateLine;
import dev.patchsmith.workspace.LocateLine.Found;
import dev.patchsmith.workspace.LocateLine.Located;
import dev.patchsmith.workspace.SourceSet;
import dev.patchsmith.workspace.TranslateSource.Translated.Script;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "locate",
        mixinStandardHelpOptions = true,
        description = "Finds the Objective-C line behind a line of a script, such as the one a device names in \"error"
                + " location line number: N\", or the script line behind a source line. The source is translated again,"
                + " so give the options the script was made with; a script changed by hand is laid beside the new one.")
final class LocateCommand implements Callable<Integer> {

    /// Exactly one of the two directions.
    static final class Line {

        @Option(names = "--line", paramLabel = "N", required = true, description = "Line of the script, from 1.")
        private int ofScript;

        @Option(names = "--source-line", paramLabel = "N", required = true, description = "Line of the source, from 1.")
        private int ofSource;
    }

    private final Console console;

    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private EngineOption engine = new EngineOption();

    @Parameters(paramLabel = "SCRIPT", description = "Script in plain text (.mg), as it was sealed.")
    @SuppressWarnings("NullAway.Init")
    private Path script;

    @Option(
            names = "--source",
            required = true,
            paramLabel = "FILE",
            description = "Objective-C the script was made of.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @ArgGroup(multiplicity = "1")
    private Line line = new Line();

    @Option(names = "--class", paramLabel = "NAME", description = "Class of methods that stand without one.")
    private @Nullable String className;

    @Option(names = "--if", paramLabel = "EXPRESSION", description = "Script condition for all methods (@If).")
    private @Nullable String condition;

    LocateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SourceText shipped = Texts.read(script).source();
        SourceText source = Texts.read(file).source();
        SourceSet.Source known = project.sources(console, List.of(file))
                .with(options -> engine.apply(options).className(className).condition(condition))
                .sources()
                .getFirst();
        Script translated = known.translator().text(source);
        var lines = new LocateLine(translated, shipped.text());
        if (!lines.isUnchanged()) {
            console.remark(script + " is not just what " + file + " gives now; the lines are matched by their text.");
        }
        boolean back = line.ofSource != 0;
        return switch (back ? lines.inScript(line.ofSource) : lines.inSource(line.ofScript)) {
            case Located.Nowhere(String sentence) -> throw CommandFailure.input(sentence);
            case Located.At(Found found) -> {
                String sourceText = source.line(found.sourceLine()).strip();
                String scriptText = shipped.line(found.scriptLine()).strip();
                json.print(console, fields(found, sourceText, scriptText), lines(found, sourceText, scriptText));
                yield ExitCode.DONE;
            }
        };
    }

    private List<String> lines(Found found, String sourceText, String scriptText) {
        String source = file + ":" + found.sourceLine() + ":" + found.column() + ": " + sourceText;
        String shipped = script + ":" + found.scriptLine() + ": " + scriptText;
        String where = found.method().map(each -> "in " + each).orElse("outside of methods")
                + (found.exact() ? "" : ", nearest line above that was translated");
        return line.ofSource == 0 ? List.of(source, where) : List.of(shipped, where);
    }

    private Map<String, Object> fields(Found found, String sourceText, String scriptText) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("script", script.toString());
        fields.put("scriptLine", found.scriptLine());
        fields.put("scriptText", scriptText);
        fields.put("source", file.toString());
        fields.put("sourceLine", found.sourceLine());
        fields.put("column", found.column());
        fields.put("sourceText", sourceText);
        fields.put("method", found.method().orElse(""));
        fields.put("exact", found.exact());
        return fields;
    }
}
