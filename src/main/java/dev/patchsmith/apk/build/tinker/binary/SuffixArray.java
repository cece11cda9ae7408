package dev.patchsmith.apk.build.tinker.binary;

import java.util.Arrays;

/// All suffixes of some bytes in order, found by induced sorting (Nong, Zhang and Chan, "Linear suffix array
/// construction by almost pure induced-sorting", 2009): time and memory grow with the length only, whatever the
/// bytes.
final class SuffixArray {

    private static final int EMPTY = -1;

    private final int[] text;
    private final int alphabet;
    private final boolean[] rising;
    private final int[] sorted;

    private SuffixArray(int[] text, int alphabet) {
        this.text = text;
        this.alphabet = alphabet;
        this.rising = new boolean[text.length];
        this.sorted = new int[text.length];
    }

    /// Where the suffixes start, the smallest first.
    static int[] of(byte[] bytes) {
        int[] text = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            text[i] = bytes[i] & 0xff;
        }
        return new SuffixArray(text, 256).sort();
    }

    private int[] sort() {
        int length = text.length;
        if (length < 2) {
            return sorted;
        }
        for (int i = length - 2; i >= 0; i--) {
            rising[i] = text[i] < text[i + 1] || (text[i] == text[i + 1] && rising[i + 1]);
        }
        int[] valleys = valleys();
        induce(valleys);
        if (valleys.length > 1) {
            induce(order(valleys));
        }
        return sorted;
    }

    /// The places where the text stops falling and rises: all other suffixes follow from the order of these.
    private int[] valleys() {
        int[] places = new int[text.length / 2 + 1];
        int count = 0;
        for (int i = 1; i < text.length; i++) {
            if (isValley(i)) {
                places[count++] = i;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private boolean isValley(int i) {
        return i > 0 && rising[i] && !rising[i - 1];
    }

    private int[] bucketEnds() {
        int[] ends = new int[alphabet];
        for (int symbol : text) {
            ends[symbol]++;
        }
        for (int i = 1; i < alphabet; i++) {
            ends[i] += ends[i - 1];
        }
        return ends;
    }

    private int[] bucketStarts(int[] ends) {
        int[] starts = new int[alphabet];
        System.arraycopy(ends, 0, starts, 1, alphabet - 1);
        return starts;
    }

    private void induce(int[] valleys) {
        Arrays.fill(sorted, EMPTY);
        int[] ends = bucketEnds();
        int[] free = ends.clone();
        for (int i = valleys.length - 1; i >= 0; i--) {
            sorted[--free[text[valleys[i]]]] = valleys[i];
        }
        int[] starts = bucketStarts(ends);
        int last = text.length - 1;
        sorted[starts[text[last]]++] = last;
        for (int i = 0; i < sorted.length; i++) {
            int before = sorted[i] - 1;
            if (before >= 0 && !rising[before]) {
                sorted[starts[text[before]]++] = before;
            }
        }
        for (int i = sorted.length - 1; i >= 0; i--) {
            int before = sorted[i] - 1;
            if (before >= 0 && rising[before]) {
                sorted[--ends[text[before]]] = before;
            }
        }
    }

    /// The valleys in the order of their suffixes; their pieces are in order already.
    private int[] order(int[] valleys) {
        // Two valleys are never next to each other.
        int[] names = new int[text.length / 2 + 1];
        int name = 0;
        int previous = EMPTY;
        for (int place : sorted) {
            if (isValley(place)) {
                name += previous != EMPTY && !samePiece(previous, place) ? 1 : 0;
                names[place >> 1] = name;
                previous = place;
            }
        }
        int[] reduced = new int[valleys.length];
        for (int i = 0; i < valleys.length; i++) {
            reduced[i] = names[valleys[i] >> 1];
        }
        int[] order = new int[valleys.length];
        if (name + 1 < valleys.length) {
            order = new SuffixArray(reduced, name + 1).sort();
        } else {
            for (int i = 0; i < reduced.length; i++) {
                order[reduced[i]] = i;
            }
        }
        int[] places = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            places[i] = valleys[order[i]];
        }
        return places;
    }

    /// Whether the text is the same from these valleys to the next ones.
    private boolean samePiece(int first, int second) {
        for (int i = 0; ; i++) {
            if (first + i >= text.length || second + i >= text.length) {
                return false;
            }
            if (text[first + i] != text[second + i]) {
                return false;
            }
            boolean firstEnds = i > 0 && isValley(first + i);
            boolean secondEnds = i > 0 && isValley(second + i);
            if (firstEnds || secondEnds) {
                return firstEnds && secondEnds;
            }
        }
    }
}
