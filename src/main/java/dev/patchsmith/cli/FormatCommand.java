package dev.patchsmith.cli;

import dev.patchsmith.language.mango.ScriptFormatter;
import dev.patchsmith.workspace.file.TextFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "format",
        mixinStandardHelpOptions = true,
        description =
                "Brings patch scripts into the one style, with their comments. Files with errors stay as they are.")
final class FormatCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--stdout", description = "Print the formatted text instead of writing the file.")
    private boolean print;

    @Option(names = "--check", description = "Write nothing; exit code 1 if a file is not in the one style.")
    private boolean check;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Script in plain text (.mg).")
    private List<Path> files = List.of();

    FormatCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean good = true;
        for (Path path : files) {
            good &= format(Texts.read(path));
        }
        return good ? ExitCode.DONE : ExitCode.INPUT_HAS_ERRORS;
    }

    private boolean format(TextFile file) {
        return switch (ScriptFormatter.format(file.source())) {
            case ScriptFormatter.Outcome.Refused refused -> {
                refused.diagnostics().forEach(one -> console.remark(DiagnosticLines.line(file.source(), one)));
                yield false;
            }
            case ScriptFormatter.Outcome.Formatted(String text) -> keep(file, text);
        };
    }

    private boolean keep(TextFile file, String text) {
        if (print) {
            console.out().print(text);
            return true;
        }
        if (text.equals(file.exact())) {
            return true;
        }
        if (check) {
            console.line(file.path() + " is not in the one style.");
            return false;
        }
        return switch (file.save(text)) {
            case TextFile.Saved.Written written -> {
                console.line(file.path() + " formatted.");
                yield true;
            }
            case TextFile.Saved.ChangedOutside changed ->
                throw CommandFailure.system(changed.path() + " was changed by somebody else meanwhile.");
            case TextFile.Saved.Failed failed -> throw CommandFailure.system(failed.sentence());
        };
    }
}
