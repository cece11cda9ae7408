package dev.patchsmith.language.source;

import java.util.Arrays;

/// A named text with its line starts. Immutable and safe for use by several threads.
///
/// Lines end at LF, CR LF or a lone CR; offsets are UTF-16 units of the text exactly as given, so that positions
/// are right whatever the line ends are.
public final class SourceText {

    private final String name;
    private final String text;
    private final int[] lineStarts;

    private SourceText(String name, String text) {
        this.name = name;
        this.text = text;
        this.lineStarts = lineStartsOf(text);
    }

    /// @param name what the user calls the text, normally a file name or path; shown in messages only
    public static SourceText of(String name, String text) {
        return new SourceText(name, text);
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    public int lineCount() {
        return lineStarts.length;
    }

    /// The characters of the span; a span that reaches past the end is cut there.
    public String text(Span span) {
        return text.substring(Math.min(span.start(), length()), Math.min(span.end(), length()));
    }

    /// The place of an offset; offsets past the end give the end.
    public Position position(int offset) {
        int clamped = Math.clamp(offset, 0, length());
        int line = lineIndex(clamped);
        return new Position(line + 1, clamped - lineStarts[line] + 1);
    }

    /// The offset of a place; places outside the text are moved to the nearest one inside.
    public int offset(Position position) {
        int line = Math.clamp(position.line() - 1, 0, lineCount() - 1);
        int end = line + 1 < lineCount() ? lineStarts[line + 1] - 1 : length();
        return Math.clamp(lineStarts[line] + position.column() - 1, lineStarts[line], Math.max(lineStarts[line], end));
    }

    /// The text of a line, counted from 1, without its line end.
    public String line(int number) {
        int start = lineStarts[number - 1];
        int end = number < lineCount() ? lineStarts[number] : length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    /// `name:line:column`, the form compilers print and editors jump to.
    public String locate(Span span) {
        return name + ":" + position(span.start());
    }

    private int lineIndex(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    private static int[] lineStartsOf(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    @Override
    public String toString() {
        return name + " (" + length() + " characters)";
    }
}
