package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.objc.tree.Expression;

/// The usual arithmetic conversions of C, as far as the script's engine, which knows 64 bits only and calculates with
/// sign wherever one side has one, does not make them itself.
final class Conversions {

    /// Two operands of an operator that sees signs.
    record Operands(Value first, Value second) {}

    private final Frame frame;

    Conversions(Frame frame) {
        this.frame = frame;
    }

    /// The operands of a division or of a comparison in their common type.
    Operands common(Value first, Expression left, Value second, Expression right) {
        CType a = frame.typing.of(left);
        CType b = frame.typing.of(right);
        if (!a.isNumber() || !b.isNumber()) {
            return new Operands(exact(first, a), exact(second, b));
        }
        CType type = a.arithmeticWith(b);
        if (type.isReal()) {
            return new Operands(exact(Signs.signed(first), a), exact(Signs.signed(second), b));
        }
        return type.isUnsigned()
                ? marked(Choices.unsigned(unsigned(first, a, type)), Choices.unsigned(unsigned(second, b, type)))
                : new Operands(Signs.signed(first), Signs.signed(second));
    }

    /// What C calculates without sign has the engine's unsigned kind.
    Value exact(Value value, CType type) {
        return frame.expressions.operators.exactUnsigned(value, type);
    }

    private Value unsigned(Value value, CType own, CType common) {
        if (own.isUnsigned()) {
            return exact(value, own);
        }
        boolean mayBeNegative = own.isInteger() && own.signed() && !value.isLiteral();
        return Signs.isWord(common) && mayBeNegative ? Signs.word(value, common) : value;
    }

    /// One side of the unsigned kind is enough for the engine to calculate without sign.
    private static Operands marked(Value first, Value second) {
        if (first.kind() != Value.Kind.INT || second.kind() != Value.Kind.INT) {
            return new Operands(first, second);
        }
        if (first.isLiteral() == second.isLiteral() || second.isLiteral()) {
            return new Operands(first, marked(second));
        }
        return new Operands(marked(first), second);
    }

    private static Value marked(Value value) {
        return value.code() instanceof dev.patchsmith.language.mango.tree.Expression.IntegerLiteral literal
                ? Value.of(
                        dev.patchsmith.language.mango.tree.Expression.unsigned(literal.bits()),
                        value.type(),
                        Value.Kind.UINT)
                : Value.of(Emit.cast(value.code(), CType.NS_UINTEGER), value.type(), Value.Kind.UINT);
    }
}
