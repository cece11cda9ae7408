package dev.patchsmith.apk.build.tinker.dexdiff;

import dev.patchsmith.apk.WorkProgress;

/// The items of one section of one file, as the patched file would have them: where they start, and a hash of their
/// bytes.
///
/// @param starts ascending
/// @param movable whether a device could carry the item over
record SectionItems(int[] starts, long[] hashes, boolean[] movable) {

    private static final int ITEMS_BETWEEN_CHECKS = 4096;

    /// Reads the section `kind` of the codec's file.
    static SectionItems read(DexBytes dex, ItemKind kind, ItemCodec codec, WorkProgress progress)
            throws UndiffableDexException {
        int count = dex.count(kind);
        if (count > dex.bytes().length) {
            throw new UndiffableDexException("says it has more items than bytes");
        }
        SectionItems items = new SectionItems(new int[count], new long[count], new boolean[count]);
        ByteSource in = codec.source();
        in.seek(dex.start(kind));
        ByteSink bytes = new ByteSink(1 << 12);
        for (int i = 0; i < count; i++) {
            if (i % ITEMS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            if (kind.aligned()) {
                in.align4();
            }
            items.starts[i] = in.at();
            bytes.clear();
            codec.copy(kind, bytes);
            items.hashes[i] = bytes.hash(0);
            items.movable[i] = codec.references().isMovable();
        }
        return items;
    }

    int count() {
        return starts.length;
    }
}
