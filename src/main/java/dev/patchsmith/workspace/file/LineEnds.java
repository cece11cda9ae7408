package dev.patchsmith.workspace.file;

import java.util.ArrayList;
import java.util.List;

/// The line ends of a text, so that an editor may work with LF alone and the file keeps its own.
///
/// Immutable. A file with mixed line ends keeps each of them in the lines above the first and below the last change;
/// new and changed lines get the end that is most frequent.
public final class LineEnds {

    /// How a line ends.
    public enum LineEnd {
        LF("\n"),
        CRLF("\r\n"),
        CR("\r");

        private final String characters;

        LineEnd(String characters) {
            this.characters = characters;
        }

        public String characters() {
            return characters;
        }
    }

    private final List<String> lines;
    private final List<LineEnd> ends;
    private final LineEnd usual;

    private LineEnds(List<String> lines, List<LineEnd> ends) {
        this.lines = lines;
        this.ends = ends;
        this.usual = mostFrequent(ends);
    }

    /// The line ends of a text exactly as it stands in its file.
    public static LineEnds of(String exact) {
        List<String> lines = new ArrayList<>();
        List<LineEnd> ends = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < exact.length(); i++) {
            char c = exact.charAt(i);
            if (c != '\n' && c != '\r') {
                continue;
            }
            boolean pair = c == '\r' && i + 1 < exact.length() && exact.charAt(i + 1) == '\n';
            lines.add(exact.substring(start, i));
            ends.add(pair ? LineEnd.CRLF : c == '\r' ? LineEnd.CR : LineEnd.LF);
            i += pair ? 1 : 0;
            start = i + 1;
        }
        lines.add(exact.substring(start));
        return new LineEnds(lines, ends);
    }

    /// The end of most lines; of a text of one line, the system-independent LF.
    public LineEnd usual() {
        return usual;
    }

    public boolean isMixed() {
        return ends.stream().distinct().count() > 1;
    }

    /// The text with LF after every line.
    public String plain() {
        return String.join("\n", lines);
    }

    /// The file's form of a text whose lines end with LF.
    public String restore(String plain) {
        if (!isMixed()) {
            return usual == LineEnd.LF ? plain : plain.replace("\n", usual.characters());
        }
        String[] edited = plain.split("\n", -1);
        int head = 0;
        while (head < Math.min(edited.length, lines.size()) && edited[head].equals(lines.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(edited.length, lines.size()) - head
                && edited[edited.length - 1 - tail].equals(lines.get(lines.size() - 1 - tail))) {
            tail++;
        }
        return join(edited, head, tail);
    }

    private String join(String[] edited, int head, int tail) {
        StringBuilder exact = new StringBuilder();
        for (int i = 0; i < edited.length; i++) {
            exact.append(edited[i]);
            if (i == edited.length - 1) {
                break;
            }
            int original = i < head ? i : i >= edited.length - tail ? lines.size() - (edited.length - i) : -1;
            exact.append((original >= 0 && original < ends.size() ? ends.get(original) : usual).characters());
        }
        return exact.toString();
    }

    private static LineEnd mostFrequent(List<LineEnd> ends) {
        int[] counts = new int[LineEnd.values().length];
        ends.forEach(end -> counts[end.ordinal()]++);
        LineEnd most = LineEnd.LF;
        for (LineEnd end : LineEnd.values()) {
            most = counts[end.ordinal()] > counts[most.ordinal()] ? end : most;
        }
        return most;
    }
}
