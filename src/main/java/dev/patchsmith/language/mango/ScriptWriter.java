package dev.patchsmith.language.mango;

import dev.patchsmith.language.mango.tree.Comment;
import dev.patchsmith.language.mango.tree.Place;
import java.util.ArrayList;
import java.util.List;

/// Collects the lines of a script. A line is ended only when the next one begins, so that a trailing comment can
/// still join it.
final class ScriptWriter {

    private static final String INDENT = "    ";

    private final StringBuilder out = new StringBuilder();
    private final List<LineMap.Entry> entries = new ArrayList<>();
    private int line = 1;
    private int level;
    private boolean blankWanted;
    private boolean afterOpening = true;
    private boolean afterLineComment;

    void indent() {
        level++;
        afterOpening = true;
        blankWanted = false;
    }

    void outdent() {
        level--;
        blankWanted = false;
    }

    /// Asks for an empty line before the next one; ignored behind an opening brace and before a closing one.
    void wantBlank() {
        blankWanted = !afterOpening;
    }

    void forceBlank() {
        blankWanted = true;
    }

    void startLine() {
        if (!out.isEmpty()) {
            newLine();
        }
        if (blankWanted) {
            newLine();
        }
        blankWanted = false;
        afterOpening = false;
        afterLineComment = false;
        out.repeat(INDENT, level);
    }

    private void newLine() {
        out.append('\n');
        line++;
    }

    ScriptWriter add(String text) {
        out.append(text);
        return this;
    }

    /// Adds text that may contain line feeds.
    ScriptWriter addVerbatim(String text) {
        out.append(text);
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            line++;
        }
        return this;
    }

    void comment(Comment comment) {
        boolean joins = comment.trailing() && !out.isEmpty() && !afterLineComment;
        if (joins) {
            add(" ");
        } else {
            startLine();
        }
        addVerbatim(comment.text().stripTrailing());
        afterLineComment = comment.isLineComment();
    }

    /// Notes where a node begins; [#end] must be given the mark.
    int begin(Place place) {
        entries.add(new LineMap.Entry(line, line, place.origin()));
        return entries.size() - 1;
    }

    void end(int mark) {
        LineMap.Entry entry = entries.get(mark);
        entries.set(mark, new LineMap.Entry(entry.firstLine(), line, entry.origin()));
    }

    PrintedScript finish() {
        if (!out.isEmpty()) {
            out.append('\n');
        }
        List<LineMap.Entry> known =
                entries.stream().filter(entry -> !entry.origin().isEmpty()).toList();
        return new PrintedScript(out.toString(), new LineMap(known));
    }
}
