package dev.patchsmith.cli;

import dev.patchsmith.language.mango.check.CheckOptions;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.Severity;
import dev.patchsmith.workspace.CheckScript;
import dev.patchsmith.workspace.TranslateSource;
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

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private EngineOption engine = new EngineOption();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Script in plain text (.mg).")
    private List<Path> files = List.of();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CheckOptions options = project.project(console)
                .orElseGet(TranslateSource::alone)
                .with(engine::apply)
                .checks();
        List<Map<String, Object>> found = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        boolean good = true;
        for (Path path : files) {
            CheckScript.Checked.Script checked =
                    CheckScript.text(Texts.read(path).source(), options);
            checked.diagnostics().forEach(one -> lines.add(DiagnosticLines.line(checked.source(), one)));
            found.addAll(DiagnosticLines.json(checked.source(), checked.diagnostics()));
            lines.add(path + ": " + verdict(checked.diagnostics()));
            good &= checked.accepted();
        }
        json.print(console, found, lines);
        return good ? ExitCode.DONE : ExitCode.INPUT_HAS_ERRORS;
    }

    private static String verdict(List<Diagnostic> found) {
        long errors = found.stream().filter(Diagnostic::isError).count();
        long warnings =
                found.stream().filter(one -> one.severity() == Severity.WARNING).count();
        if (errors > 0) {
            return errors == 1 ? "not to be shipped, one error." : "not to be shipped, " + errors + " errors.";
        }
        return "a device accepts it"
                + (warnings == 0 ? "." : warnings == 1 ? ", one warning." : ", " + warnings + " warnings.");
    }
}
