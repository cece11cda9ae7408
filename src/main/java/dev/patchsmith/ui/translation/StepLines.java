package dev.patchsmith.ui.translation;

import dev.patchsmith.language.mango.LineMap;
import dev.patchsmith.language.source.SourceText;
import java.util.Arrays;

/// Which lines of source and script stand side by side, looked up in no time; lines are counted from 0.
final class StepLines {

    static final StepLines NONE = new StepLines(new int[0], new int[0]);

    private final int[] toScript;
    private final int[] toSource;

    private StepLines(int[] toScript, int[] toSource) {
        this.toScript = toScript;
        this.toSource = toSource;
    }

    static StepLines of(LineMap map, SourceText source) {
        int last =
                map.entries().stream().mapToInt(LineMap.Entry::lastLine).max().orElse(0);
        int[] toScript = new int[source.lineCount()];
        int[] toSource = new int[last];
        Arrays.fill(toScript, -1);
        Arrays.fill(toSource, -1);
        for (LineMap.Entry entry : map.entries()) {
            int line = source.position(entry.origin().start()).line() - 1;
            if (toScript[line] < 0) {
                toScript[line] = entry.firstLine() - 1;
            }
            if (entry.firstLine() > 0) {
                toSource[entry.firstLine() - 1] = line;
            }
        }
        return new StepLines(toScript, toSource);
    }

    /// The line of the script that begins what a line of the source begins; negative if it begins nothing.
    int toScript(int line) {
        return line >= 0 && line < toScript.length ? toScript[line] : -1;
    }

    /// The line of the source that a line of the script was made from; negative if none.
    int toSource(int line) {
        return line >= 0 && line < toSource.length ? toSource[line] : -1;
    }
}
