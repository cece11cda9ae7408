package dev.patchsmith.cli;

import dev.patchsmith.language.mango.LineMap;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.workspace.TranslateSource.Translated.Script;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which lines of a script come from which lines of its source, statement by statement, as JSON. Lines are counted
/// from 1 on both sides.
final class LineMapJson {

    private LineMapJson() {}

    static Map<String, Object> of(Script translated) {
        SourceText source = translated.source();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("source", source.name());
        fields.put("scriptLines", translated.translation().text().lines().count());
        fields.put("sourceLines", source.lineCount());
        List<Map<String, Object>> statements = translated.translation().lineMap().entries().stream()
                .map(entry -> statement(entry, source))
                .toList();
        fields.put("statements", statements);
        return fields;
    }

    private static Map<String, Object> statement(LineMap.Entry entry, SourceText source) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("scriptFirst", entry.firstLine());
        pair.put("scriptLast", entry.lastLine());
        pair.put("sourceFirst", source.position(entry.origin().start()).line());
        pair.put("sourceLast", source.position(entry.origin().end()).line());
        return pair;
    }
}
