package dev.patchsmith.apk.build.tinker.binary;

import dev.patchsmith.apk.LittleEndian;

/// Finds the longest piece of the base that a place of the fixed file starts with.
///
/// Pieces of less than eight bytes are never worth a step and are not looked for; most places of changed code start
/// with eight bytes that are nowhere in the base, which a table of bits tells without a search.
final class MatchFinder {

    private static final int LEAST = 8;
    private static final int TABLE_BITS = 26;

    private final byte[] base;
    private final byte[] fixed;
    private final int[] suffixes;
    /// Where the suffixes start that begin with each pair of bytes.
    private final int[] pairs = new int[(1 << 16) + 1];

    private final long[] beginnings = new long[1 << TABLE_BITS - 6];

    private int place;

    MatchFinder(byte[] base, byte[] fixed) {
        this.base = base;
        this.fixed = fixed;
        this.suffixes = SuffixArray.of(base);
        for (int i = 0; i < suffixes.length; i++) {
            pairs[pair(base, suffixes[i]) + 1] = i + 1;
        }
        for (int i = 0; i + LEAST <= base.length; i++) {
            int bit = bit(base, i);
            beginnings[bit >>> 6] |= 1L << bit;
        }
        for (int i = 1; i < pairs.length; i++) {
            pairs[i] = Math.max(pairs[i], pairs[i - 1]);
        }
    }

    private static int pair(byte[] bytes, int at) {
        int second = at + 1 < bytes.length ? bytes[at + 1] & 0xff : 0;
        return (bytes[at] & 0xff) << 8 | second;
    }

    /// Where the last match found lies in the base.
    int place() {
        return place;
    }

    private static int bit(byte[] bytes, int at) {
        return (int) (LittleEndian.i64(bytes, at) * 0x9e3779b97f4a7c15L >>> 64 - TABLE_BITS);
    }

    /// The length of the longest match; matches of less than eight bytes are none.
    int find(int from) {
        if (from + LEAST > fixed.length) {
            return 0;
        }
        int bit = bit(fixed, from);
        if ((beginnings[bit >>> 6] & 1L << bit) == 0) {
            return 0;
        }
        int pair = pair(fixed, from);
        int low = pairs[pair];
        int high = pairs[pair + 1] - 1;
        if (low > high) {
            return 0;
        }
        while (high - low > 1) {
            int middle = low + high >>> 1;
            if (isBefore(suffixes[middle], from)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        int first = length(suffixes[low], from);
        int second = length(suffixes[high], from);
        place = first > second ? suffixes[low] : suffixes[high];
        int longest = Math.max(first, second);
        return longest < LEAST ? 0 : longest;
    }

    private boolean isBefore(int suffix, int from) {
        int same = length(suffix, from);
        if (suffix + same == base.length) {
            return true;
        }
        return from + same < fixed.length && (base[suffix + same] & 0xff) < (fixed[from + same] & 0xff);
    }

    private int length(int suffix, int from) {
        int most = Math.min(base.length - suffix, fixed.length - from);
        int same = java.util.Arrays.mismatch(base, suffix, suffix + most, fixed, from, from + most);
        return same < 0 ? most : same;
    }
}
