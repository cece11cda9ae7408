package dev.patchsmith.apk.dex;

/// A place in a dex file that moves on as numbers are read.
final class DexCursor {

    private final byte[] bytes;
    private int at;

    DexCursor(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    int position() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    int u8() {
        return bytes[at++] & 0xff;
    }

    int uleb() {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int b = bytes[at++];
            value |= (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new IndexOutOfBoundsException("a number has no end");
    }

    int sleb() {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int b = bytes[at++];
            value |= (b & 0x7f) << shift;
            if (b >= 0) {
                int left = 25 - shift;
                return left > 0 ? value << left >> left : value;
            }
        }
        throw new IndexOutOfBoundsException("a number has no end");
    }

    /// A number that must be a count of things of at least one byte each.
    int count() {
        int count = uleb();
        if (count < 0 || count > bytes.length) {
            throw new IndexOutOfBoundsException("more things than bytes");
        }
        return count;
    }

    /// A number of `size` bytes, the lowest first, with its sign.
    long signed(int size) {
        long value = unsigned(size);
        int unused = 64 - 8 * size;
        return value << unused >> unused;
    }

    long unsigned(int size) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value |= (long) u8() << 8 * i;
        }
        return value;
    }
}
