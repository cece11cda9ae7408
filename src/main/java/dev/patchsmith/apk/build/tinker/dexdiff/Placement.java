package dev.patchsmith.apk.build.tinker.dexdiff;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The order of a section in the patched file, and how a device gets there: which items of the base it drops, and
/// at which places it puts new ones.
///
/// @param order for each place of the patched file the item of the fixed file
/// @param isNew for each place whether the item comes from the difference
/// @param deleted items of the base to drop, ascending
record Placement(int[] order, boolean[] isNew, int[] deleted) {

    /// The order of the fixed file, for sections whose order is part of the format.
    static Placement ordered(Matching matching, int oldCount) {
        int[] order = IntStream.range(0, matching.oldOfNew().length).toArray();
        boolean[] isNew = new boolean[order.length];
        for (int i = 0; i < order.length; i++) {
            isNew[i] = matching.oldOfNew()[i] < 0;
        }
        return new Placement(order, isNew, matching.deleted(oldCount));
    }

    /// New items take the places of dropped ones as far as there are any, the others go to the end: this needs the
    /// fewest and the most even numbers.
    ///
    /// @param skipped items of the fixed file that the patched one does not get
    static Placement free(Matching matching, int oldCount, boolean[] skipped) {
        int[] newOfOld = new int[oldCount];
        Arrays.fill(newOfOld, -1);
        int[] added = new int[matching.oldOfNew().length];
        int adding = 0;
        int kept = 0;
        for (int i = 0; i < added.length; i++) {
            if (matching.oldOfNew()[i] >= 0) {
                newOfOld[matching.oldOfNew()[i]] = i;
                kept++;
            } else if (matching.twinOfNew()[i] == i && !skipped[i]) {
                added[adding++] = i;
            }
        }
        int[] deleted =
                IntStream.range(0, oldCount).filter(i -> newOfOld[i] < 0).toArray();
        int total = kept + adding;
        Placement placement = new Placement(new int[total], new boolean[total], deleted);
        placement.fill(newOfOld, Arrays.copyOf(added, adding));
        return placement;
    }

    private void fill(int[] newOfOld, int[] added) {
        int replaced = 0;
        while (replaced < Math.min(deleted.length, added.length) && deleted[replaced] < order.length) {
            isNew[deleted[replaced++]] = true;
        }
        int missing = added.length - replaced;
        for (int place = order.length - 1; missing > 0; place--) {
            if (!isNew[place]) {
                isNew[place] = true;
                missing--;
            }
        }
        int old = 0;
        int next = 0;
        for (int place = 0; place < order.length; place++) {
            if (isNew[place]) {
                order[place] = added[next++];
            } else {
                while (newOfOld[old] < 0) {
                    old++;
                }
                order[place] = newOfOld[old++];
            }
        }
    }

    int count() {
        return order.length;
    }

    /// Writes the lists of dropped, added and replaced items, without the new items themselves.
    void write(ByteSink out) {
        boolean[] dropped = new boolean[deleted.length == 0 ? 0 : deleted[deleted.length - 1] + 1];
        Arrays.stream(deleted).forEach(i -> dropped[i] = true);
        int[] places = IntStream.range(0, order.length).filter(i -> isNew[i]).toArray();
        list(Arrays.stream(deleted).filter(i -> i >= order.length || !isNew[i]).toArray(), out);
        list(
                Arrays.stream(places)
                        .filter(i -> i >= dropped.length || !dropped[i])
                        .toArray(),
                out);
        list(Arrays.stream(places).filter(i -> i < dropped.length && dropped[i]).toArray(), out);
    }

    private static void list(int[] indices, ByteSink out) {
        out.uleb(indices.length);
        int last = 0;
        for (int index : indices) {
            out.sleb(index - last);
            last = index;
        }
    }
}
