package dev.patchsmith.ui.translation;

import dev.patchsmith.language.mango.LineMap;
import dev.patchsmith.language.source.SourceText;
import java.util.Arrays;

/// Which lines of source and script stand side by side, both ways, counted from 0. Immutable.
public final class LineLinks {

    static final LineLinks NONE = new LineLinks(new int[0], new int[0]);

    private final int[] toScript;
    private final int[] toSource;

    private LineLinks(int[] toScript, int[] toSource) {
        this.toScript = toScript;
        this.toSource = toSource;
    }

    static LineLinks of(LineMap lines, SourceText source, String script) {
        int[] toScript = filled(source.lineCount());
        int[] toSource = filled(SourceText.of("", script).lineCount());
        for (LineMap.Entry entry : lines.entries()) {
            int from = source.position(entry.origin().start()).line() - 1;
            int to = entry.firstLine() - 1;
            if (from < toScript.length && (toScript[from] < 0 || to < toScript[from])) {
                toScript[from] = to;
            }
            if (to < toSource.length) {
                toSource[to] = from;
            }
        }
        return new LineLinks(toScript, toSource);
    }

    private static int[] filled(int length) {
        int[] lines = new int[length];
        Arrays.fill(lines, -1);
        return lines;
    }

    /// The line of the script beside one of the source, negative if there is none.
    int toScript(int line) {
        return line >= 0 && line < toScript.length ? toScript[line] : -1;
    }

    /// The line of the source beside one of the script, negative if there is none.
    int toSource(int line) {
        return line >= 0 && line < toSource.length ? toSource[line] : -1;
    }
}
