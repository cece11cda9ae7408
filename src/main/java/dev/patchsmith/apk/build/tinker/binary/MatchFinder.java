package dev.patchsmith.apk.build.tinker.binary;

import dev.patchsmith.apk.LittleEndian;
import dev.patchsmith.apk.WorkProgress;
import java.util.Arrays;

/// Finds a long piece of the base that a place of the fixed file starts with, by a table of the places where each
/// sequence of eight bytes lies in the base: shorter pieces are never worth a step.
///
/// Of sequences that are there very often, as padding is, only the places next to the expected one are tried. Sorting
/// all suffixes would find the longest piece always; for libraries the differences become no smaller by it, and it
/// needs three times the memory and time.
final class MatchFinder {

    private static final int LEAST = 8;
    /// How many places are tried for one search.
    private static final int TRIED = 16;
    /// A piece this long is taken without looking for a longer one.
    private static final int ENOUGH = 1 << 10;

    private static final int PLACES_BETWEEN_CHECKS = 1 << 16;
    private static final int MOST_BITS = 24;

    private final byte[] base;
    private final byte[] fixed;
    private final int bits;
    /// Where the places of each sequence start among all places; those of one sequence ascend.
    private final int[] starts;

    private final int[] places;

    private int place;
    private int length;
    /// Where in the fixed file the piece that was found last begins.
    private int found;

    MatchFinder(byte[] base, byte[] fixed, WorkProgress progress) {
        this.base = base;
        this.fixed = fixed;
        int count = Math.max(0, base.length - LEAST + 1);
        bits = Math.clamp(30 - Integer.numberOfLeadingZeros(count | 1), 8, MOST_BITS);
        starts = new int[(1 << bits) + 1];
        places = new int[count];
        for (int i = 0; i < count; i++) {
            check(i, progress);
            starts[sequence(base, i)]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        for (int i = count - 1; i >= 0; i--) {
            check(i, progress);
            places[--starts[sequence(base, i)]] = i;
        }
    }

    private static void check(int at, WorkProgress progress) {
        if (at % PLACES_BETWEEN_CHECKS == 0) {
            progress.check();
        }
    }

    private int sequence(byte[] bytes, int at) {
        return (int) (LittleEndian.i64(bytes, at) * 0x9e3779b97f4a7c15L >>> 64 - bits);
    }

    /// Where the last match found lies in the base.
    int place() {
        return place;
    }

    /// The length of the match at a place of the fixed file; matches of less than eight bytes are none.
    ///
    /// @param expected where in the base the match would be if nothing was inserted or removed
    int find(int from, int expected) {
        goOn(from);
        if (from + LEAST <= fixed.length && length < ENOUGH) {
            search(from, expected);
        }
        return length < LEAST ? 0 : length;
    }

    /// What is left of the piece found last: longer pieces than this are looked for.
    private void goOn(int from) {
        int passed = from - found;
        found = from;
        if (passed >= 0 && passed < length) {
            length -= passed;
            place += passed;
        } else {
            length = 0;
        }
    }

    private void search(int from, int expected) {
        int sequence = sequence(fixed, from);
        int low = starts[sequence];
        int high = starts[sequence + 1];
        if (high - low > TRIED) {
            int near = Arrays.binarySearch(places, low, high, expected);
            near = near < 0 ? -near - 1 : near;
            low = Math.max(low, Math.min(near - TRIED / 2, high - TRIED));
            high = low + TRIED;
        }
        long wanted = LittleEndian.i64(fixed, from);
        for (int i = low; i < high && length < ENOUGH; i++) {
            int candidate = places[i];
            if (mayBeLonger(candidate, from) && LittleEndian.i64(base, candidate) == wanted) {
                consider(candidate, from);
            }
        }
    }

    private boolean mayBeLonger(int candidate, int from) {
        int last = candidate + length;
        return last < base.length && from + length < fixed.length && base[last] == fixed[from + length];
    }

    private void consider(int candidate, int from) {
        int most = Math.min(base.length - candidate, fixed.length - from);
        int same = Arrays.mismatch(base, candidate, candidate + most, fixed, from, from + most);
        int piece = same < 0 ? most : same;
        if (piece > length) {
            length = piece;
            place = candidate;
        }
    }
}
