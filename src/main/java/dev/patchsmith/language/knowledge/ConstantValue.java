package dev.patchsmith.language.knowledge;

import dev.patchsmith.language.objc.tree.BinaryOperator;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// A number known before the program runs, with its C type; arithmetic follows C on arm64.
///
/// @param type an integer type, `BOOL`, `float` or `double`
/// @param bits the value of an integer, extended to 64 bits by its sign
/// @param real the value of a real number
public record ConstantValue(CType type, long bits, double real) {

    public static ConstantValue of(long value, CType type) {
        return new ConstantValue(type, cut(value, type), 0);
    }

    public static ConstantValue of(double value, CType type) {
        return new ConstantValue(type, 0, type.is(CType.Kind.FLOAT) ? (float) value : value);
    }

    /// An integer literal; C gives it the first type it fits into.
    static ConstantValue literal(BigInteger value, boolean unsigned, boolean isLong, boolean decimal) {
        int needed = value.bitLength();
        boolean wide = isLong || needed > 32 || (needed == 32 && !unsigned && decimal);
        boolean noSign = unsigned || needed > 63 || (!decimal && !wide && needed == 32);
        return of(value.longValue(), CType.integer(wide ? 64 : 32, !noSign));
    }

    private static long cut(long value, CType type) {
        if (type.is(CType.Kind.BOOL)) {
            return value != 0 ? 1 : 0;
        }
        return switch (type.bits()) {
            case 8 -> type.signed() ? (byte) value : value & 0xFF;
            case 16 -> type.signed() ? (short) value : value & 0xFFFF;
            case 32 -> type.signed() ? (int) value : value & 0xFFFFFFFFL;
            default -> value;
        };
    }

    public boolean isReal() {
        return type.isReal();
    }

    public boolean isTrue() {
        return isReal() ? real != 0 : bits != 0;
    }

    /// Whether the value is above the greatest signed 64-bit number.
    public boolean isHuge() {
        return !isReal() && bits < 0 && type.isUnsigned() && type.bits() == 64;
    }

    public double asReal() {
        if (isReal()) {
            return real;
        }
        return isHuge() ? (bits >>> 1) * 2.0 + (bits & 1) : bits;
    }

    /// The value converted as a C cast converts it; absent where C leaves it undefined.
    public @Nullable ConstantValue to(CType target) {
        if (target.isReal()) {
            return of(asReal(), target);
        }
        if (target.is(CType.Kind.BOOL)) {
            return of(isTrue() ? 1 : 0, target);
        }
        if (!target.isInteger()) {
            return null;
        }
        if (isReal()) {
            boolean fits = real > -9.3e18 && real < 9.2e18;
            return fits ? of((long) real, target) : null;
        }
        return of(bits, target);
    }

    @Nullable
    ConstantValue negated() {
        return isReal() ? of(-real, type) : of(-bits, type.promoted());
    }

    @Nullable
    ConstantValue complement() {
        return isReal() ? null : of(~bits, type.promoted());
    }

    /// `this operator other`; absent where it is undefined, such as a division by zero.
    @Nullable
    ConstantValue apply(BinaryOperator operator, ConstantValue other) {
        if (operator == BinaryOperator.SHIFT_LEFT || operator == BinaryOperator.SHIFT_RIGHT) {
            return shifted(operator, other);
        }
        CType common = type.arithmeticWith(other.type);
        if (common.isReal()) {
            return real(operator, asReal(), other.asReal(), common);
        }
        return isReal() || other.isReal()
                ? null
                : integer(operator, of(bits, common).bits, of(other.bits, common).bits, common);
    }

    private @Nullable ConstantValue shifted(BinaryOperator operator, ConstantValue by) {
        CType result = type.promoted();
        if (isReal() || by.isReal() || by.bits < 0 || by.bits >= result.bits()) {
            return null;
        }
        if (operator == BinaryOperator.SHIFT_LEFT) {
            return of(bits << by.bits, result);
        }
        return of(result.signed() ? bits >> by.bits : bits >>> by.bits, result);
    }

    private static @Nullable ConstantValue real(BinaryOperator operator, double a, double b, CType type) {
        return switch (operator) {
            case ADD -> of(a + b, type);
            case SUBTRACT -> of(a - b, type);
            case MULTIPLY -> of(a * b, type);
            case DIVIDE -> b == 0 ? null : of(a / b, type);
            case LESS -> truth(a < b);
            case GREATER -> truth(a > b);
            case LESS_EQUAL -> truth(a <= b);
            case GREATER_EQUAL -> truth(a >= b);
            case EQUAL -> truth(a == b);
            case NOT_EQUAL -> truth(a != b);
            case AND -> truth(a != 0 && b != 0);
            case OR -> truth(a != 0 || b != 0);
            case REMAINDER, SHIFT_LEFT, SHIFT_RIGHT, BIT_AND, BIT_XOR, BIT_OR -> null;
        };
    }

    private static @Nullable ConstantValue integer(BinaryOperator operator, long a, long b, CType type) {
        boolean signed = type.signed();
        int order = signed ? Long.compare(a, b) : Long.compareUnsigned(a, b);
        return switch (operator) {
            case ADD -> of(a + b, type);
            case SUBTRACT -> of(a - b, type);
            case MULTIPLY -> of(a * b, type);
            case DIVIDE -> b == 0 ? null : of(signed ? a / b : Long.divideUnsigned(a, b), type);
            case REMAINDER -> b == 0 ? null : of(signed ? a % b : Long.remainderUnsigned(a, b), type);
            case BIT_AND -> of(a & b, type);
            case BIT_OR -> of(a | b, type);
            case BIT_XOR -> of(a ^ b, type);
            case LESS -> truth(order < 0);
            case GREATER -> truth(order > 0);
            case LESS_EQUAL -> truth(order <= 0);
            case GREATER_EQUAL -> truth(order >= 0);
            case EQUAL -> truth(order == 0);
            case NOT_EQUAL -> truth(order != 0);
            case AND -> truth(a != 0 && b != 0);
            case OR -> truth(a != 0 || b != 0);
            case SHIFT_LEFT, SHIFT_RIGHT -> null;
        };
    }

    private static ConstantValue truth(boolean value) {
        return of(value ? 1 : 0, CType.INT);
    }
}
