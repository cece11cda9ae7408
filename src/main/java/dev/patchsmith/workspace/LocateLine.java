package dev.patchsmith.workspace;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import dev.patchsmith.language.mango.LineMap;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.source.Span;
import dev.patchsmith.language.translate.MethodOutcome;
import dev.patchsmith.language.translate.Translation;
import dev.patchsmith.workspace.TranslateSource.Translated;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Finds the line of the source that a line of its script was made from, and back. A device that says "error location
/// line number: N" means a line of the script.
///
/// The source is translated again. A script that was changed by hand since, or that holds only some of the methods, is
/// laid beside the new one line by line.
public final class LocateLine {

    private final SourceText source;
    private final Translation translation;
    private final List<String> script;

    /// For each line of the script, from 0, the line of the new translation that is the same, from 1; 0 for none.
    private final int[] made;

    /// @param script the text that was shipped
    public LocateLine(Translated.Script translated, String script) {
        this.source = translated.source();
        this.translation = translated.translation();
        this.script = script.lines().toList();
        this.made = beside(this.script, translation.text().lines().toList());
    }

    private static int[] beside(List<String> script, List<String> translated) {
        int[] made = new int[script.size()];
        int at = 0;
        int to = 0;
        List<AbstractDelta<String>> differences = DiffUtils.diff(
                        script.stream().map(String::strip).toList(),
                        translated.stream().map(String::strip).toList(),
                        new MyersDiffWithLinearSpace<>())
                .getDeltas();
        for (AbstractDelta<String> each : differences) {
            while (at < each.getSource().getPosition()) {
                made[at++] = ++to;
            }
            at += each.getSource().size();
            to += each.getTarget().size();
        }
        while (at < script.size()) {
            made[at++] = ++to;
        }
        return made;
    }

    /// A place of the source and the lines of the script that belong together.
    ///
    /// @param sourceLine counted from 1
    /// @param column counted from 1
    /// @param method the method around it, such as `-[Cart total]`
    /// @param exact whether the script line is just as translated; otherwise the nearest line above was taken
    public record Found(int scriptLine, int sourceLine, int column, Optional<String> method, boolean exact) {}

    /// What came of looking.
    public sealed interface Located {

        record At(Found found) implements Located {}

        /// @param sentence says why no line belongs to it
        record Nowhere(String sentence) implements Located {}
    }

    /// How many lines the script has.
    public int scriptLines() {
        return script.size();
    }

    /// Whether the script is still what the source gives.
    public boolean isUnchanged() {
        return script.size() == translation.text().lines().count()
                && Arrays.stream(made).noneMatch(each -> each == 0);
    }

    /// @param line of the script, counted from 1, as a device reports it
    public Located inSource(int line) {
        if (line < 1 || line > script.size()) {
            return new Located.Nowhere("The script has " + script.size() + " lines, so line " + line
                    + " is not one of them. The engine goes on counting when it runs a second script: subtract the lines"
                    + " of the script before this one.");
        }
        int nearest = line;
        while (nearest > 0 && made[nearest - 1] == 0) {
            nearest--;
        }
        Optional<Span> origin = nearest == 0 ? Optional.empty() : map().originOf(made[nearest - 1]);
        return origin.<Located>map(span -> new Located.At(found(line, span, made[line - 1] != 0)))
                .orElseGet(() -> new Located.Nowhere("Line " + line
                        + " of the script was not made from a line of the source: it is a help function, a declaration"
                        + " of a C function or written by hand."));
    }

    /// @param line of the source, counted from 1
    public Located inScript(int line) {
        if (line < 1 || line > source.lineCount()) {
            return new Located.Nowhere(
                    "The source has " + source.lineCount() + " lines, so line " + line + " is not one of them.");
        }
        OptionalInt wanted = map().scriptLine(line, source);
        if (wanted.isEmpty()) {
            return new Located.Nowhere("Nothing of the script was made from line " + line + " of the source.");
        }
        for (int i = 0; i < made.length; i++) {
            if (made[i] == wanted.getAsInt()) {
                Optional<Span> origin = map().originOf(made[i]);
                int scriptLine = i + 1;
                return origin.<Located>map(span -> new Located.At(found(scriptLine, span, true)))
                        .orElseThrow();
            }
        }
        return new Located.Nowhere("What line " + line
                + " of the source gives is not in this script: it was left out or changed by hand.");
    }

    private LineMap map() {
        return translation.lineMap();
    }

    private Found found(int scriptLine, Span origin, boolean exact) {
        var position = source.position(origin.start());
        Optional<String> method = translation.methods().stream()
                .filter(each -> each.span().contains(origin.start()))
                .map(MethodOutcome::label)
                .findFirst();
        return new Found(scriptLine, position.line(), position.column(), method, exact);
    }
}
