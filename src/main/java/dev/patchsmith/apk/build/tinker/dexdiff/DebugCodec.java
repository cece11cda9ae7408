package dev.patchsmith.apk.build.tinker.dexdiff;

/// Copies the line tables and names of locals of a method.
final class DebugCodec {

    private static final int END_SEQUENCE = 0;
    private static final int ADVANCE_PC = 1;
    private static final int ADVANCE_LINE = 2;
    private static final int START_LOCAL = 3;
    private static final int START_LOCAL_EXTENDED = 4;
    private static final int END_LOCAL = 5;
    private static final int RESTART_LOCAL = 6;
    private static final int SET_FILE = 9;

    private final ByteSource in;
    private final References references;

    DebugCodec(ByteSource in, References references) {
        this.in = in;
        this.references = references;
    }

    void copy(ByteSink out) {
        out.uleb(in.uleb());
        int parameters = in.uleb();
        out.uleb(parameters);
        for (int i = 0; i < parameters; i++) {
            out.ulebp1(references.index(ItemKind.STRING, in.ulebp1()));
        }
        int opcode;
        do {
            opcode = in.u8();
            out.u8(opcode);
            operands(opcode, out);
        } while (opcode != END_SEQUENCE);
    }

    private void operands(int opcode, ByteSink out) {
        switch (opcode) {
            case ADVANCE_PC, END_LOCAL, RESTART_LOCAL -> out.uleb(in.uleb());
            case ADVANCE_LINE -> out.sleb(in.sleb());
            case SET_FILE -> out.ulebp1(references.index(ItemKind.STRING, in.ulebp1()));
            case START_LOCAL, START_LOCAL_EXTENDED -> {
                out.uleb(in.uleb());
                out.ulebp1(references.index(ItemKind.STRING, in.ulebp1()));
                out.ulebp1(references.index(ItemKind.TYPE, in.ulebp1()));
                if (opcode == START_LOCAL_EXTENDED) {
                    out.ulebp1(references.index(ItemKind.STRING, in.ulebp1()));
                }
            }
            default -> {
                // The others have no operands.
            }
        }
    }
}
