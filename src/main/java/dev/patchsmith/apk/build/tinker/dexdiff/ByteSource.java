package dev.patchsmith.apk.build.tinker.dexdiff;

import dev.patchsmith.apk.LittleEndian;

/// Reads a dex file from front to back. Running over the end throws [IndexOutOfBoundsException].
final class ByteSource {

    private final byte[] bytes;
    private int at;

    ByteSource(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    int at() {
        return at;
    }

    void seek(int place) {
        at = place;
    }

    void skip(int count) {
        at += count;
    }

    void align4() {
        at = at + 3 & ~3;
    }

    int u8() {
        return bytes[at++] & 0xff;
    }

    int u16() {
        int value = LittleEndian.u16(bytes, at);
        at += 2;
        return value;
    }

    int u32() {
        int value = LittleEndian.i32(bytes, at);
        at += 4;
        return value;
    }

    int uleb() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = u8();
            value |= (next & 0x7f) << shift;
            if (next < 0x80) {
                return value;
            }
            if (shift == 28) {
                throw new IndexOutOfBoundsException("a number has more than 32 bits");
            }
        }
    }

    int ulebp1() {
        return uleb() - 1;
    }

    int sleb() {
        int value = 0;
        for (int shift = 0; ; ) {
            int next = u8();
            value |= (next & 0x7f) << shift;
            shift += 7;
            if (next < 0x80) {
                return shift < 32 && (next & 0x40) != 0 ? value | -1 << shift : value;
            }
            if (shift == 35) {
                throw new IndexOutOfBoundsException("a number has more than 32 bits");
            }
        }
    }
}
