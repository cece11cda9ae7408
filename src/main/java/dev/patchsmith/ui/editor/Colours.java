package dev.patchsmith.ui.editor;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Which stretches of a text have which meaning, in the order of their places and without overlaps. Immutable.
final class Colours {

    static final Colours NONE = new Colours(new int[0], new int[0], new String[0], 0);

    private final int[] starts;
    private final int[] ends;
    private final String[] styles;
    private final int size;

    private Colours(int[] starts, int[] ends, String[] styles, int size) {
        this.starts = starts;
        this.ends = ends;
        this.styles = styles;
        this.size = size;
    }

    int size() {
        return size;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    String style(int index) {
        return styles[index];
    }

    /// The first stretch that ends behind the offset.
    int firstAfter(int offset) {
        int found = Arrays.binarySearch(ends, 0, size, offset + 1);
        return found >= 0 ? found : -found - 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Colours that
                && size == that.size
                && Arrays.equals(starts, 0, size, that.starts, 0, size)
                && Arrays.equals(ends, 0, size, that.ends, 0, size)
                && Arrays.equals(styles, 0, size, that.styles, 0, size);
    }

    @Override
    public int hashCode() {
        return size == 0 ? 0 : starts[size - 1] * 31 + size;
    }

    /// What is known before the changed text was read again: everything behind the change moves with it.
    Colours shifted(int at, int removed, int inserted) {
        int[] movedStarts = new int[size];
        int[] movedEnds = new int[size];
        String[] left = new String[size];
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int start = move(starts[i], at, removed, inserted);
            int end = move(ends[i], at, removed, inserted);
            if (end > start) {
                movedStarts[kept] = start;
                movedEnds[kept] = end;
                left[kept++] = styles[i];
            }
        }
        return new Colours(movedStarts, movedEnds, left, kept);
    }

    private static int move(int offset, int at, int removed, int inserted) {
        if (offset <= at) {
            return offset;
        }
        return offset >= at + removed ? offset - removed + inserted : at + inserted;
    }

    /// Whether a stretch begins before the offset and ends behind it.
    boolean straddles(int offset) {
        int i = firstAfter(offset - 1);
        return i < size && starts[i] < offset && ends[i] >= offset;
    }

    /// Whether the last stretch reaches the end of what was read, so that it may go on behind it.
    boolean endsAt(int length) {
        return size > 0 && ends[size - 1] >= length;
    }

    /// The nearest start of a line, at the offset or before it, that is in no stretch.
    int lineStartOutside(String text, int lineStart) {
        int at = lineStart;
        while (at > 0 && straddles(at)) {
            int i = firstAfter(at - 1);
            at = text.lastIndexOf('\n', starts[i] - 1) + 1;
        }
        return at;
    }

    /// These colours with others between two places.
    ///
    /// @param by what is added to the places of the others
    Colours with(int from, int to, Colours others, int by) {
        int head = firstAfter(from);
        int tail = firstAfter(to);
        int first = others.firstAfter(from - by);
        int last = others.firstAfter(to - by);
        int count = head + last - first + size - tail;
        int[] newStarts = new int[count];
        int[] newEnds = new int[count];
        String[] newStyles = new String[count];
        System.arraycopy(starts, 0, newStarts, 0, head);
        System.arraycopy(ends, 0, newEnds, 0, head);
        System.arraycopy(styles, 0, newStyles, 0, head);
        for (int i = first, at = head; i < last; i++, at++) {
            newStarts[at] = others.starts[i] + by;
            newEnds[at] = others.ends[i] + by;
            newStyles[at] = others.styles[i];
        }
        int behind = head + last - first;
        System.arraycopy(starts, tail, newStarts, behind, size - tail);
        System.arraycopy(ends, tail, newEnds, behind, size - tail);
        System.arraycopy(styles, tail, newStyles, behind, size - tail);
        return new Colours(newStarts, newEnds, newStyles, count);
    }

    /// Collects stretches in the order of their places.
    static final class Builder {
        private int[] starts = new int[256];
        private int[] ends = new int[256];
        private String[] styles = new String[256];
        private int size;

        void add(int start, int end, String style) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
                styles = Arrays.copyOf(styles, size * 2);
            }
            starts[size] = start;
            ends[size] = end;
            styles[size++] = style;
        }

        Colours build() {
            return new Colours(starts, ends, styles, size);
        }
    }
}
