package dev.patchsmith.apk.build.tinker.dexdiff;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Which items of the fixed file a device can carry over from the base.
///
/// @param oldOfNew for each item of the fixed file the item of the base it is, -1 for none
/// @param twinOfNew for each item of the fixed file the first one with the same bytes where both may be one, else
///     itself
record Matching(int[] oldOfNew, int[] twinOfNew) {

    /// @param skipped items of the fixed file that the patched one does not get
    static Matching of(ItemKind kind, SectionItems old, SectionItems fixed, boolean[] skipped) {
        HashChains places = new HashChains(old.hashes());
        for (int i = old.count() - 1; i >= 0; i--) {
            if (old.movable()[i]) {
                places.add(i);
            }
        }
        Matching matching = new Matching(new int[fixed.count()], new int[fixed.count()]);
        HashChains first = new HashChains(kind.shareable() ? fixed.hashes() : new long[0]);
        for (int i = 0; i < fixed.count(); i++) {
            int twin = kind.shareable() ? first.find(fixed.hashes()[i]) : -1;
            if (kind.shareable() && twin < 0) {
                first.add(i);
            }
            matching.twinOfNew[i] = twin < 0 ? i : twin;
            matching.oldOfNew[i] = twin < 0 && !skipped[i] ? places.take(fixed.hashes()[i]) : -1;
        }
        if (kind.ordered()) {
            matching.keepLongestRise();
        }
        return matching;
    }

    /// Devices carry items over in the base's order: matches that go against the order of the fixed file are given
    /// up, as few as possible.
    private void keepLongestRise() {
        int[] tails = new int[oldOfNew.length];
        int[] before = new int[oldOfNew.length];
        int length = 0;
        for (int i = 0; i < oldOfNew.length; i++) {
            if (oldOfNew[i] < 0) {
                continue;
            }
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = low + high >>> 1;
                if (oldOfNew[tails[middle]] < oldOfNew[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        boolean[] kept = new boolean[oldOfNew.length];
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = before[i]) {
            kept[i] = true;
        }
        for (int i = 0; i < oldOfNew.length; i++) {
            oldOfNew[i] = kept[i] ? oldOfNew[i] : -1;
        }
    }

    /// The items of the base that no item of the fixed file is.
    int[] deleted(int oldCount) {
        boolean[] used = new boolean[oldCount];
        Arrays.stream(oldOfNew).filter(i -> i >= 0).forEach(i -> used[i] = true);
        return IntStream.range(0, oldCount).filter(i -> !used[i]).toArray();
    }
}
