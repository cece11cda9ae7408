package dev.patchsmith.apk.dex;

/// What a comparison must know of each Dalvik instruction: how long it is and what its operands refer to (AOSP "Dalvik
/// bytecode" and "Dalvik executable instruction formats").
final class Instructions {

    /// What the operand after the first unit means.
    static final byte PLAIN = 0;

    static final byte STRING = 1;
    static final byte STRING_JUMBO = 2;
    static final byte TYPE = 3;
    static final byte FIELD = 4;
    static final byte METHOD = 5;
    static final byte METHOD_AND_PROTO = 6;
    static final byte CALL_SITE = 7;
    static final byte METHOD_HANDLE = 8;
    static final byte PROTO = 9;
    static final byte BRANCH_8 = 10;
    static final byte BRANCH_16 = 11;
    static final byte BRANCH_32 = 12;
    static final byte PAYLOAD = 13;
    static final byte LITERAL_32 = 14;
    static final byte LITERAL_HIGH_16 = 15;

    static final int NOP = 0x00;
    static final int CONST = 0x14;
    static final int CONST_STRING = 0x1a;
    static final int GOTO = 0x28;
    static final int GOTO_32 = 0x2a;
    static final int PACKED_SWITCH_PAYLOAD = 0x0100;
    static final int SPARSE_SWITCH_PAYLOAD = 0x0200;
    static final int ARRAY_PAYLOAD = 0x0300;

    /// Lengths in 16-bit units.
    private static final byte[] UNITS = new byte[256];

    private static final byte[] KINDS = new byte[256];

    static {
        java.util.Arrays.fill(UNITS, (byte) 1);
        units(2, 0x02, 0x05, 0x08, 0x13, 0x15, 0x16, 0x19, 0x1a, 0x1c, 0x1f, 0x20, 0x22, 0x23, 0x29, 0xfe, 0xff);
        units(3, 0x03, 0x06, 0x09, 0x14, 0x17, 0x1b, 0x24, 0x25, 0x26, 0x2a, 0x2b, 0x2c, 0xfc, 0xfd);
        units(4, 0xfa, 0xfb);
        units(5, 0x18);
        unitsFromTo(2, 0x2d, 0x3d);
        unitsFromTo(2, 0x44, 0x6d);
        unitsFromTo(3, 0x6e, 0x72);
        unitsFromTo(3, 0x74, 0x78);
        unitsFromTo(2, 0x90, 0xaf);
        unitsFromTo(2, 0xd0, 0xe2);
        kinds(STRING, 0x1a, 0x1a);
        kinds(STRING_JUMBO, 0x1b, 0x1b);
        for (int opcode : new int[] {0x1c, 0x1f, 0x20, 0x22, 0x23, 0x24, 0x25}) {
            KINDS[opcode] = TYPE;
        }
        kinds(FIELD, 0x52, 0x6d);
        kinds(METHOD, 0x6e, 0x72);
        kinds(METHOD, 0x74, 0x78);
        kinds(METHOD_AND_PROTO, 0xfa, 0xfb);
        kinds(CALL_SITE, 0xfc, 0xfd);
        kinds(METHOD_HANDLE, 0xfe, 0xfe);
        kinds(PROTO, 0xff, 0xff);
        kinds(BRANCH_8, 0x28, 0x28);
        kinds(BRANCH_16, 0x29, 0x29);
        kinds(BRANCH_32, 0x2a, 0x2a);
        kinds(BRANCH_16, 0x32, 0x3d);
        kinds(PAYLOAD, 0x26, 0x26);
        kinds(PAYLOAD, 0x2b, 0x2c);
        kinds(LITERAL_32, 0x14, 0x14);
        kinds(LITERAL_HIGH_16, 0x15, 0x15);
    }

    private Instructions() {}

    private static void units(int length, int... opcodes) {
        for (int opcode : opcodes) {
            UNITS[opcode] = (byte) length;
        }
    }

    private static void unitsFromTo(int length, int first, int last) {
        java.util.Arrays.fill(UNITS, first, last + 1, (byte) length);
    }

    private static void kinds(byte kind, int first, int last) {
        java.util.Arrays.fill(KINDS, first, last + 1, kind);
    }

    static int units(int opcode) {
        return UNITS[opcode];
    }

    static byte kind(int opcode) {
        return KINDS[opcode];
    }
}
