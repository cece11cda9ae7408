package dev.patchsmith.apk.build.tinker.dexdiff;

import java.util.Arrays;

/// Finds items by their hash; a file has hundreds of thousands, too many for a map of objects.
final class HashChains {

    private static final int END = -1;

    private final long[] hashes;
    private final int[] heads;
    private final int[] next;

    /// @param hashes of all items that may be added
    HashChains(long[] hashes) {
        this.hashes = hashes;
        heads = new int[Integer.highestOneBit(Math.max(1, hashes.length)) * 2];
        next = new int[hashes.length];
        Arrays.fill(heads, END);
    }

    private int chain(long hash) {
        return (int) (hash ^ hash >>> 32) & heads.length - 1;
    }

    /// Adds an item before those of the same hash that are there.
    void add(int item) {
        int chain = chain(hashes[item]);
        next[item] = heads[chain];
        heads[chain] = item;
    }

    /// The item added last with this hash, -1 for none.
    int find(long hash) {
        int item = heads[chain(hash)];
        while (item != END && hashes[item] != hash) {
            item = next[item];
        }
        return item;
    }

    /// The same, and takes it out.
    int take(long hash) {
        int chain = chain(hash);
        int before = END;
        int item = heads[chain];
        while (item != END && hashes[item] != hash) {
            before = item;
            item = next[item];
        }
        if (item != END && before == END) {
            heads[chain] = next[item];
        } else if (item != END) {
            next[before] = next[item];
        }
        return item;
    }
}
