package dev.patchsmith.apk.build.tinker.dexdiff;

import dev.patchsmith.apk.LittleEndian;
import org.jspecify.annotations.Nullable;

/// What a dex instruction is made of, by its opcode (AOSP "Dalvik bytecode").
final class Opcodes {

    static final int CONST_STRING = 0x1a;
    static final int CONST_STRING_JUMBO = 0x1b;

    /// The length of each instruction in units of two bytes, 0 for opcodes that are not used; rows of sixteen.
    private static final String UNITS = "1123123123111111" // 00
            + "1112322352232112" // 10
            + "2122333112333222" // 20
            + "2222222222222200" // 30
            + "0000222222222222" // 40
            + "2222222222222222" // 50
            + "2222222222222233" // 60
            + "3330333330011111" // 70
            + "1111111111111111" // 80
            + "2222222222222222" // 90
            + "2222222222222222" // a0
            + "1111111111111111" // b0
            + "1111111111111111" // c0
            + "2222222222222222" // d0
            + "2220000000000000" // e0
            + "0000000000443322"; // f0

    private Opcodes() {}

    static int units(int opcode) {
        return UNITS.charAt(opcode) - '0';
    }

    /// The length of a `nop`, or of the table that disguises itself as one; 0 for an unknown table.
    static int payloadUnits(byte[] bytes, int at) {
        return switch (bytes[at + 1]) {
            case 0 -> 1;
            case 1 -> 4 + 2 * LittleEndian.u16(bytes, at + 2);
            case 2 -> 2 + 4 * LittleEndian.u16(bytes, at + 2);
            case 3 -> arrayUnits(LittleEndian.u16(bytes, at + 2), LittleEndian.u32(bytes, at + 4));
            default -> 0;
        };
    }

    /// Only 1, 2, 4 and 8 are widths of array elements.
    private static int arrayUnits(int width, long size) {
        boolean known = width == 1 || width == 2 || width == 4 || width == 8;
        long units = 4 + (size * width + 1) / 2;
        return known && units < Integer.MAX_VALUE / 2 ? (int) units : 0;
    }

    /// What the second unit of an instruction refers to, null for none.
    static @Nullable ItemKind operand(int opcode) {
        if (opcode == CONST_STRING || opcode == CONST_STRING_JUMBO) {
            return ItemKind.STRING;
        }
        if (opcode == 0x1c || opcode == 0x1f || opcode == 0x20 || (opcode >= 0x22 && opcode <= 0x25)) {
            return ItemKind.TYPE;
        }
        if (opcode >= 0x52 && opcode <= 0x6d) {
            return ItemKind.FIELD;
        }
        if ((opcode >= 0x6e && opcode <= 0x72) || (opcode >= 0x74 && opcode <= 0x78)) {
            return ItemKind.METHOD;
        }
        return switch (opcode) {
            case 0xfa, 0xfb -> ItemKind.METHOD;
            case 0xfc, 0xfd -> ItemKind.CALL_SITE;
            case 0xfe -> ItemKind.METHOD_HANDLE;
            case 0xff -> ItemKind.PROTO;
            default -> null;
        };
    }

    static boolean isPolymorphicCall(int opcode) {
        return opcode == 0xfa || opcode == 0xfb;
    }

    /// Calls through call sites, which not every device can carry over.
    static boolean isDynamicCall(int opcode) {
        return opcode == 0xfc || opcode == 0xfd;
    }

    /// Instructions with up to five registers in a list.
    static boolean hasRegisterList(int opcode) {
        return opcode == 0x24 || opcode == 0xfa || (opcode >= 0x6e && opcode <= 0x72);
    }

    /// Instructions whose first unit holds nothing but the opcode.
    static boolean hasEmptyHighByte(int opcode) {
        return switch (opcode) {
            case 0x03, 0x06, 0x09, 0x0e, 0x29, 0x2a -> true;
            default -> false;
        };
    }
}
