package dev.patchsmith.language.objc.lex;

import dev.patchsmith.language.objc.tree.Comment;
import dev.patchsmith.language.objc.tree.Comment.Placement;
import dev.patchsmith.language.source.Span;
import java.util.Arrays;

/// The comments of a text in order.
public final class Comments {

    private final String text;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int size;

    Comments(String text) {
        this.text = text;
    }

    public int size() {
        return size;
    }

    public int start(int index) {
        return starts[index];
    }

    void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    /// The comment with what surrounds it on its lines.
    public Comment get(int index) {
        Span span = new Span(starts[index], ends[index]);
        boolean isBlock = text.startsWith("/*", span.start());
        return new Comment(span, isBlock, placement(index));
    }

    private Placement placement(int index) {
        if (codeFollows(index)) {
            return Placement.INSIDE;
        }
        return codePrecedes(index) ? Placement.TRAILING : Placement.OWN_LINE;
    }

    private boolean codeFollows(int index) {
        int i = ends[index];
        int next = index + 1;
        while (i < text.length()) {
            if (next < size && starts[next] == i) {
                if (spansLines(next)) {
                    return false;
                }
                i = ends[next++];
                continue;
            }
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                return false;
            }
            if (!isBlank(c)) {
                return true;
            }
            i++;
        }
        return false;
    }

    private boolean codePrecedes(int index) {
        int i = starts[index] - 1;
        int before = index - 1;
        while (i >= 0) {
            if (before >= 0 && ends[before] - 1 == i) {
                if (spansLines(before)) {
                    return false;
                }
                i = starts[before--] - 1;
                continue;
            }
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                return false;
            }
            if (!isBlank(c)) {
                return true;
            }
            i--;
        }
        return false;
    }

    private boolean spansLines(int index) {
        int lineEnd = text.indexOf('\n', starts[index]);
        return lineEnd >= 0 && lineEnd < ends[index];
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\f' || c == 0x0B;
    }
}
