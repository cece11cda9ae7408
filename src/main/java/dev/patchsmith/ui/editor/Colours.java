package dev.patchsmith.ui.editor;

import java.util.Arrays;

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

    /// What is known before the changed text was read again: everything behind the change moves with it.
    Colours shifted(int at, int removed, int inserted) {
        int[] movedStarts = new int[size];
        int[] movedEnds = new int[size];
        for (int i = 0; i < size; i++) {
            movedStarts[i] = move(starts[i], at, removed, inserted);
            movedEnds[i] = Math.max(movedStarts[i], move(ends[i], at, removed, inserted));
        }
        return new Colours(movedStarts, movedEnds, styles, size);
    }

    private static int move(int offset, int at, int removed, int inserted) {
        if (offset <= at) {
            return offset;
        }
        return offset >= at + removed ? offset - removed + inserted : at + inserted;
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
