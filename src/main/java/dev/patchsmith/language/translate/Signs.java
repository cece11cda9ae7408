package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.mango.tree.BinaryOperator;
import dev.patchsmith.language.mango.tree.Expression;

/// Numbers that C computes with sign or with 32 bits and the script's engine without sign or with 64.
final class Signs {

    private Signs() {}

    /// The value with the sign C gives it, for uses that see the sign: the engine's bit operators and its differences
    /// of unsigned numbers are unsigned.
    static Value signed(Value value) {
        CType type = value.type();
        boolean isLost =
                value.kind() == Value.Kind.UINT && type.isInteger() && type.signed() && mayBeNegative(value.code());
        return isLost ? Value.of(Emit.send(Emit.box(value.code()), "longLongValue"), type, Value.Kind.INT) : value;
    }

    /// Whether code of the engine's unsigned kind may stand for a negative number.
    private static boolean mayBeNegative(Expression code) {
        return switch (code) {
            case Expression.Call call
            when call.callee() instanceof Expression.Name name -> mayBeNegative(call, name.text());
            case Expression.Binary e when e.operator() == BinaryOperator.MINUS -> true;
            case Expression.Binary e -> mayBeNegative(e.left()) || mayBeNegative(e.right());
            case Expression.Conditional e -> mayBeNegative(e.then()) || mayBeNegative(e.otherwise());
            default -> false;
        };
    }

    private static boolean mayBeNegative(Expression.Call call, String helper) {
        if (helper.equals(Natives.PreludeBlock.AND.text())) {
            return call.arguments().stream()
                    .noneMatch(each -> each instanceof Expression.IntegerLiteral literal && literal.bits() >= 0);
        }
        return helper.equals(Natives.PreludeBlock.OR.text())
                || helper.equals(Natives.PreludeBlock.XOR.text())
                || helper.equals(Natives.PreludeBlock.NOT.text())
                || helper.equals(Natives.PreludeBlock.SHL.text());
    }

    /// Whether C computes this modulo 2^32.
    static boolean wraps(dev.patchsmith.language.objc.tree.BinaryOperator operator, CType type) {
        return isWord(type)
                && switch (operator) {
                    case ADD, SUBTRACT, MULTIPLY -> true;
                    default -> false;
                };
    }

    /// An unsigned integer of 32 bits.
    static boolean isWord(CType type) {
        return type.isUnsigned() && type.isInteger() && type.bits() == 32;
    }

    /// The value modulo 2^32.
    static Value word(Value value, CType type) {
        return Value.of(Emit.send(Emit.box(value.code()), "unsignedIntValue"), type, Value.Kind.UINT);
    }

    /// Whether a 64-bit value may lose digits in a 32-bit place.
    static boolean narrows(Value value, CType type, CType target) {
        boolean gainsSign = target.signed() && type.isUnsigned() && type.bits() == 32;
        return target.isInteger()
                && type.isInteger()
                && target.bits() == 32
                && (type.bits() == 64 || gainsSign)
                && !value.isStableNumber()
                && !(isSmall(value.code()) && !(target.isUnsigned() && mayBeBelow(value.code())));
    }

    private static boolean isSmall(Expression code) {
        return switch (code) {
            case Expression.Binary e
            when e.operator() == BinaryOperator.REMAINDER ->
                e.right() instanceof Expression.IntegerLiteral literal && fits(literal);
            case Expression.Call e
            when e.callee() instanceof Expression.Name name ->
                name.text().equals(Natives.PreludeBlock.AND.text())
                        && e.arguments().stream()
                                .anyMatch(each -> each instanceof Expression.IntegerLiteral literal && fits(literal));
            case Expression.Conditional e ->
                (isSmall(e.then()) || isNumber(e.then())) && (isSmall(e.otherwise()) || isNumber(e.otherwise()));
            case Expression.Member e -> isSize(e.name());
            case Expression.Message e -> isSize(e.selector());
            default -> false;
        };
    }

    /// Whether code is a remainder by a number that 24 bits hold.
    static boolean isSmallRemainder(Expression code) {
        return code instanceof Expression.Binary e
                && e.operator() == BinaryOperator.REMAINDER
                && e.right() instanceof Expression.IntegerLiteral literal
                && Math.abs(literal.bits()) <= 1 << 24;
    }

    /// Whether a small number may be negative.
    private static boolean mayBeBelow(Expression code) {
        return switch (code) {
            case Expression.Binary _ -> true;
            case Expression.Conditional e -> mayBeBelow(e.then()) || mayBeBelow(e.otherwise());
            case Expression.Message e -> e.selector().equals("intValue");
            case Expression.Member e -> e.name().equals("intValue");
            default -> false;
        };
    }

    /// Nothing in memory has more elements than 31 bits count.
    private static boolean isSize(String name) {
        return name.equals("count") || name.equals("length") || name.equals("intValue");
    }

    private static boolean isNumber(Expression code) {
        return code instanceof Expression.IntegerLiteral;
    }

    private static boolean fits(Expression.IntegerLiteral literal) {
        return literal.bits() >= 0 && literal.bits() <= Integer.MAX_VALUE;
    }
}
