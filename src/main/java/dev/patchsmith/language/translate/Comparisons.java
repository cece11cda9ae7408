package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.CType.Kind;
import dev.patchsmith.language.mango.tree.Expression.Member;
import dev.patchsmith.language.mango.tree.Expression.Message;
import dev.patchsmith.language.objc.tree.BinaryOperator;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.UnaryOperator;

/// Equality, order and truth, where nil and the signs of numbers need care.
final class Comparisons {

    private final Frame frame;

    Comparisons(Frame frame) {
        this.frame = frame;
    }

    /// An expression of which only the truth matters.
    Value condition(Expression expression) {
        Expression bare = Frame.bare(expression);
        return switch (bare) {
            case Expression.Binary e when isNilTest(e) -> nilTest(e, true);
            case Expression.Binary e
            when e.operator() == BinaryOperator.AND || e.operator() == BinaryOperator.OR ->
                frame.expressions.operators.logical(e);
            case Expression.Unary e
            when e.operator() == UnaryOperator.NOT ->
                Value.truth(Emit.not(condition(e.operand()).code()));
            default -> frame.expressions.value(bare);
        };
    }

    /// `x == nil`, on either side and in all spellings.
    boolean isNilTest(Expression expression) {
        return Frame.bare(expression) instanceof Expression.Binary e
                && (e.operator() == BinaryOperator.EQUAL || e.operator() == BinaryOperator.NOT_EQUAL)
                && (isNull(e.left(), e.right()) || isNull(e.right(), e.left()));
    }

    private boolean isNull(Expression expression, Expression other) {
        Expression bare = Frame.bare(expression);
        while (bare instanceof Expression.Cast cast) {
            bare = Frame.bare(cast.operand());
        }
        if (bare instanceof Expression.NullLiteral) {
            return !frame.typing.of(other).isNumber();
        }
        CType type = frame.typing.of(other);
        return bare instanceof Expression.IntegerLiteral zero
                && zero.value().signum() == 0
                && (type.isObjectLike() || type.isPointer());
    }

    /// The test as a value of kind BOOL.
    Value nilTestValue(Expression expression) {
        return nilTest((Expression.Binary) Frame.bare(expression), false);
    }

    private Value nilTest(Expression.Binary e, boolean asCondition) {
        Expression tested = isNull(e.left(), e.right()) ? e.right() : e.left();
        boolean isEqual = e.operator() == BinaryOperator.EQUAL;
        if (isPlainVariable(tested)) {
            Value variable = frame.expressions.value(tested);
            var nil = variable.type().isPointer() ? Emit.NULL : Emit.NIL;
            return Value.truth(Emit.binary(
                    variable.code(),
                    isEqual
                            ? dev.patchsmith.language.mango.tree.BinaryOperator.EQUAL
                            : dev.patchsmith.language.mango.tree.BinaryOperator.NOT_EQUAL,
                    nil));
        }
        var value = safeChain(frame.expressions.value(tested).code(), tested);
        if (isEqual) {
            return Value.truth(Emit.not(value));
        }
        return asCondition ? Value.of(value, frame.typing.of(tested)) : Value.truth(Emit.not(Emit.not(value)));
    }

    private boolean isPlainVariable(Expression expression) {
        if (!(Frame.bare(expression) instanceof Expression.Identifier name)
                || name.name().equals("self")) {
            return false;
        }
        CType type = frame.typing.of(name);
        if (type.is(Kind.SEL) || type.is(Kind.CLASS)) {
            return false;
        }
        return frame.bindings.of(name) != null
                || (frame.expressions.ivars.isIvar(name) && !frame.inBlock())
                || (type.isUnknown() && frame.unit.options().allowsUndeclaredNames());
    }

    /// From the second link on the call form survives a nil link where assertions are on.
    private dev.patchsmith.language.mango.tree.Expression safeChain(
            dev.patchsmith.language.mango.tree.Expression code, Expression tested) {
        return frame.expressions.members.links(tested) >= 3 ? called(code) : code;
    }

    private static dev.patchsmith.language.mango.tree.Expression called(
            dev.patchsmith.language.mango.tree.Expression code) {
        return switch (code) {
            case Member e
            when e.target() instanceof Member || e.target() instanceof Message ->
                Emit.send(called(e.target()), e.name());
            case Message e -> Emit.send(called(e.receiver()), e.selector(), e.arguments());
            default -> code;
        };
    }

    /// A comparison of two values.
    Value compare(Expression.Binary e) {
        if (isNilTest(e)) {
            return nilTest(e, false);
        }
        boolean isEquality = e.operator() == BinaryOperator.EQUAL || e.operator() == BinaryOperator.NOT_EQUAL;
        CType left = frame.typing.of(e.left());
        CType right = frame.typing.of(e.right());
        if (!isEquality && (left.isObject() || right.isObject())) {
            return frame.error(
                    "E-POINTER",
                    e.span(),
                    "This puts the address of an object in order, which a script cannot: compare its value, as in"
                            + " [number intValue] > 0.");
        }
        boolean isGuess = frame.unit.options().allowsUndeclaredNames() && left.isUnknown() && right.isUnknown();
        if (isEquality && (left.isObjectLike() || right.isObjectLike() || isGuess)) {
            return identity(e);
        }
        Value first = frame.expressions.value(e.left());
        int before = frame.lines().size();
        Value second = frame.expressions.value(e.right());
        first = frame.expressions.spillBefore(first, e.left(), before);
        boolean isPlainEquality =
                isEquality && isWhole(first) && isWhole(second) && !Signs.isWord(left.arithmeticWith(right));
        if (!isPlainEquality) {
            var operands = frame.expressions.conversions.common(first, e.left(), second, e.right());
            first = frame.expressions.floats.exact(operands.first());
            second = frame.expressions.floats.exact(operands.second());
        }
        if (!isEquality) {
            Value original = first;
            first = ordered(first, left, second, right);
            second = ordered(second, right, original, left);
        }
        return Value.truth(Emit.binary(first.code(), Operators.script(e.operator()), second.code()));
    }

    private static boolean isWhole(Value value) {
        return value.kind() == Value.Kind.INT || value.kind() == Value.Kind.UINT;
    }

    private Value identity(Expression.Binary e) {
        Value first = frame.expressions.members.object(e.left());
        int before = frame.lines().size();
        Value second = frame.expressions.members.object(e.right());
        first = frame.expressions.spillBefore(first, e.left(), before);
        return Value.truth(Emit.binary(first.code(), Operators.script(e.operator()), second.code()));
    }

    /// An operand of `<` and its relatives: booleans become numbers, and what C compares with sign is made signed.
    private Value ordered(Value value, CType type, Value other, CType otherType) {
        if (value.isTruth()) {
            boolean mayBeNegative = other.kind() == Value.Kind.INT && !other.isLiteral();
            boolean unsure =
                    mayBeNegative || other.code() instanceof dev.patchsmith.language.mango.tree.Expression.Unary;
            return unsure || other.kind() == Value.Kind.DOUBLE ? Value.of(Literals.choice(value), CType.INT) : value;
        }
        boolean comparesSigned = type.isNumber()
                && otherType.isNumber()
                && type.arithmeticWith(otherType).isInteger()
                && type.arithmeticWith(otherType).signed();
        boolean isUnsignedHere = value.kind() == Value.Kind.UINT;
        boolean otherMayBeNegative = other.kind() == Value.Kind.INT && !(other.isLiteral());
        return comparesSigned && isUnsignedHere && otherMayBeNegative
                ? Value.of(Emit.send(Emit.box(value.code()), "longLongValue"), CType.LONG)
                : value;
    }
}
