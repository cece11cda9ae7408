package dev.patchsmith.language.objc.evaluate;

/// The types of pure programs with their widths on arm64.
enum CType {
    VOID('v', 0, true),
    BOOL('B', 1, false),
    CHAR('c', 8, true),
    UNSIGNED_CHAR('C', 8, false),
    SHORT('s', 16, true),
    UNSIGNED_SHORT('S', 16, false),
    INT('i', 32, true),
    UNSIGNED_INT('I', 32, false),
    LONG('q', 64, true),
    UNSIGNED_LONG('Q', 64, false),
    FLOAT('f', 32, true),
    DOUBLE('d', 64, true),
    OBJECT('@', 64, false),
    POINTER('^', 64, false),
    STRUCT('{', 64, false);

    private final char encoding;
    private final int bits;
    private final boolean signed;

    CType(char encoding, int bits, boolean signed) {
        this.encoding = encoding;
        this.bits = bits;
        this.signed = signed;
    }

    char encoding() {
        return encoding;
    }

    boolean isInteger() {
        return compareTo(BOOL) >= 0 && compareTo(UNSIGNED_LONG) <= 0;
    }

    boolean isReal() {
        return this == FLOAT || this == DOUBLE;
    }

    boolean isSigned() {
        return signed;
    }

    static CType ofEncoding(char letter) {
        for (CType type : values()) {
            if (type.encoding == letter) {
                return type;
            }
        }
        return OBJECT;
    }

    /// Small integers become int before anything is calculated.
    CType promoted() {
        return isInteger() && bits < 32 ? INT : this;
    }

    /// The type two operands are calculated in.
    static CType common(CType left, CType right) {
        if (left == DOUBLE || right == DOUBLE) {
            return DOUBLE;
        }
        if (left == FLOAT || right == FLOAT) {
            return FLOAT;
        }
        CType a = left.promoted();
        CType b = right.promoted();
        return a.compareTo(b) >= 0 ? a : b;
    }

    /// Cuts 64 bits to the width, and widens them again by the sign.
    long cut(long value) {
        return switch (this) {
            case BOOL -> value == 0 ? 0 : 1;
            case CHAR -> (byte) value;
            case UNSIGNED_CHAR -> value & 0xFF;
            case SHORT -> (short) value;
            case UNSIGNED_SHORT -> value & 0xFFFF;
            case INT -> (int) value;
            case UNSIGNED_INT -> value & 0xFFFFFFFFL;
            default -> value;
        };
    }
}
