package dev.patchsmith.language.mango;

import dev.patchsmith.language.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The tokens of a script in flat arrays, with the comments between them.
final class Tokens {

    private static final Kind[] KINDS = Kind.values();

    private final String text;
    private final List<CommentToken> comments = new ArrayList<>();
    private byte[] kinds = new byte[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int size;

    Tokens(String text) {
        this.text = text;
    }

    /// A comment.
    ///
    /// @param next the index of the token that follows it
    record CommentToken(Span span, int next) {}

    void add(Kind kind, int start, int end) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        kinds[size] = (byte) kind.ordinal();
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    void addComment(int start, int end) {
        comments.add(new CommentToken(new Span(start, end), size));
    }

    /// How many there are, with the one that marks the end.
    int size() {
        return size;
    }

    Kind kind(int index) {
        return KINDS[kinds[Math.min(index, size - 1)]];
    }

    int start(int index) {
        return starts[Math.min(index, size - 1)];
    }

    int end(int index) {
        return ends[Math.min(index, size - 1)];
    }

    Span span(int index) {
        return new Span(start(index), end(index));
    }

    String text(int index) {
        return text.substring(start(index), end(index));
    }

    String source() {
        return text;
    }

    List<CommentToken> comments() {
        return comments;
    }
}
