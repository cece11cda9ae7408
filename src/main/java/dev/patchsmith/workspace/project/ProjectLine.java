package dev.patchsmith.workspace.project;

import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.source.Span;
import java.util.ArrayList;
import java.util.List;

/// One line of a project file: `key = value`, `[patch name]`, or anything else, which is kept as it is.
sealed interface ProjectLine {

    /// The line exactly as it stands, without its line end.
    String text();

    /// @param span the whole line
    /// @param value without the blanks around it
    record Entry(String text, String key, String value, Span span, Span valueSpan) implements ProjectLine {}

    record Section(String text, String name, Span span) implements ProjectLine {}

    /// Blank or a comment.
    record Silent(String text) implements ProjectLine {}

    record Unknown(String text, Span span) implements ProjectLine {}

    static List<ProjectLine> read(SourceText source) {
        List<ProjectLine> lines = new ArrayList<>();
        for (int number = 1; number <= source.lineCount(); number++) {
            String text = source.line(number);
            int start = source.offset(new dev.patchsmith.language.source.Position(number, 1));
            boolean afterLastLineEnd = number == source.lineCount() && text.isEmpty();
            if (!afterLastLineEnd) {
                lines.add(of(text, start));
            }
        }
        return lines;
    }

    private static ProjectLine of(String text, int start) {
        String trimmed = text.strip();
        Span span = new Span(start, start + text.length());
        if (trimmed.isEmpty() || trimmed.startsWith("#")) {
            return new Silent(text);
        }
        if (trimmed.startsWith("[patch ") && trimmed.endsWith("]")) {
            String name =
                    trimmed.substring("[patch ".length(), trimmed.length() - 1).strip();
            return name.isEmpty() ? new Unknown(text, span) : new Section(text, name, span);
        }
        int equals = text.indexOf('=');
        if (equals < 0 || trimmed.startsWith("[") || trimmed.startsWith("=")) {
            return new Unknown(text, span);
        }
        String value = text.substring(equals + 1);
        int from = start + equals + 1 + (value.length() - value.stripLeading().length());
        String key = text.substring(0, equals).strip();
        return new Entry(
                text,
                key,
                value.strip(),
                span,
                new Span(from, from + value.strip().length()));
    }
}
