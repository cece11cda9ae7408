package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.mango.tree.Expression;

/// A piece of script code that yields a value, with the C type it stands for and the kind the script's engine gives it.
///
/// @param isTruth whether the engine's value is a boolean although C says `int`, as of a comparison
record Value(Expression code, CType type, Kind kind, boolean isTruth) {

    /// The kinds of number the script's engine tells apart; everything that is no number is `OTHER`.
    enum Kind {
        BOOL,
        INT,
        UINT,
        DOUBLE,
        OTHER,
        UNKNOWN
    }

    static Value of(Expression code, CType type) {
        Kind kind = kindOf(type);
        return new Value(code, type, kind, kind == Kind.BOOL);
    }

    static Value of(Expression code, CType type, Kind kind) {
        return new Value(code, type, kind, kind == Kind.BOOL);
    }

    /// The result of a comparison or a logical operator.
    static Value truth(Expression code) {
        return new Value(code, CType.INT, Kind.BOOL, true);
    }

    static Kind kindOf(CType type) {
        return switch (type.kind()) {
            case BOOL -> Kind.BOOL;
            case INTEGER -> type.signed() ? Kind.INT : Kind.UINT;
            case FLOAT, DOUBLE -> Kind.DOUBLE;
            case UNKNOWN -> Kind.UNKNOWN;
            case VOID, OBJECT, CLASS, SEL, BLOCK, POINTER, CF, STRUCT, UNION, FUNCTION, ARRAY, UNSUPPORTED ->
                Kind.OTHER;
        };
    }

    Value as(CType other) {
        return new Value(code, other, kind, isTruth);
    }

    boolean isLiteral() {
        return code instanceof Expression.IntegerLiteral || code instanceof Expression.DoubleLiteral;
    }

    /// A number that is written in the script, with or without a sign.
    boolean isStableNumber() {
        return isLiteral() || code instanceof Expression.Unary e && e.operand() instanceof Expression.IntegerLiteral;
    }

    /// Whether evaluating the code again, or later, gives the same and does nothing.
    boolean isStable() {
        return switch (code) {
            case Expression.Name _,
                    Expression.Word _,
                    Expression.IntegerLiteral _,
                    Expression.DoubleLiteral _,
                    Expression.SelectorLiteral _,
                    Expression.AddressOf _,
                    Expression.BlockLiteral _,
                    dev.patchsmith.language.mango.tree.StringLiteral _ -> true;
            case Expression.Unary e ->
                e.operand() instanceof Expression.IntegerLiteral || e.operand() instanceof Expression.DoubleLiteral;
            case Expression.Box e -> e.value() instanceof Expression.IntegerLiteral;
            default -> false;
        };
    }
}
