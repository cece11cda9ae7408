package dev.patchsmith.cli;

import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.translate.MethodOutcome;
import dev.patchsmith.workspace.TranslateSource.Translated.Script;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Translations as JSON for scripts.
final class TranslatedJson {

    private TranslatedJson() {}

    static Map<String, Object> of(Script translated, @Nullable Path script) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", translated.source().name());
        if (script != null) {
            fields.put("script", script.toString());
        } else if (translated.isUsable()) {
            fields.put("text", translated.translation().text());
        }
        fields.put(
                "methods",
                translated.translation().methods().stream()
                        .map(one -> method(translated.source(), one))
                        .toList());
        fields.put("diagnostics", DiagnosticLines.json(translated.source(), translated.diagnostics()));
        return fields;
    }

    static Map<String, Object> method(SourceText source, MethodOutcome method) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("class", method.className());
        fields.put("selector", (method.ofClass() ? "+" : "-") + method.selector());
        fields.put("line", source.position(method.span().start()).line());
        fields.put("outcome", outcome(method.translated()));
        return fields;
    }

    static String outcome(boolean translated) {
        return translated ? "translated" : "left out";
    }
}
