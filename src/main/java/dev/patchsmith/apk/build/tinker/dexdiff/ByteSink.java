package dev.patchsmith.apk.build.tinker.dexdiff;

import java.util.Arrays;

/// Bytes that grow at the end, in the encodings of dex files.
final class ByteSink {

    private byte[] bytes;
    private int size;

    ByteSink(int capacity) {
        bytes = new byte[Math.max(64, capacity)];
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, size + (size >> 1)));
        }
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    byte[] array() {
        return bytes;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    void u8(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    void u16(int value) {
        reserve(2);
        bytes[size++] = (byte) value;
        bytes[size++] = (byte) (value >> 8);
    }

    void u32(int value) {
        u16(value);
        u16(value >>> 16);
    }

    void uleb(int value) {
        int rest = value;
        while (rest >>> 7 != 0) {
            u8(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        u8(rest);
    }

    /// A number that may be -1, as the dex format keeps it: one more, unsigned.
    void ulebp1(int value) {
        uleb(value + 1);
    }

    void sleb(int value) {
        int rest = value;
        while (true) {
            int low = rest & 0x7f;
            rest >>= 7;
            boolean last = (rest == 0 && (low & 0x40) == 0) || (rest == -1 && (low & 0x40) != 0);
            u8(last ? low : low | 0x80);
            if (last) {
                return;
            }
        }
    }

    void copy(byte[] from, int start, int length) {
        reserve(length);
        System.arraycopy(from, start, bytes, size, length);
        size += length;
    }

    void zeros(int count) {
        reserve(count);
        Arrays.fill(bytes, size, size + count, (byte) 0);
        size += count;
    }

    void align4() {
        zeros(-size & 3);
    }

    void put32(int at, int value) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (value >>> 8 * i);
        }
    }

    void put16(int at, int value) {
        bytes[at] = (byte) value;
        bytes[at + 1] = (byte) (value >> 8);
    }

    /// A hash of everything from a place on; good enough to tell the items of a file apart.
    long hash(int from) {
        long hash = 0x9e3779b97f4a7c15L ^ (size - from);
        int at = from;
        for (; at + 8 <= size; at += 8) {
            hash = mix(hash, dev.patchsmith.apk.LittleEndian.i64(bytes, at));
        }
        long rest = 0;
        for (int shift = 0; at < size; at++, shift += 8) {
            rest |= (bytes[at] & 0xffL) << shift;
        }
        return mix(hash, rest);
    }

    private static long mix(long hash, long word) {
        long product = (hash ^ word) * 0xff51afd7ed558ccdL;
        product = (product ^ product >>> 32) * 0xc4ceb9fe1a85ec53L;
        return product ^ product >>> 29;
    }
}
