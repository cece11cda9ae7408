package dev.patchsmith.language.objc.evaluate;

import dev.patchsmith.language.mango.evaluate.Foundation;
import dev.patchsmith.language.mango.evaluate.ScriptFault;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// A value with its type.
///
/// @param bits an integer, cut to its width
/// @param real a number with a fraction
/// @param object an object, nil as null, or what a pointer points to
record CValue(CType type, long bits, double real, @Nullable Object object) {

    static final CValue VOID = new CValue(CType.VOID, 0, 0, null);
    static final CValue NIL = new CValue(CType.OBJECT, 0, 0, null);

    static CValue integer(CType type, long bits) {
        return new CValue(type, type.cut(bits), 0, null);
    }

    static CValue truth(boolean value) {
        return integer(CType.INT, value ? 1 : 0);
    }

    static CValue real(CType type, double value) {
        return new CValue(type, 0, type == CType.FLOAT ? (float) value : value, null);
    }

    static CValue object(@Nullable Object object) {
        return new CValue(CType.OBJECT, 0, 0, object);
    }

    boolean isTrue() {
        return type.isInteger() ? bits != 0 : type.isReal() ? real != 0 : object != null;
    }

    double asReal() {
        if (type.isReal()) {
            return real;
        }
        return type == CType.UNSIGNED_LONG && bits < 0
                ? new BigInteger(Long.toUnsignedString(bits)).doubleValue()
                : bits;
    }

    CValue to(CType target) {
        if (target == CType.VOID) {
            return VOID;
        }
        if (target == CType.STRUCT) {
            return new CValue(target, 0, 0, object);
        }
        if (target.isInteger()) {
            if (target == CType.BOOL) {
                return integer(target, isTrue() ? 1 : 0);
            }
            if (type.isReal() && !fits(target)) {
                throw new Undefined("a real number out of range");
            }
            return integer(target, type.isReal() ? whole(target) : bits);
        }
        if (target.isReal()) {
            return real(target, asReal());
        }
        if (type.isInteger() && bits != 0) {
            throw new ScriptFault("a number used as an object");
        }
        return new CValue(target, 0, 0, object);
    }

    private boolean fits(CType target) {
        double whole = real < 0 ? Math.ceil(real) : Math.floor(real);
        double low = target.isSigned() ? -Math.pow(2, width(target) - 1) : 0;
        double high = Math.pow(2, target.isSigned() ? width(target) - 1 : width(target));
        return whole >= low && whole < high;
    }

    private static int width(CType target) {
        return switch (target) {
            case CHAR, UNSIGNED_CHAR -> 8;
            case SHORT, UNSIGNED_SHORT -> 16;
            case INT, UNSIGNED_INT -> 32;
            default -> 64;
        };
    }

    /// As the instructions of arm64 convert: to the nearest value of the type, no number to 0.
    private long whole(CType target) {
        return switch (target) {
            case UNSIGNED_LONG -> unsigned(real);
            case UNSIGNED_INT -> Math.max(0, Math.min(0xFFFFFFFFL, (long) real));
            case LONG -> (long) real;
            default -> (int) real;
        };
    }

    private static long unsigned(double value) {
        if (!(value > 0)) {
            return 0;
        }
        if (value >= 0x1p64) {
            return -1;
        }
        return new BigDecimal(value)
                .setScale(0, RoundingMode.DOWN)
                .toBigInteger()
                .longValue();
    }

    @Nullable
    Object toNative() {
        return type.isInteger() ? (Object) bits : type.isReal() ? (Object) real : object;
    }

    static CValue fromNative(CType type, @Nullable Object value) {
        if (type == CType.VOID) {
            return VOID;
        }
        if (type.isInteger()) {
            return integer(type, value == null ? 0 : (Long) value);
        }
        return type.isReal() ? real(type, value == null ? 0 : (Double) value) : new CValue(type, 0, 0, value);
    }

    Foundation.Num boxed() {
        return switch (type) {
            case BOOL -> Foundation.Num.bool(bits != 0);
            case UNSIGNED_LONG, UNSIGNED_INT, UNSIGNED_CHAR, UNSIGNED_SHORT -> Foundation.Num.unsigned(bits);
            case FLOAT, DOUBLE -> Foundation.Num.real(real);
            case CHAR, SHORT, INT, LONG -> Foundation.Num.signed(bits);
            case VOID, OBJECT, POINTER, STRUCT -> throw new ScriptFault("@( ) around an object");
        };
    }
}
