package dev.patchsmith.apk.dex;

import static dev.patchsmith.apk.LittleEndian.i32;

import org.jspecify.annotations.Nullable;

/// How many of everything a dex file lists, read from its first bytes without decoding it.
public record DexHeader(int version, int strings, int types, int fields, int methods, int classes) {

    /// @param start at least [DexFile#HEADER_SIZE] bytes from the start of a dex file
    /// @return null where the bytes are no dex file
    public static @Nullable DexHeader of(byte[] start) {
        if (start.length < DexFile.HEADER_SIZE || i32(start, 0) != 0x0a786564) {
            return null;
        }
        int version = (start[4] - '0') * 100 + (start[5] - '0') * 10 + (start[6] - '0');
        return new DexHeader(version, i32(start, 56), i32(start, 64), i32(start, 80), i32(start, 88), i32(start, 96));
    }
}
