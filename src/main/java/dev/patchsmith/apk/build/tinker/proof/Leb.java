package dev.patchsmith.apk.build.tinker.proof;

import java.nio.ByteBuffer;

/// Numbers of variable length, seven bits in a byte.
final class Leb {

    private Leb() {}

    static int read(ByteBuffer in) {
        int value = 0;
        int bits = 0;
        byte next;
        do {
            next = in.get();
            value |= (next & 127) << bits;
            bits += 7;
        } while (next < 0 && bits < 35);
        return value;
    }

    static int readSigned(ByteBuffer in) {
        int start = in.position();
        int value = read(in);
        int unused = Math.max(0, 32 - 7 * (in.position() - start));
        return value << unused >> unused;
    }

    static void write(ByteBuffer out, int value) {
        int rest = value;
        for (; Integer.compareUnsigned(rest, 127) > 0; rest >>>= 7) {
            out.put((byte) (rest | 128));
        }
        out.put((byte) rest);
    }

    static void writeSigned(ByteBuffer out, int value) {
        int rest = value;
        for (; rest < -64 || rest > 63; rest >>= 7) {
            out.put((byte) (rest | 128));
        }
        out.put((byte) (rest & 127));
    }
}
