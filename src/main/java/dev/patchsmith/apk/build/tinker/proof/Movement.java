package dev.patchsmith.apk.build.tinker.proof;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// Where the items of the base went.
class Movement {

    private static final int GONE = Integer.MIN_VALUE;

    /// For items of the difference, which are in terms of the patched file already.
    static final Movement NONE = new Movement() {
        @Override
        int of(Part part, int item) {
            return item;
        }
    };

    private final Map<Part, Map<Integer, Integer>> moves = new EnumMap<>(Part.class);

    void moved(Part part, int from, int to) {
        if (from != to) {
            moves.computeIfAbsent(part, unused -> new HashMap<>()).put(from, to);
        }
    }

    void gone(Part part, int from) {
        moves.computeIfAbsent(part, unused -> new HashMap<>()).put(from, GONE);
    }

    /// The index or place after the patch. No item (-1, or place 0) stays none.
    int of(Part part, int item) throws BadPatchException {
        Map<Integer, Integer> known = moves.get(part);
        Integer to = known == null ? null : known.get(item);
        if (to != null && to == GONE) {
            throw new BadPatchException("keeps an item that refers to something it removes");
        }
        return to == null ? item : to;
    }
}
