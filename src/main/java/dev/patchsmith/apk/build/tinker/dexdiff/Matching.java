package dev.patchsmith.apk.build.tinker.dexdiff;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// Which items of the fixed file a device can carry over from the base.
///
/// @param oldOfNew for each item of the fixed file the item of the base it is, -1 for none
/// @param twinOfNew for each item of the fixed file the first one with the same bytes where both may be one, else
///     itself
record Matching(int[] oldOfNew, int[] twinOfNew) {

    /// @param skipped items of the fixed file that the patched one does not get
    static Matching of(ItemKind kind, SectionItems old, SectionItems fixed, boolean[] skipped) {
        Map<Long, ArrayDeque<Integer>> places = HashMap.newHashMap(2 * old.count());
        for (int i = 0; i < old.count(); i++) {
            if (old.movable()[i]) {
                places.computeIfAbsent(old.hashes()[i], unused -> new ArrayDeque<>(1))
                        .add(i);
            }
        }
        Matching matching = new Matching(new int[fixed.count()], new int[fixed.count()]);
        Map<Long, Integer> first = new HashMap<>();
        for (int i = 0; i < fixed.count(); i++) {
            Integer twin = kind.shareable() ? first.putIfAbsent(fixed.hashes()[i], i) : null;
            matching.twinOfNew[i] = twin == null ? i : twin;
            boolean sought = twin == null && !skipped[i];
            ArrayDeque<Integer> same = sought ? places.get(fixed.hashes()[i]) : null;
            Integer found = same == null ? null : same.poll();
            matching.oldOfNew[i] = found == null ? -1 : found;
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
