package dev.patchsmith.cli;

import dev.patchsmith.language.mango.ParsedScript;
import dev.patchsmith.language.mango.ScriptParser;
import dev.patchsmith.workspace.file.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks patch scripts: would a device accept them, and what would go wrong there.")
final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Script in plain text (.mg).")
    private List<Path> files = List.of();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Map<String, Object>> found = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        boolean good = true;
        for (Path path : files) {
            TextFile file = Texts.read(path);
            ParsedScript parsed = ScriptParser.parse(file.source());
            parsed.diagnostics().forEach(one -> lines.add(DiagnosticLines.line(parsed.source(), one)));
            found.addAll(DiagnosticLines.json(parsed.source(), parsed.diagnostics()));
            if (parsed.accepted() && file.isEmpty()) {
                lines.add(path + ": the script is empty; devices ignore an empty patch.");
            } else if (parsed.accepted()) {
                lines.add(path + ": a device accepts it.");
            }
            good &= parsed.accepted() && !file.isEmpty();
        }
        json.print(console, found, lines);
        return good ? ExitCode.DONE : ExitCode.INPUT_HAS_ERRORS;
    }
}
