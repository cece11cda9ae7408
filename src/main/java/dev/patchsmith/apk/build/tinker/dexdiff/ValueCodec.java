package dev.patchsmith.apk.build.tinker.dexdiff;

/// Copies encoded values: the values of annotations, static fields and call sites. Numbers get as few bytes as hold
/// them, as devices write them.
final class ValueCodec {

    private static final int MAX_DEPTH = 64;

    private final ByteSource in;
    private final References references;
    private int depth;

    ValueCodec(ByteSource in, References references) {
        this.in = in;
        this.references = references;
    }

    void array(ByteSink out) {
        int size = in.uleb();
        out.uleb(size);
        for (int i = 0; i < size; i++) {
            value(out);
        }
    }

    void annotation(ByteSink out) {
        out.uleb(references.index(ItemKind.TYPE, in.uleb()));
        int size = in.uleb();
        out.uleb(size);
        for (int i = 0; i < size; i++) {
            out.uleb(references.index(ItemKind.STRING, in.uleb()));
            value(out);
        }
    }

    private void value(ByteSink out) {
        int head = in.u8();
        int type = head & 0x1f;
        int width = (head >>> 5) + 1;
        switch (type) {
            case 0x00, 0x02, 0x04, 0x06 -> signed(type, extended(width), out);
            case 0x03 -> unsigned(type, low(width), out);
            case 0x10, 0x11 -> floating(type, low(width) << 8 * (8 - width), out);
            case 0x15 -> reference(ItemKind.PROTO, type, width, out);
            case 0x16 -> reference(ItemKind.METHOD_HANDLE, type, width, out);
            case 0x17 -> reference(ItemKind.STRING, type, width, out);
            case 0x18 -> reference(ItemKind.TYPE, type, width, out);
            case 0x19, 0x1b -> reference(ItemKind.FIELD, type, width, out);
            case 0x1a -> reference(ItemKind.METHOD, type, width, out);
            case 0x1c, 0x1d -> nested(type, out);
            case 0x1e -> out.u8(type);
            case 0x1f -> out.u8(head & 0x20 | type);
            default -> throw new IndexOutOfBoundsException("no encoded value has the type " + type);
        }
    }

    private void nested(int type, ByteSink out) {
        if (++depth > MAX_DEPTH) {
            throw new IndexOutOfBoundsException("values are nested too deep");
        }
        out.u8(type);
        if (type == 0x1c) {
            array(out);
        } else {
            annotation(out);
        }
        depth--;
    }

    private void reference(ItemKind kind, int type, int width, ByteSink out) {
        unsigned(type, references.index(kind, (int) low(width)) & 0xffff_ffffL, out);
    }

    /// The bytes of a number, the lowest first.
    private long low(int width) {
        long value = 0;
        for (int i = 0; i < width; i++) {
            value |= (long) in.u8() << 8 * i;
        }
        return value;
    }

    private long extended(int width) {
        int unused = 64 - 8 * width;
        return low(width) << unused >> unused;
    }

    private static void signed(int type, long value, ByteSink out) {
        int bits = 65 - Long.numberOfLeadingZeros(value ^ value >> 63);
        number(type, value, bits + 7 >> 3, out);
    }

    private static void unsigned(int type, long value, ByteSink out) {
        int bits = Math.max(1, 64 - Long.numberOfLeadingZeros(value));
        number(type, value, bits + 7 >> 3, out);
    }

    /// Devices know one NaN only.
    private void floating(int type, long value, ByteSink out) {
        boolean whole = type == 0x11
                ? Double.doubleToLongBits(Double.longBitsToDouble(value)) == value
                : Float.floatToIntBits(Float.intBitsToFloat((int) (value >>> 32))) == (int) (value >>> 32);
        if (!whole) {
            references.fix();
        }
        fromTheRight(type, value, out);
    }

    /// Floating point numbers end in zeros rather than begin with them.
    private static void fromTheRight(int type, long value, ByteSink out) {
        int bits = Math.max(1, 64 - Long.numberOfTrailingZeros(value));
        int width = bits + 7 >> 3;
        number(type, value >> 64 - 8 * width, width, out);
    }

    private static void number(int type, long value, int width, ByteSink out) {
        out.u8(type | width - 1 << 5);
        for (int i = 0; i < width; i++) {
            out.u8((int) (value >> 8 * i));
        }
    }
}
