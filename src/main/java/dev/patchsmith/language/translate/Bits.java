package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.ConstantValue;
import dev.patchsmith.language.objc.tree.BinaryOperator;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Bit operators: folded where both sides are constants, by helper blocks at run time.
final class Bits {

    private final Frame frame;

    Bits(Frame frame) {
        this.frame = frame;
    }

    Value binary(Expression.Binary e) {
        ConstantValue folded = frame.knowledge.folding().fold(e);
        if (folded != null) {
            return frame.expressions.literals.integer(folded);
        }
        boolean onPointers = frame.typing.of(e.left()).isPointer()
                || frame.typing.of(e.right()).isPointer();
        if (onPointers) {
            return frame.error("E-POINTER", e.span(), "A script cannot calculate with pointers.");
        }
        Value left = operand(e.left());
        int before = frame.lines().size();
        Value right = operand(e.right());
        left = frame.expressions.spillBefore(left, e.left(), before);
        return apply(e.operator(), left, right, frame.typing.of(e));
    }

    /// `left operator right` by the helper that does it; the result is unsigned in the engine.
    Value apply(BinaryOperator operator, Value left, Value right, CType type) {
        Natives.PreludeBlock helper = switch (operator) {
            case BIT_AND -> Natives.PreludeBlock.AND;
            case BIT_OR -> Natives.PreludeBlock.OR;
            case BIT_XOR -> Natives.PreludeBlock.XOR;
            case SHIFT_LEFT -> Natives.PreludeBlock.SHL;
            default ->
                left.type().isInteger() && left.type().signed() && !left.isLiteral()
                        ? Natives.PreludeBlock.SAR
                        : Natives.PreludeBlock.SHR;
        };
        var code = frame.helper(helper, left.code(), right.code());
        boolean isNarrow = operator == BinaryOperator.SHIFT_LEFT && type.isInteger() && type.bits() == 32;
        boolean gainsSign = (operator == BinaryOperator.BIT_OR || operator == BinaryOperator.BIT_XOR)
                && Signs.isWord(type)
                && (mayBeNegative(left) || mayBeNegative(right));
        if (isNarrow && !left.isLiteral() || gainsSign) {
            return Value.of(Emit.send(Emit.box(code), type.signed() ? "intValue" : "unsignedIntValue"), type);
        }
        return Value.of(code, type, helper == Natives.PreludeBlock.SAR ? Value.Kind.INT : Value.Kind.UINT);
    }

    private static boolean mayBeNegative(Value value) {
        return value.type().isInteger() && value.type().signed() && !value.isLiteral();
    }

    private Value operand(Expression expression) {
        ConstantValue folded =
                complementOf(expression) == null ? frame.knowledge.folding().fold(expression) : null;
        boolean isPlainName = Frame.bare(expression) instanceof Expression.Identifier;
        if (folded != null && !folded.isReal() && !isPlainName) {
            return frame.expressions.literals.integer(folded);
        }
        return Frame.bare(expression) instanceof Expression.Unary unary && unary.operator() == UnaryOperator.COMPLEMENT
                ? complement(unary)
                : frame.expressions.value(expression);
    }

    private @Nullable ConstantValue complementOf(Expression expression) {
        return Frame.bare(expression) instanceof Expression.Unary unary && unary.operator() == UnaryOperator.COMPLEMENT
                ? frame.knowledge.folding().fold(unary.operand())
                : null;
    }

    /// `~x` that is no operand of another bit operator: of a constant it is a number.
    Value alone(Expression.Unary e) {
        ConstantValue folded = frame.knowledge.folding().fold(e);
        return folded != null && !folded.isReal() ? frame.expressions.literals.integer(folded) : complement(e);
    }

    /// `~x` at run time works on 64 bits; of a narrower unsigned type it is cut.
    Value complement(Expression.Unary e) {
        ConstantValue folded = frame.knowledge.folding().fold(e.operand());
        CType type = frame.typing.of(e);
        Value operand = folded != null && !folded.isReal()
                ? frame.expressions.literals.integer(folded)
                : frame.expressions.value(e.operand());
        var code = frame.helper(Natives.PreludeBlock.NOT, operand.code());
        if (type.isUnsigned() && type.bits() == 32) {
            return Value.of(Emit.send(Emit.box(code), "unsignedIntValue"), type);
        }
        return Value.of(code, type, Value.Kind.UINT);
    }

    static boolean isBit(@Nullable BinaryOperator operator) {
        return operator == BinaryOperator.BIT_AND
                || operator == BinaryOperator.BIT_OR
                || operator == BinaryOperator.BIT_XOR
                || operator == BinaryOperator.SHIFT_LEFT
                || operator == BinaryOperator.SHIFT_RIGHT;
    }

    /// The right side of `x &= e`.
    Value right(Expression expression) {
        return operand(expression);
    }
}
