package dev.patchsmith.apk.build.tinker.proof;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumMap;
import java.util.Map;

/// Where the parts of a dex file are.
///
/// @param version 35 to 39
/// @param parts for each part its start and the number of its items
record DexLayout(ByteBuffer bytes, int version, Map<Part, int[]> parts) {

    private static final int MAP_AT = 52;

    static DexLayout read(byte[] dex) throws BadPatchException {
        ByteBuffer bytes = ByteBuffer.wrap(dex).order(ByteOrder.LITTLE_ENDIAN);
        if (dex.length < 112 || bytes.getInt(0) != 0x0a786564) {
            throw new BadPatchException("is to be applied to something that is no dex file");
        }
        int version = (bytes.get(5) - '0') * 10 + bytes.get(6) - '0';
        Map<Part, int[]> parts = new EnumMap<>(Part.class);
        int map = bytes.getInt(MAP_AT);
        for (int i = bytes.getInt(map) - 1; i >= 0; i--) {
            int entry = map + 4 + 12 * i;
            Part part = Part.of(bytes.getShort(entry) & 0xffff);
            if (part != null) {
                parts.put(part, new int[] {bytes.getInt(entry + 8), bytes.getInt(entry + 4)});
            }
        }
        return new DexLayout(bytes, version, parts);
    }

    int start(Part part) {
        int[] known = parts.get(part);
        return known == null ? 0 : known[0];
    }

    int count(Part part) {
        int[] known = parts.get(part);
        return known == null ? 0 : known[1];
    }
}
