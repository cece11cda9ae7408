package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.mango.tree.BinaryOperator;
import dev.patchsmith.language.objc.tree.Expression;

/// `MIN`, `MAX` and `ABS`, which evaluate their arguments once.
final class Extremes {

    private final Frame frame;

    Extremes(Frame frame) {
        this.frame = frame;
    }

    Value of(Expression.Call e, boolean least) {
        Expression left = e.arguments().get(0);
        Expression right = e.arguments().get(1);
        CType type = common(left, right);
        Value a = operand(left, type);
        int before = frame.lines().size();
        Value b = operand(right, type);
        a = frame.expressions.spillBefore(a, left, before);
        boolean isSigned = type.isInteger() && type.signed();
        Value first = isSigned ? Choices.ofOneKind(a, b, type) : a;
        b = isSigned ? Choices.ofOneKind(b, a, type) : b;
        a = first;
        BinaryOperator operator = least ? BinaryOperator.LESS : BinaryOperator.GREATER;
        return Value.of(
                Emit.choice(Emit.binary(a.code(), operator, b.code()), a.code(), b.code()),
                type.isUnknown() ? a.type() : type,
                a.kind() == b.kind() ? a.kind() : Value.kindOf(type));
    }

    private CType common(Expression left, Expression right) {
        CType a = frame.typing.of(left);
        CType b = frame.typing.of(right);
        if (a.isUnknown() || b.isUnknown()) {
            return a.isUnknown() && b.isUnknown() ? CType.UNKNOWN : a.isUnknown() ? b : a;
        }
        return a.arithmeticWith(b);
    }

    /// Variables and constants may stand twice; everything else is kept first.
    private Value operand(Expression expression, CType common) {
        Value value = Signs.signed(Operators.number(frame.expressions.value(expression)));
        if (value.isStable() || isSimple(expression)) {
            return value;
        }
        CType type = frame.typing.of(expression);
        CType kept = type.isNumber() ? type : common.isReal() ? common : CType.DOUBLE;
        Value variable = frame.keep(value, Expressions.baseName(expression), kept);
        return type.isUnknown() ? Value.of(variable.code(), kept) : variable;
    }

    private boolean isSimple(Expression expression) {
        return switch (Frame.bare(expression)) {
            case Expression.Binary e -> isSimple(e.left()) && isSimple(e.right());
            case Expression.Unary e -> Purity.isPure(e) && isSimple(e.operand());
            case Expression.Identifier e -> !(frame.inBlock() && frame.expressions.ivars.isIvar(e));
            case Expression.Select e -> frame.typing.of(e.base()).isStruct() && isSimple(e.base());
            case Expression.IntegerLiteral _,
                    Expression.FloatingLiteral _,
                    Expression.CharacterLiteral _,
                    Expression.BooleanLiteral _ -> true;
            default -> false;
        };
    }

    Value absolute(Expression.Call e) {
        Expression argument = e.arguments().getFirst();
        CType type = frame.typing.of(argument);
        Value value = operand(argument, type);
        return Value.of(
                Emit.choice(
                        Emit.binary(value.code(), BinaryOperator.LESS, Emit.integer(0)),
                        Emit.minus(value.code()),
                        value.code()),
                type.promoted(),
                value.kind());
    }
}
