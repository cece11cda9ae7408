package dev.patchsmith.language.objc.type;

/// The conversions C makes before it computes, for 64-bit ARM.
public final class Arithmetic {

    private Arithmetic() {}

    /// Integer promotion: whatever is narrower than an `int` becomes one.
    public static Type promoted(Type type) {
        return switch (type) {
            case Type.Bool() -> Type.INT32;
            case Type.Whole whole when whole.bits() < 32 -> Type.INT32;
            case Type.Fraction fraction when fraction.bits() < 32 -> Type.FLOAT;
            default -> type;
        };
    }

    /// The common type of two numbers; unknown when one of them is no number.
    public static Type common(Type left, Type right) {
        if (!left.isNumber() || !right.isNumber()) {
            return Type.UNKNOWN;
        }
        if (left instanceof Type.Fraction || right instanceof Type.Fraction) {
            int bits = Math.max(32, Math.max(fractionBits(left), fractionBits(right)));
            return bits == 64 ? Type.DOUBLE : Type.FLOAT;
        }
        Type a = promoted(left);
        Type b = promoted(right);
        return a instanceof Type.Whole x && b instanceof Type.Whole y ? wider(x, y) : Type.UNKNOWN;
    }

    private static int fractionBits(Type type) {
        return type instanceof Type.Fraction fraction ? fraction.bits() : 0;
    }

    private static Type wider(Type.Whole a, Type.Whole b) {
        if (a.bits() != b.bits()) {
            return a.bits() > b.bits() ? a : b;
        }
        return a.isSigned() ? b : a;
    }
}
