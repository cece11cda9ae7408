package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.CType.Kind;
import dev.patchsmith.language.knowledge.ConstantValue;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.source.Span;

/// What happens to a value on its way into a variable, a parameter, a property or a result.
final class Stores {

    private final Frame frame;

    Stores(Frame frame) {
        this.frame = frame;
    }

    Value stored(Expression expression, CType target) {
        Expression bare = Frame.bare(expression);
        if (bare instanceof Expression.BlockLiteral block) {
            return frame.expressions.blocks.value(block, target);
        }
        if (bare instanceof Expression.InitializerList list) {
            return target.isStruct()
                    ? frame.expressions.structs.literal(list, target, list.span())
                    : scalarInBraces(list, target);
        }
        if (bare instanceof Expression.CompoundLiteral compound
                && target.isStruct()
                && frame.typing.read(compound.type()).isStruct()) {
            return frame.expressions.structs.stored(compound, target);
        }
        if (target.is(Kind.BOOL)) {
            return truth(bare);
        }
        if (target.isStruct()) {
            Value guarded = frame.expressions.nilStructs.guarded(bare, target);
            if (guarded != null) {
                return guarded;
            }
        }
        boolean roundsAfter = target.is(Kind.FLOAT) && !frame.typing.of(bare).is(Kind.FLOAT);
        if (bare instanceof Expression.Conditional conditional && target.isNumber() && !roundsAfter) {
            return frame.expressions.choices.conditional(conditional, target);
        }
        boolean toObject = target.isObjectLike() || target.isPointer();
        boolean isNull = isZero(bare) || (bare instanceof Expression.NullLiteral && target.isPointer());
        if (toObject && isNull) {
            return Value.of(target.isPointer() ? Emit.NULL : Emit.NIL, target);
        }
        return converted(frame.expressions.value(expression), frame.typing.of(bare), target, expression.span());
    }

    private Value scalarInBraces(Expression.InitializerList list, CType target) {
        return list.items().size() == 1 && target.isNumber()
                ? stored(list.items().getFirst().value(), target)
                : frame.error("E-CARRAY", list.span(), "A list in braces cannot be written here.");
    }

    private static boolean isZero(Expression bare) {
        return bare instanceof Expression.IntegerLiteral literal
                && literal.value().signum() == 0;
    }

    /// BOOL variables of a script keep any number, so what is no truth value becomes one.
    private Value truth(Expression bare) {
        ConstantValue constant = frame.knowledge.folding().fold(bare);
        if (constant != null && !constant.type().is(Kind.BOOL)) {
            return Value.of(Emit.bool(constant.isTrue()), CType.BOOL);
        }
        if (bare instanceof Expression.Conditional conditional) {
            return frame.expressions.choices.conditional(conditional, CType.BOOL);
        }
        if (bare instanceof Expression.Assign assign
                && frame.typing.of(assign.target()).is(Kind.BOOL)) {
            return frame.expressions.value(bare);
        }
        if (frame.expressions.comparisons.isNilTest(bare)) {
            return frame.expressions.comparisons.nilTestValue(bare);
        }
        Value value = frame.expressions.value(bare);
        return truth(value, frame.typing.of(bare));
    }

    Value truth(Value value, CType type) {
        boolean isTruth = value.isTruth() || type.is(Kind.BOOL) || value.type().is(Kind.BOOL);
        return isTruth ? value : Value.of(Emit.not(Emit.not(value.code())), CType.BOOL);
    }

    private static boolean losesDigits(CType type, CType target) {
        boolean sameWidth = target.bits() == type.bits();
        boolean gainsSign = type.signed() && !target.signed();
        return target.bits() < type.bits() || (sameWidth && type.signed() != target.signed()) || gainsSign;
    }

    /// A number that was cut without sign is cut with sign instead.
    private static dev.patchsmith.language.mango.tree.Expression recast(
            dev.patchsmith.language.mango.tree.Expression code, CType target) {
        return code instanceof dev.patchsmith.language.mango.tree.Expression.Message cut
                        && cut.selector().equals("unsignedIntValue")
                        && cut.receiver() instanceof dev.patchsmith.language.mango.tree.Expression.Box
                ? Emit.send(cut.receiver(), Emit.accessor(target))
                : Emit.cast(code, target);
    }

    /// A number that is written in the script, cut to the width of its target.
    private static Value cut(Value value, CType target) {
        long bits = switch (value.code()) {
            case dev.patchsmith.language.mango.tree.Expression.IntegerLiteral literal -> literal.bits();
            case dev.patchsmith.language.mango.tree.Expression.Unary minus
            when minus.operand() instanceof dev.patchsmith.language.mango.tree.Expression.IntegerLiteral literal ->
                -literal.bits();
            default -> 0;
        };
        long cut = ConstantValue.of(bits, target).bits();
        return cut == bits || value.code() instanceof dev.patchsmith.language.mango.tree.Expression.DoubleLiteral
                ? value
                : Value.of(Emit.integer(cut), target, Value.Kind.INT);
    }

    /// A value that is computed already, converted for its target.
    Value converted(Value value, CType type, CType target, Span span) {
        if (target.is(Kind.BOOL)) {
            return truth(value, type);
        }
        boolean isGuess = type.isUnknown()
                && value.kind() == Value.Kind.UNKNOWN
                && !(value.code() instanceof dev.patchsmith.language.mango.tree.Expression.Call);
        if (isGuess && target.is(Kind.FLOAT)) {
            return Value.of(Emit.cast(value.code(), target), target);
        }
        if (isGuess && target.isInteger() && !frame.isToldOfGuesses && !frame.failed()) {
            frame.isToldOfGuesses = true;
            frame.warn(
                    "W-TYPE",
                    span,
                    "The type of this number is not known, so it is stored as it comes: a script makes 0 of a negative"
                            + " fraction and keeps what is too wide. Add the header that declares it to the project.");
        }
        if (target.isInteger() && (type.isReal() || value.kind() == Value.Kind.DOUBLE)) {
            frame.rewritten(
                    "double-to-integer", span, "A script turns negative doubles into 0, so the number is asked.");
            return Value.of(Emit.cast(frame.expressions.floats.exact(value).code(), target), target);
        }
        boolean toObject = target.isObject() || target.is(Kind.BLOCK);
        if (toObject && type.isNumber()) {
            return frame.error("E-TYPE", span, "A number stands where an object is expected.");
        }
        if (target.isNumber() && (type.isPointer() || type.isObjectLike())) {
            return frame.error("E-POINTER", span, "A pointer or object cannot become a number in a script.");
        }
        if (target.isInteger() && type.isInteger() && target.bits() < 64 && value.isStableNumber()) {
            return cut(value, target);
        }
        boolean narrows = target.isInteger()
                && type.isInteger()
                && (target.bits() < 32
                        ? !value.isLiteral() && losesDigits(type, target)
                        : Signs.narrows(value, type, target));
        if (narrows) {
            return Value.of(recast(value.code(), target), target);
        }
        if (Signs.isWord(target) && type.isInteger() && type.signed() && type.bits() <= 32 && !value.isStableNumber()) {
            return Signs.word(value, target);
        }
        if (target.isInteger()) {
            return value;
        }
        Value exact = frame.expressions.conversions.exact(Signs.signed(value), type);
        return target.is(Kind.FLOAT) ? frame.expressions.floats.stored(exact, type) : exact;
    }
}
