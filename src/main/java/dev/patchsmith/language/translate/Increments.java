package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.mango.tree.Expression.Postfix;
import dev.patchsmith.language.mango.tree.PostfixOperator;
import dev.patchsmith.language.objc.tree.BinaryOperator;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.UnaryOperator;

/// `++` and `--`, which yield the new value in a script wherever they stand.
final class Increments {

    private final Frame frame;

    Increments(Frame frame) {
        this.frame = frame;
    }

    boolean is(Expression.Unary e) {
        return switch (e.operator()) {
            case PRE_INCREMENT, PRE_DECREMENT, POST_INCREMENT, POST_DECREMENT -> true;
            case PLUS, MINUS, NOT, COMPLEMENT, DEREFERENCE, ADDRESS, LABEL_ADDRESS, REAL, IMAGINARY -> false;
        };
    }

    private static boolean isUp(Expression.Unary e) {
        return e.operator() == UnaryOperator.PRE_INCREMENT || e.operator() == UnaryOperator.POST_INCREMENT;
    }

    void effect(Expression.Unary e) {
        if (isPlain(e)) {
            frame.lines().evaluate(postfix(e).code());
        } else {
            frame.expressions.compounds.compound(
                    e.operand(), isUp(e) ? BinaryOperator.ADD : BinaryOperator.SUBTRACT, one(e), e.span());
        }
        frame.flush();
    }

    private static Expression one(Expression.Unary e) {
        return new Expression.IntegerLiteral(
                e.span(), "1", java.math.BigInteger.ONE, Expression.IntegerSuffix.NONE, true);
    }

    /// A variable or an instance variable that the script reaches by its name.
    private boolean isPlain(Expression.Unary e) {
        CType type = frame.typing.of(e.operand());
        boolean isNumber = type.isUnknown() || type.is(CType.Kind.DOUBLE) || (type.isInteger() && type.bits() >= 32);
        boolean wraps =
                Signs.isWord(type) && !frame.steps(isUp(e) ? BinaryOperator.ADD : BinaryOperator.SUBTRACT, e.operand());
        return isNumber && !wraps && frame.expressions.assignments.isPlainTarget(e.operand());
    }

    private Value postfix(Expression.Unary e) {
        Value target = frame.expressions.value(e.operand());
        CType type = frame.typing.of(e.operand());
        Value.Kind kind = Value.kindOf(type);
        return Value.of(
                new Postfix(target.code(), isUp(e) ? PostfixOperator.INCREMENT : PostfixOperator.DECREMENT),
                type,
                kind == Value.Kind.UINT ? Value.Kind.INT : kind);
    }

    Value value(Expression.Unary e) {
        if (frame.typing.of(e.operand()).isPointer()) {
            return frame.error("E-POINTER", e.span(), "A script cannot calculate with pointers.");
        }
        if (!isPlain(e)) {
            return kept(e);
        }
        Value stepped = postfix(e);
        if (!e.operator().isPostfix()) {
            return stepped;
        }
        frame.rewritten(
                "increment",
                e.span(),
                "In a script ++ and -- yield the new value, so the old one is computed from it.");
        var operator = isUp(e)
                ? dev.patchsmith.language.mango.tree.BinaryOperator.MINUS
                : dev.patchsmith.language.mango.tree.BinaryOperator.PLUS;
        return Value.of(
                Emit.binary(stepped.code(), operator, Emit.integer(1)),
                stepped.type(),
                stepped.kind() == Value.Kind.UINT ? Value.Kind.INT : stepped.kind());
    }

    private Value kept(Expression.Unary e) {
        Expression place = frame.expressions.assignments.stabilized(Frame.bare(e.operand()));
        CType type = frame.typing.of(place);
        var step = new Expression.Unary(e.span(), e.operator(), place);
        if (e.operator().isPostfix()) {
            Value result = frame.keep(frame.expressions.value(place), Expressions.baseName(place), type);
            effect(step);
            return result;
        }
        effect(step);
        return frame.expressions.value(place);
    }
}
