package dev.patchsmith.cli;

import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.patch.SealedPackage;
import dev.patchsmith.workspace.ExportPatch;
import dev.patchsmith.workspace.Progress;
import java.nio.file.Path;
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
        name = "seal",
        mixinStandardHelpOptions = true,
        description = "Seals a checked script into a package, opens it again and compares before it is written.",
        footer = {
            "",
            "The format mango (AES-128-ECB) is what existing MangoFix apps load. It hides the script from a casual look;",
            "it does not prove who made it. Its key is 1 to 16 bytes of UTF-8."
        })
final class SealCommand implements Callable<Integer> {

    private final Console console;

    /// The package formats this command writes.
    enum Format {
        MANGO
    }

    @Mixin
    private KeyOptions key = new KeyOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "SCRIPT", description = "Script in plain text.")
    @SuppressWarnings("NullAway.Init")
    private Path script;

    @Option(names = "--format", required = true, description = "Format of the package: ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Option(names = "-o", required = true, paramLabel = "OUT", description = "The package to write.")
    @SuppressWarnings("NullAway.Init")
    private Path target;

    SealCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SourceText text = Texts.read(script).source();
        return key.with(console, used -> seal(text, used));
    }

    private int seal(SourceText text, LegacyKey used) {
        return switch (new ExportPatch(used, Progress.unobserved()).to(target, text)) {
            case ExportPatch.Exported.Refused(String sentence) -> throw CommandFailure.system(sentence);
            case ExportPatch.Exported.ScriptHasErrors broken -> {
                broken.diagnostics().forEach(one -> console.remark(DiagnosticLines.line(broken.script(), one)));
                console.remark("Nothing was sealed: a device would not run this script.");
                yield ExitCode.INPUT_HAS_ERRORS;
            }
            case ExportPatch.Exported.Written written -> {
                report(text, written.file(), written.sealed(), written.warnings());
                yield ExitCode.DONE;
            }
        };
    }

    private void report(SourceText text, Path file, SealedPackage sealed, List<Diagnostic> warnings) {
        warnings.forEach(one -> console.remark(DiagnosticLines.line(text, one)));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", file.toString());
        fields.put("format", sealed.format().name().toLowerCase(java.util.Locale.ROOT));
        fields.put("size", sealed.size());
        fields.put("sha256", sealed.checksum().hex());
        fields.put("selfCheck", "passed");
        fields.put("warnings", DiagnosticLines.json(text, warnings));
        List<String> lines = new ArrayList<>();
        lines.add(file + ": " + sealed.size() + " bytes, legacy format without proof of origin.");
        lines.add("SHA-256 " + sealed.checksum().hex());
        lines.add("Self-check passed: opened again, the script is the same.");
        json.print(console, fields, lines);
    }
}
