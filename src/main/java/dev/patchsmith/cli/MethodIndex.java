package dev.patchsmith.cli;

import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.workspace.SourceSet;
import dev.patchsmith.workspace.TranslateMethods;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Cuts sources into single methods: one script each, and one line each in `index.jsonl`, so that a whole project is
/// measured in one run.
final class MethodIndex {

    private static final String NAME = "index.jsonl";

    private final Console console;
    private final Path folder;
    private final StringBuilder index = new StringBuilder();
    private int methods;
    private int translated;
    private int unreadable;
    private int unwritten;

    MethodIndex(Console console, Path folder) {
        this.console = console;
        this.folder = folder;
    }

    int run(SourceSet sources, JsonOption json) {
        Output.folder(folder);
        new TranslateMethods(new ProgressLines(console, "files")).into(folder, sources, this::source);
        Output.write(folder.resolve(NAME), index.toString());
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("files", sources.sources().size());
        summary.put("unreadable", unreadable);
        summary.put("methods", methods);
        summary.put("translated", translated);
        summary.put("index", folder.resolve(NAME).toString());
        json.print(
                console,
                summary,
                "%d of %d methods in %s became scripts (%.1f %%); see %s."
                        .formatted(
                                translated,
                                methods,
                                sources.sources().size() == 1
                                        ? "one file"
                                        : sources.sources().size() + " files",
                                methods == 0 ? 0 : 100.0 * translated / methods,
                                folder.resolve(NAME)));
        if (unwritten > 0) {
            throw CommandFailure.system(unwritten + " scripts could not be written.");
        }
        return translated == methods && unreadable == 0 ? ExitCode.DONE : ExitCode.INPUT_HAS_ERRORS;
    }

    private void source(TranslateMethods.Result result) {
        switch (result) {
            case TranslateMethods.Result.Refused refused -> {
                unreadable++;
                console.remark(refused.sentence());
            }
            case TranslateMethods.Result.Cut cut -> {
                // what was not understood outside of all methods has no line in the index
                cut.elsewhere().forEach(one -> console.remark(DiagnosticLines.line(cut.source(), one)));
                cut.methods().forEach(method -> method(cut.source(), method));
            }
        }
    }

    private void method(SourceText source, TranslateMethods.Method method) {
        methods++;
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", source.name());
        line.putAll(TranslatedJson.method(source, method.outcome()));
        line.put("outcome", TranslatedJson.outcome(method.isUsable()));
        method.script().ifPresent(script -> line.put("script", script.toString().replace('\\', '/')));
        line.put("diagnostics", DiagnosticLines.json(source, method.diagnostics()));
        index.append(Json.text(line)).append('\n');
        translated += method.isUsable() ? 1 : 0;
        method.problem().ifPresent(problem -> {
            unwritten++;
            console.remark(problem);
        });
    }
}
