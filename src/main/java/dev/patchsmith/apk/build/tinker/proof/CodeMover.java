package dev.patchsmith.apk.build.tinker.proof;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Moves the code of a method. Instructions keep their lengths; where a device would lengthen one, this gives up.
final class CodeMover {

    private final ByteBuffer in;
    private final ByteBuffer out;
    private final Movement movement;

    CodeMover(ByteBuffer in, ByteBuffer out, Movement movement) {
        this.in = in;
        this.out = out;
        this.movement = movement;
    }

    void move() throws BadPatchException {
        out.putLong(in.getLong(in.position()));
        int tries = in.getShort(in.position() + 6) & 0xffff;
        in.position(in.position() + 8);
        out.putInt(movement.of(Part.LINES, in.getInt()));
        int units = in.getInt();
        out.putInt(units);
        if (units < 0) {
            throw new BadPatchException("has code of an impossible length");
        }
        for (int end = in.position() + 2 * units; in.position() < end; ) {
            instruction();
        }
        if (tries > 0) {
            if (units % 2 != 0) {
                in.getShort();
                out.putShort((short) 0);
            }
            ranges(tries);
        }
    }

    private void instruction() throws BadPatchException {
        short first = in.getShort();
        out.putShort(first);
        int operation = first & 0xff;
        if (operation == 0 && first != 0) {
            table(first);
            return;
        }
        Part part = partOf(operation);
        if (part == null) {
            units(length(operation) - 1);
        } else if (operation == 0x1b) {
            out.putInt(movement.of(part, in.getInt()));
        } else {
            reference(operation, part);
        }
    }

    private void reference(int operation, Part part) throws BadPatchException {
        int index = movement.of(part, in.getShort() & 0xffff);
        if (index > 0xffff) {
            throw new BadPatchException("needs longer instructions in code that it carries over");
        }
        if (movement != Movement.NONE && (operation == 0xfc || operation == 0xfd)) {
            throw new BadPatchException("carries over code with dynamic calls, which not every device can");
        }
        out.putShort((short) index);
        units(length(operation) - (operation == 0xfa || operation == 0xfb ? 3 : 2));
        if (operation == 0xfa || operation == 0xfb) {
            out.putShort((short) movement.of(Part.SHAPE, in.getShort() & 0xffff));
        }
    }

    private void units(int count) {
        for (int i = 0; i < count; i++) {
            out.putShort(in.getShort());
        }
    }

    private void table(short first) throws BadPatchException {
        int size = in.getShort(in.position()) & 0xffff;
        switch (first) {
            case 0x0100 -> units(3 + 2 * size);
            case 0x0200 -> units(1 + 4 * size);
            case 0x0300 -> units(3 + (in.getInt(in.position() + 2) * size + 1) / 2);
            default -> throw new BadPatchException("carries over code with an unknown table");
        }
    }

    private static @Nullable Part partOf(int operation) {
        if (operation == 0x1a || operation == 0x1b) {
            return Part.TEXT;
        }
        if (operation >= 0x52 && operation <= 0x6d) {
            return Part.FIELD;
        }
        return switch (operation) {
            case 0x1c, 0x1f, 0x20, 0x22, 0x23, 0x24, 0x25 -> Part.TYPE;
            case 0x6e, 0x6f, 0x70, 0x71, 0x72, 0x74, 0x75, 0x76, 0x77, 0x78, 0xfa, 0xfb -> Part.METHOD;
            case 0xfc, 0xfd -> Part.CALL_SITE;
            case 0xfe -> Part.HANDLE;
            case 0xff -> Part.SHAPE;
            default -> null;
        };
    }

    /// In units of two bytes.
    private static int length(int operation) throws BadPatchException {
        return switch (operation) {
            case 0x18 -> 5;
            case 0xfa, 0xfb -> 4;
            case 0x03, 0x06, 0x09, 0x14, 0x17, 0x1b, 0x24, 0x25, 0x26, 0x2a, 0x2b, 0x2c, 0xfc, 0xfd -> 3;
            case 0x6e, 0x6f, 0x70, 0x71, 0x72, 0x74, 0x75, 0x76, 0x77, 0x78 -> 3;
            case 0x02, 0x05, 0x08, 0x13, 0x15, 0x16, 0x19, 0x1a, 0x1c, 0x1f, 0x20, 0x22, 0x23, 0x29, 0xfe, 0xff -> 2;
            default -> lengthInRange(operation);
        };
    }

    private static int lengthInRange(int operation) throws BadPatchException {
        boolean unused = (operation >= 0x3e && operation <= 0x43)
                || operation == 0x73
                || operation == 0x79
                || operation == 0x7a
                || (operation >= 0xe3 && operation <= 0xf9);
        if (unused) {
            throw new BadPatchException("carries over code with an unknown instruction");
        }
        boolean two = (operation >= 0x2d && operation <= 0x6d)
                || (operation >= 0x90 && operation <= 0xaf)
                || operation >= 0xd0;
        return two ? 2 : 1;
    }

    /// Ranges name their handlers by the distance from the start of all handlers.
    private void ranges(int count) throws BadPatchException {
        int rangesIn = in.position();
        int rangesOut = out.position();
        in.position(rangesIn + 8 * count);
        out.position(rangesOut + 8 * count);
        int handlersIn = in.position();
        int handlersOut = out.position();
        Map<Integer, Integer> distances = new HashMap<>();
        int handlers = Leb.read(in);
        Leb.write(out, handlers);
        for (int i = 0; i < handlers; i++) {
            distances.put(in.position() - handlersIn, out.position() - handlersOut);
            handler();
        }
        for (int i = 0; i < count; i++) {
            out.putInt(rangesOut + 8 * i, in.getInt(rangesIn + 8 * i));
            out.putShort(rangesOut + 8 * i + 4, in.getShort(rangesIn + 8 * i + 4));
            Integer distance = distances.get(in.getShort(rangesIn + 8 * i + 6) & 0xffff);
            if (distance == null) {
                throw new BadPatchException("has a range of code without a handler");
            }
            out.putShort(rangesOut + 8 * i + 6, distance.shortValue());
        }
    }

    private void handler() throws BadPatchException {
        int size = Leb.readSigned(in);
        Leb.writeSigned(out, size);
        for (int i = size < 0 ? -size : size; i > 0; i--) {
            Leb.write(out, movement.of(Part.TYPE, Leb.read(in)));
            Leb.write(out, Leb.read(in));
        }
        if (size <= 0) {
            Leb.write(out, Leb.read(in));
        }
    }
}
