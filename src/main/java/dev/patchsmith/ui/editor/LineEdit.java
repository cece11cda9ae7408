package dev.patchsmith.ui.editor;

/// A change of whole lines: a stretch of the text, what comes in its place, and what is selected afterwards. Pure
/// functions of text and selection; `width` is a step of indentation in blanks.
///
/// @param start      where the replaced stretch begins
/// @param end        where it ends
/// @param anchor     the fixed end of the selection afterwards, in the new text
/// @param caret      the moving end
record LineEdit(int start, int end, String replacement, int anchor, int caret) {

    private static final String COMMENT = "// ";

    static int lineStart(String text, int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    static int lineEnd(String text, int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end;
    }

    /// The end of the selected lines; a selection that ends at the start of a line does not include it.
    private static int blockEnd(String text, int from, int to) {
        return lineEnd(text, to > from && to > 0 && text.charAt(to - 1) == '\n' ? to - 1 : to);
    }

    private static int indentation(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    static LineEdit duplicate(String text, int from, int to) {
        int start = lineStart(text, from);
        int end = blockEnd(text, from, to);
        String lines = text.substring(start, end);
        int shift = lines.length() + 1;
        return new LineEdit(end, end, "\n" + lines, from + shift, to + shift);
    }

    static LineEdit delete(String text, int from, int to) {
        int start = lineStart(text, from);
        int end = blockEnd(text, from, to);
        if (end < text.length()) {
            return new LineEdit(start, end + 1, "", start, start);
        }
        int before = Math.max(0, start - 1);
        int caret = lineStart(text, before);
        return new LineEdit(before, end, "", caret, caret);
    }

    /// Moves the lines over the one above; nothing happens to the first line.
    static LineEdit moveUp(String text, int from, int to) {
        int start = lineStart(text, from);
        int end = blockEnd(text, from, to);
        if (start == 0) {
            return new LineEdit(start, start, "", from, to);
        }
        int above = lineStart(text, start - 1);
        String replacement = text.substring(start, end) + "\n" + text.substring(above, start - 1);
        int by = start - above;
        return new LineEdit(above, end, replacement, from - by, to - by);
    }

    /// Moves the lines below the next one; nothing happens to the last line.
    static LineEdit moveDown(String text, int from, int to) {
        int start = lineStart(text, from);
        int end = blockEnd(text, from, to);
        if (end == text.length()) {
            return new LineEdit(start, start, "", from, to);
        }
        int below = lineEnd(text, end + 1);
        String replacement = text.substring(end + 1, below) + "\n" + text.substring(start, end);
        int by = below - end;
        return new LineEdit(start, below, replacement, from + by, to + by);
    }

    /// Joins the selected lines, or this line and the next, with one blank in place of the indentation.
    static LineEdit join(String text, int from, int to) {
        int start = lineStart(text, from);
        int end = blockEnd(text, from, to);
        if (text.indexOf('\n', start) >= end && end < text.length()) {
            end = lineEnd(text, end + 1);
        }
        String joined = text.substring(start, end).replaceAll("[ \t]*\n[ \t]*", " ");
        int caret = start + joined.length();
        return new LineEdit(start, end, joined, caret, caret);
    }

    /// Comments all selected lines, or uncomments them if all that have text are comments already.
    static LineEdit toggleComment(String text, int from, int to) {
        int start = lineStart(text, from);
        int end = blockEnd(text, from, to);
        String[] lines = text.substring(start, end).split("\n", -1);
        boolean all = true;
        int least = Integer.MAX_VALUE;
        for (String line : lines) {
            if (!line.isBlank()) {
                all &= line.stripLeading().startsWith("//");
                least = Math.min(least, indentation(line));
            }
        }
        StringBuilder changed = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            changed.append(i == 0 ? "" : "\n").append(commented(lines[i], all, least));
        }
        return replaced(text, start, end, changed.toString(), from, to);
    }

    private static String commented(String line, boolean remove, int column) {
        if (line.isBlank()) {
            return line;
        }
        if (!remove) {
            return line.substring(0, column) + COMMENT + line.substring(column);
        }
        int at = indentation(line);
        int skip = line.startsWith(COMMENT, at) ? 3 : 2;
        return line.substring(0, at) + line.substring(at + skip);
    }

    static LineEdit indent(String text, int from, int to, int width) {
        int start = lineStart(text, from);
        int end = blockEnd(text, from, to);
        String changed = text.substring(start, end).replaceAll("(?m)^(?=[^\n])", " ".repeat(width));
        return replaced(text, start, end, changed, from, to);
    }

    static LineEdit unindent(String text, int from, int to, int width) {
        int start = lineStart(text, from);
        int end = blockEnd(text, from, to);
        String changed = text.substring(start, end).replaceAll("(?m)^(\t| {1," + width + "})", "");
        return replaced(text, start, end, changed, from, to);
    }

    /// A change of lines that keeps the same characters selected as well as it can.
    private static LineEdit replaced(String text, int start, int end, String changed, int from, int to) {
        if (from == to) {
            int line = lineEnd(text, start) - start;
            int now = changed.indexOf('\n') < 0 ? changed.length() : changed.indexOf('\n');
            int caret = Math.max(start, from + now - line);
            return new LineEdit(start, end, changed, caret, caret);
        }
        return new LineEdit(start, end, changed, start, start + changed.length());
    }

    /// What Enter types: the indentation of this line, one step more after an opening brace; between braces the
    /// closing one gets a line of its own.
    static LineEdit newLine(String text, int from, int to, int width) {
        int start = lineStart(text, from);
        String line = text.substring(start, from);
        String indent = line.substring(0, indentation(line));
        boolean opens =
                line.stripTrailing().endsWith("{") || line.stripTrailing().endsWith("[");
        boolean closes = to < text.length() && (text.charAt(to) == '}' || text.charAt(to) == ']');
        String typed = "\n" + indent + (opens ? " ".repeat(width) : "");
        int caret = from + typed.length();
        return new LineEdit(from, to, opens && closes ? typed + "\n" + indent : typed, caret, caret);
    }

    /// What a closing brace does on a line that has only blanks: it goes back one step.
    static LineEdit closeBrace(String text, int at, int width) {
        int start = lineStart(text, at);
        String line = text.substring(start, at);
        boolean steps = line.isBlank() && line.endsWith(" ".repeat(width));
        int from = steps ? at - width : at;
        return new LineEdit(from, at, "}", from + 1, from + 1);
    }

    /// What Tab types: blanks up to the next step.
    static LineEdit tab(String text, int from, int to, int width) {
        int column = from - lineStart(text, from);
        String blanks = " ".repeat(width - column % width);
        return new LineEdit(from, to, blanks, from + blanks.length(), from + blanks.length());
    }
}
