package dev.patchsmith.apk.build.tinker.dexdiff;

import dev.patchsmith.apk.LittleEndian;

/// Copies the code of a method. Only the indices in instructions change; where a device would have to make an
/// instruction longer for its new index, or could not read it, the code is said to be unmovable.
final class CodeCodec {

    private final ByteSource in;
    private final References references;

    CodeCodec(ByteSource in, References references) {
        this.in = in;
        this.references = references;
    }

    void copy(ByteSink out) {
        out.u16(in.u16());
        out.u16(in.u16());
        out.u16(in.u16());
        int tries = in.u16();
        out.u16(tries);
        out.u32(references.offset(ItemKind.DEBUG_INFO, in.u32()));
        int units = in.u32();
        if (units < 0 || units > (in.bytes().length - in.at()) / 2) {
            throw new IndexOutOfBoundsException("code lies outside the file");
        }
        out.u32(units);
        int start = out.size();
        out.copy(in.bytes(), in.at(), 2 * units);
        instructions(in.at(), units, out, start);
        in.skip(2 * units);
        if (tries > 0) {
            if ((units & 1) == 1) {
                in.skip(2);
                out.u16(0);
            }
            tries(tries, out);
        }
    }

    private void instructions(int from, int units, ByteSink out, int to) {
        byte[] bytes = in.bytes();
        for (int unit = 0; unit < units; ) {
            int at = from + 2 * unit;
            int opcode = bytes[at] & 0xff;
            int high = bytes[at + 1] & 0xff;
            int length = opcode == 0 ? Opcodes.payloadUnits(bytes, at) : Opcodes.units(opcode);
            if (length == 0 || unit + length > units || !isOrdinary(opcode, high, bytes, at)) {
                references.fix();
                length = Math.max(1, length);
            }
            operand(opcode, at, out, to + 2 * unit);
            unit += length;
        }
    }

    /// Whether a device would write the instruction as it was, save for its index.
    private static boolean isOrdinary(int opcode, int high, byte[] bytes, int at) {
        if (Opcodes.isDynamicCall(opcode)) {
            return false;
        }
        if (Opcodes.hasRegisterList(opcode)) {
            return isOrdinaryList(high, LittleEndian.u16(bytes, at + 4));
        }
        return high == 0 || opcode == 0 || !Opcodes.hasEmptyHighByte(opcode);
    }

    /// At most five registers, and zeros in the places of those that are not there.
    private static boolean isOrdinaryList(int high, int registers) {
        int count = high >> 4;
        return count == 5 || (count < 5 && (high & 0xf) == 0 && registers >>> 4 * count == 0);
    }

    private void operand(int opcode, int at, ByteSink out, int to) {
        byte[] bytes = in.bytes();
        ItemKind kind = Opcodes.operand(opcode);
        if (kind == null) {
            return;
        }
        if (opcode == Opcodes.CONST_STRING_JUMBO) {
            out.put32(to + 2, references.index(kind, LittleEndian.i32(bytes, at + 2)));
            return;
        }
        int index = references.index(kind, LittleEndian.u16(bytes, at + 2));
        if (index > 0xffff) {
            references.fix();
        }
        out.put16(to + 2, index);
        if (Opcodes.isPolymorphicCall(opcode)) {
            out.put16(to + 6, references.index(ItemKind.PROTO, LittleEndian.u16(bytes, at + 6)));
        }
    }

    /// The ranges come before the handlers and name them by their distance, which changes with the handlers' types.
    private void tries(int count, ByteSink out) {
        int from = in.at();
        int to = out.size();
        out.copy(in.bytes(), from, 8 * count);
        in.skip(8 * count);
        int handlersIn = in.at();
        int handlersOut = out.size();
        int handlers = in.uleb();
        out.uleb(handlers);
        if (handlers < 0 || handlers > in.bytes().length) {
            throw new IndexOutOfBoundsException("handlers lie outside the file");
        }
        int[] before = new int[handlers];
        int[] after = new int[handlers];
        for (int i = 0; i < handlers; i++) {
            before[i] = in.at() - handlersIn;
            after[i] = out.size() - handlersOut;
            handler(out);
        }
        for (int i = 0; i < count; i++) {
            int distance = LittleEndian.u16(in.bytes(), from + 8 * i + 6);
            int index = java.util.Arrays.binarySearch(before, distance);
            if (index < 0) {
                throw new IndexOutOfBoundsException("a range has no handler");
            }
            out.put16(to + 8 * i + 6, after[index]);
        }
    }

    private void handler(ByteSink out) {
        int size = in.sleb();
        out.sleb(size);
        for (int i = Math.abs(size); i > 0; i--) {
            out.uleb(references.index(ItemKind.TYPE, in.uleb()));
            out.uleb(in.uleb());
        }
        if (size <= 0) {
            out.uleb(in.uleb());
        }
    }
}
