package dev.patchsmith.apk.dex;

/// Writes an encoded value as it would stand in source.
final class ValueText {

    private ValueText() {}

    static String at(DexFile dex, int place) {
        DexCursor cursor = new DexCursor(dex.bytes(), place);
        int head = cursor.u8();
        int size = (head >> 5) + 1;
        return switch (head & 0x1f) {
            case 0x00, 0x02, 0x04 -> Long.toString(cursor.signed(size));
            case 0x06 -> cursor.signed(size) + "L";
            case 0x03 -> "'" + (char) cursor.unsigned(size) + "'";
            case 0x10 -> Float.intBitsToFloat((int) (cursor.unsigned(size) << 8 * (4 - size))) + "f";
            case 0x11 -> Double.toString(Double.longBitsToDouble(cursor.unsigned(size) << 8 * (8 - size)));
            case 0x17 -> '"' + dex.string((int) cursor.unsigned(size)) + '"';
            case 0x18 -> DexNames.javaType(dex.type((int) cursor.unsigned(size))) + ".class";
            case 0x19, 0x1b -> dex.string(dex.fieldName((int) cursor.unsigned(size)));
            case 0x1a -> dex.string(dex.methodName((int) cursor.unsigned(size)));
            case 0x1c -> "{...}";
            case 0x1d -> "@...";
            case 0x1e -> "null";
            case 0x1f -> size == 1 ? "false" : "true";
            default -> "?";
        };
    }
}
