package dev.patchsmith.apk.build.tinker.proof;

import java.nio.ByteBuffer;

/// Moves one item after the other from the base, or from the difference, into the patched file.
final class ItemMover {

    private final ByteBuffer in;
    private final ByteBuffer out;
    private final Movement movement;

    ItemMover(ByteBuffer in, ByteBuffer out, Movement movement) {
        this.in = in;
        this.out = out;
        this.movement = movement;
    }

    void move(Part part) throws BadPatchException {
        switch (part) {
            case TEXT -> text();
            case TYPE -> word(Part.TEXT);
            case TYPES -> types();
            case SHAPE -> {
                word(Part.TEXT);
                word(Part.TYPE);
                word(Part.TYPES);
            }
            case FIELD -> {
                half(Part.TYPE);
                half(Part.TYPE);
                word(Part.TEXT);
            }
            case METHOD -> {
                half(Part.TYPE);
                half(Part.SHAPE);
                word(Part.TEXT);
            }
            case HANDLE -> {
                short sort = in.getShort();
                out.putShort(sort).putShort(in.getShort());
                half(sort <= 3 ? Part.FIELD : Part.METHOD);
                out.putShort(in.getShort());
            }
            case NOTE -> {
                out.put(in.get());
                note();
            }
            case NOTES -> words(Part.NOTE);
            case NOTES_OF_PARAMETERS -> words(Part.NOTES);
            case NOTES_OF_CLASS -> notesOfClass();
            case LINES -> lines();
            case CODE -> new CodeMover(in, out, movement).move();
            case MEMBERS -> members();
            case VALUES -> values();
            case CALL_SITE -> word(Part.VALUES);
            case CLASS -> {
                word(Part.TYPE);
                out.putInt(in.getInt());
                word(Part.TYPE);
                word(Part.TYPES);
                word(Part.TEXT);
                word(Part.NOTES_OF_CLASS);
                word(Part.MEMBERS);
                word(Part.VALUES);
            }
        }
    }

    private void word(Part part) throws BadPatchException {
        out.putInt(movement.of(part, in.getInt()));
    }

    private void half(Part part) throws BadPatchException {
        out.putShort((short) movement.of(part, in.getShort() & 0xffff));
    }

    private void words(Part part) throws BadPatchException {
        int size = in.getInt();
        out.putInt(size);
        for (int i = 0; i < size; i++) {
            word(part);
        }
    }

    /// A number; gives it back.
    private int number() {
        int value = Leb.read(in);
        Leb.write(out, value);
        return value;
    }

    private void index(Part part) throws BadPatchException {
        Leb.write(out, movement.of(part, Leb.read(in)));
    }

    /// An index that is kept as one more than it is, so that 0 is none.
    private void indexOrNone(Part part) throws BadPatchException {
        Leb.write(out, movement.of(part, Leb.read(in) - 1) + 1);
    }

    private void text() {
        number();
        byte next;
        do {
            next = in.get();
            out.put(next);
        } while (next != 0);
    }

    private void types() throws BadPatchException {
        int size = in.getInt();
        out.putInt(size);
        for (int i = 0; i < size; i++) {
            half(Part.TYPE);
        }
    }

    private void notesOfClass() throws BadPatchException {
        word(Part.NOTES);
        int fields = in.getInt();
        int methods = in.getInt();
        int parameters = in.getInt();
        out.putInt(fields).putInt(methods).putInt(parameters);
        for (int i = 0; i < fields + methods + parameters; i++) {
            word(i < fields ? Part.FIELD : Part.METHOD);
            word(i < fields + methods ? Part.NOTES : Part.NOTES_OF_PARAMETERS);
        }
    }

    private void lines() throws BadPatchException {
        number();
        for (int i = number(); i > 0; i--) {
            indexOrNone(Part.TEXT);
        }
        byte step;
        do {
            step = in.get();
            out.put(step);
            if (step == 1 || step == 5 || step == 6) {
                number();
            } else if (step == 2) {
                Leb.writeSigned(out, Leb.readSigned(in));
            } else if (step == 3 || step == 4) {
                number();
                indexOrNone(Part.TEXT);
                indexOrNone(Part.TYPE);
                if (step == 4) {
                    indexOrNone(Part.TEXT);
                }
            } else if (step == 9) {
                indexOrNone(Part.TEXT);
            }
        } while (step != 0);
    }

    private void members() throws BadPatchException {
        int[] sizes = {number(), number(), number(), number()};
        for (int list = 0; list < sizes.length; list++) {
            Part part = list < 2 ? Part.FIELD : Part.METHOD;
            int from = 0;
            int to = 0;
            for (int i = 0; i < sizes[list]; i++) {
                from += Leb.read(in);
                int now = movement.of(part, from);
                Leb.write(out, now - to);
                to = now;
                number();
                if (part == Part.METHOD) {
                    index(Part.CODE);
                }
            }
        }
    }

    private void note() throws BadPatchException {
        index(Part.TYPE);
        for (int i = number(); i > 0; i--) {
            index(Part.TEXT);
            value();
        }
    }

    private void values() throws BadPatchException {
        for (int i = number(); i > 0; i--) {
            value();
        }
    }

    private void value() throws BadPatchException {
        int head = in.get() & 0xff;
        int sort = head & 31;
        int bytes = (head >> 5) + 1;
        switch (sort) {
            case 28 -> {
                out.put((byte) sort);
                values();
            }
            case 29 -> {
                out.put((byte) sort);
                note();
            }
            case 30, 31 -> out.put((byte) head);
            case 21 -> unsigned(sort, movement.of(Part.SHAPE, (int) little(bytes)));
            case 22 -> unsigned(sort, movement.of(Part.HANDLE, (int) little(bytes)));
            case 23 -> unsigned(sort, movement.of(Part.TEXT, (int) little(bytes)));
            case 24 -> unsigned(sort, movement.of(Part.TYPE, (int) little(bytes)));
            case 25, 27 -> unsigned(sort, movement.of(Part.FIELD, (int) little(bytes)));
            case 26 -> unsigned(sort, movement.of(Part.METHOD, (int) little(bytes)));
            case 3 -> unsigned(sort, little(bytes));
            case 16, 17 -> fraction(sort, bytes);
            default -> signed(sort, bytes);
        }
    }

    private long little(int bytes) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (in.get() & 255L) << (i << 3);
        }
        return value;
    }

    private void unsigned(int sort, long value) {
        int bytes = 1;
        while (bytes < 8 && value >>> (bytes << 3) != 0) {
            bytes++;
        }
        put(sort, value, bytes);
    }

    private void signed(int sort, int read) {
        int spare = 64 - (read << 3);
        long value = little(read) << spare >> spare;
        int bytes = 1;
        while (value << 64 - (bytes << 3) >> 64 - (bytes << 3) != value) {
            bytes++;
        }
        put(sort, value, bytes);
    }

    /// The bytes of a fraction are its highest; devices know one "not a number" only.
    private void fraction(int sort, int read) {
        long value = little(read) << 64 - (read << 3);
        value = sort == 17
                ? Double.doubleToLongBits(Double.longBitsToDouble(value))
                : (long) Float.floatToIntBits(Float.intBitsToFloat((int) (value >>> 32))) << 32;
        int bytes = 8;
        while (bytes > 1 && (value & (1L << 64 - (bytes - 1 << 3)) - 1) == 0) {
            bytes--;
        }
        put(sort, value >>> 64 - (bytes << 3), bytes);
    }

    private void put(int sort, long value, int bytes) {
        out.put((byte) (bytes - 1 << 5 | sort));
        for (int i = 0; i < bytes; i++) {
            out.put((byte) (value >>> (i << 3)));
        }
    }
}
