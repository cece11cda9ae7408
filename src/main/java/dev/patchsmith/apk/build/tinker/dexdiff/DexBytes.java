package dev.patchsmith.apk.build.tinker.dexdiff;

import static dev.patchsmith.apk.LittleEndian.i32;
import static dev.patchsmith.apk.LittleEndian.offset;
import static dev.patchsmith.apk.LittleEndian.u16;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// A dex file as a list of sections. Damaged offsets surface as [IndexOutOfBoundsException].
final class DexBytes {

    static final int HEADER_SIZE = 0x70;

    private static final int MAP_HEADER = 0x0000;
    private static final int MAP_STRING_IDS = 0x0001;
    private static final int MAP_LIST = 0x1000;
    private static final int NO_SECTION = -1;

    private final byte[] bytes;
    private final int version;
    private final Map<ItemKind, int[]> sections = new EnumMap<>(ItemKind.class);
    private int stringIds;

    DexBytes(byte[] bytes) throws UndiffableDexException {
        this.bytes = bytes;
        if (bytes.length < HEADER_SIZE || i32(bytes, 0) != 0x0a786564 || bytes[7] != 0) {
            throw new UndiffableDexException("is not a dex file");
        }
        version = 100 * (bytes[4] - '0') + 10 * (bytes[5] - '0') + bytes[6] - '0';
        if (i32(bytes, 36) != HEADER_SIZE || i32(bytes, 40) != 0x12345678 || version > 40) {
            throw new UndiffableDexException("has a header that devices do not patch");
        }
        readMap();
        checkStrings();
    }

    /// Devices read sections one after the other by the map, so the map has to be complete and in order.
    private void readMap() throws UndiffableDexException {
        int map = offset(bytes, 52);
        int size = offset(bytes, map);
        int previous = NO_SECTION;
        for (int i = 0, at = map + 4; i < size; i++, at += 12) {
            int type = u16(bytes, at);
            int start = offset(bytes, at + 8);
            if (start < previous) {
                throw new UndiffableDexException("has a map out of order");
            }
            previous = start;
            if (type == MAP_STRING_IDS) {
                stringIds = start;
            } else if (type != MAP_HEADER && type != MAP_LIST) {
                sections.put(kind(type), new int[] {start, offset(bytes, at + 4)});
            }
        }
    }

    private static ItemKind kind(int mapType) throws UndiffableDexException {
        return Arrays.stream(ItemKind.values())
                .filter(k -> k.mapType() == mapType)
                .findFirst()
                .orElseThrow(() -> new UndiffableDexException(
                        "has a section (0x" + Integer.toHexString(mapType) + ") that devices do not patch"));
    }

    /// Devices take the n-th text of the data section for string n.
    private void checkStrings() throws UndiffableDexException {
        int count = count(ItemKind.STRING);
        if (count != i32(bytes, 56)) {
            throw new UndiffableDexException("has another number of strings than of texts");
        }
        int at = start(ItemKind.STRING);
        for (int i = 0; i < count; i++) {
            if (offset(bytes, stringIds + 4 * i) != at) {
                throw new UndiffableDexException("has its texts in another order than its strings");
            }
            while ((bytes[at++] & 0x80) != 0) {
                // The length; its value does not matter here.
            }
            while (bytes[at++] != 0) {
                // The characters.
            }
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int version() {
        return version;
    }

    int count(ItemKind kind) {
        int[] section = sections.get(kind);
        return section == null ? 0 : section[1];
    }

    int start(ItemKind kind) {
        int[] section = sections.get(kind);
        return section == null ? 0 : section[0];
    }

    /// The descriptor of a type, for the names of classes.
    String type(int index) {
        int string = i32(bytes, start(ItemKind.TYPE) + 4 * index);
        int from = offset(bytes, stringIds + 4 * string);
        while ((bytes[from++] & 0x80) != 0) {
            // The length in UTF-16 units, which the zero at the end makes unnecessary.
        }
        int to = from;
        while (bytes[to] != 0) {
            to++;
        }
        return new String(bytes, from, to - from, java.nio.charset.StandardCharsets.UTF_8);
    }
}
