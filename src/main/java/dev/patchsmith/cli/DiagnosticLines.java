package dev.patchsmith.cli;

import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.Fix;
import dev.patchsmith.language.source.Position;
import dev.patchsmith.language.source.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Diagnostics as compilers print them, `file:line:column: error: sentence [CODE]`, and as JSON.
final class DiagnosticLines {

    private DiagnosticLines() {}

    static String line(SourceText source, Diagnostic diagnostic) {
        return source.locate(diagnostic.span()) + ": " + severity(diagnostic) + ": " + diagnostic.message() + " ["
                + diagnostic.code() + "]";
    }

    static Map<String, Object> json(SourceText source, Diagnostic diagnostic) {
        Position start = source.position(diagnostic.span().start());
        Position end = source.position(diagnostic.span().end());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", source.name());
        fields.put("line", start.line());
        fields.put("column", start.column());
        fields.put("endLine", end.line());
        fields.put("endColumn", end.column());
        fields.put("severity", severity(diagnostic));
        fields.put("code", diagnostic.code());
        fields.put("message", diagnostic.message());
        fields.put("fixes", diagnostic.fixes().stream().map(Fix::label).toList());
        return fields;
    }

    static List<Map<String, Object>> json(SourceText source, List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(one -> json(source, one)).toList();
    }

    private static String severity(Diagnostic diagnostic) {
        return diagnostic.severity().name().toLowerCase(Locale.ROOT);
    }
}
