package dev.patchsmith.apk.build.tinker.dexdiff;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// Where the items of one dex file are in the patched one. Filled section by section, in the order of [ItemKind].
///
/// An item that refers to one the patched file does not have, or that devices cannot carry over, is noticed: see
/// [#begin].
final class References {

    /// No item, in the patched file or at all.
    static final int NONE = -1;

    private final Map<ItemKind, int[]> targets = new EnumMap<>(ItemKind.class);
    private final Map<ItemKind, int[]> starts = new EnumMap<>(ItemKind.class);
    private boolean lost;
    private boolean fixed;

    /// @param patched for each item its index in the patched file, [#NONE] where it is gone
    void index(ItemKind kind, int[] patched) {
        targets.put(kind, patched);
    }

    /// @param places where the items start in this file, ascending
    /// @param patched where they start in the patched file, [#NONE] where they are gone
    void offsets(ItemKind kind, int[] places, int[] patched) {
        starts.put(kind, places);
        targets.put(kind, patched);
    }

    /// Starts an item: nothing is known against it.
    void begin() {
        lost = false;
        fixed = false;
    }

    /// Whether the item refers to something that the patched file does not have.
    boolean isLost() {
        return lost;
    }

    /// Whether a device could carry the item over from the base.
    boolean isMovable() {
        return !lost && !fixed;
    }

    /// Says that devices cannot carry the item over, for another reason than a lost reference.
    void fix() {
        fixed = true;
    }

    /// The index in the patched file; no index stays none.
    int index(ItemKind kind, int index) {
        if (index == NONE) {
            return NONE;
        }
        int[] table = targets.get(kind);
        if (table == null || index < 0 || index >= table.length) {
            throw new IndexOutOfBoundsException("no " + kind + " " + index);
        }
        int target = table[index];
        lost |= target == NONE;
        return target;
    }

    /// The place in the patched file; place 0, which means nothing is there, stays 0.
    int offset(ItemKind kind, int place) {
        if (place == 0) {
            return 0;
        }
        int[] known = starts.get(kind);
        int index = known == null ? -1 : Arrays.binarySearch(known, place);
        if (index < 0) {
            throw new IndexOutOfBoundsException("no " + kind + " at " + place);
        }
        int target = targets.getOrDefault(kind, new int[0])[index];
        lost |= target == NONE;
        return target;
    }
}
