package dev.patchsmith.cli;

import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.translate.MethodOutcome;
import dev.patchsmith.language.translate.Translation;
import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.workspace.TranslateSource;
import dev.patchsmith.workspace.TranslateSource.Translated.Script;
import dev.patchsmith.workspace.file.TextFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Cuts sources into single methods: one script each, and one line each in `index.jsonl`, so that a whole project is
/// measured in one run.
final class EachMethod {

    private final Console console;
    private final TranslateSource step;
    private final Path folder;
    private final StringBuilder index = new StringBuilder();
    private int methods;
    private int translated;

    EachMethod(Console console, TranslateSource step, Path folder) {
        this.console = console;
        this.step = step;
        this.folder = folder;
    }

    int run(List<SourceFile> files, JsonOption json) {
        Output.folder(folder);
        for (SourceFile file : files) {
            switch (TextFile.read(file.path())) {
                case TextFile.Opened.Text text -> source(step.text(text.file().source()));
                case TextFile.Opened.Refused refused -> console.remark(refused.sentence());
            }
        }
        Output.write(folder.resolve("index.jsonl"), index.toString());
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("files", files.size());
        summary.put("methods", methods);
        summary.put("translated", translated);
        json.print(
                console,
                summary,
                "%d of %d methods in %d files became scripts (%.1f %%); see %s."
                        .formatted(
                                translated,
                                methods,
                                files.size(),
                                methods == 0 ? 0 : 100.0 * translated / methods,
                                folder.resolve("index.jsonl")));
        return translated == methods ? ExitCode.DONE : ExitCode.INPUT_HAS_ERRORS;
    }

    private void source(Script whole) {
        for (MethodOutcome method : whole.translation().methods()) {
            methods++;
            Translation alone = step.method(whole, method.label());
            MethodOutcome outcome = alone.methods().stream()
                    .filter(one ->
                            one.label().equals(method.label()) && one.span().equals(method.span()))
                    .findFirst()
                    .orElse(method);
            List<Diagnostic> found = alone.diagnostics();
            boolean good = outcome.translated() && !alone.hasErrors();
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("file", whole.source().name());
            line.putAll(TranslatedJson.method(whole.source(), outcome));
            line.put("outcome", good ? "translated" : "left out");
            if (good) {
                translated++;
                String name = "%06d.mg".formatted(methods);
                Output.write(folder.resolve(name), alone.text());
                line.put("script", name);
            }
            line.put("diagnostics", DiagnosticLines.json(whole.source(), found));
            index.append(Json.text(line)).append('\n');
        }
    }
}
