package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.CType.Kind;
import dev.patchsmith.language.knowledge.ConstantValue;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.objc.tree.BinaryOperator;
import dev.patchsmith.language.objc.tree.Expression;
import org.jspecify.annotations.Nullable;

/// Arithmetic, logic and choice.
final class Operators {

    private final Frame frame;

    Operators(Frame frame) {
        this.frame = frame;
    }

    static dev.patchsmith.language.mango.tree.BinaryOperator script(BinaryOperator operator) {
        return switch (operator) {
            case MULTIPLY -> dev.patchsmith.language.mango.tree.BinaryOperator.TIMES;
            case DIVIDE -> dev.patchsmith.language.mango.tree.BinaryOperator.DIVIDE;
            case REMAINDER -> dev.patchsmith.language.mango.tree.BinaryOperator.REMAINDER;
            case ADD -> dev.patchsmith.language.mango.tree.BinaryOperator.PLUS;
            case SUBTRACT -> dev.patchsmith.language.mango.tree.BinaryOperator.MINUS;
            case LESS -> dev.patchsmith.language.mango.tree.BinaryOperator.LESS;
            case GREATER -> dev.patchsmith.language.mango.tree.BinaryOperator.GREATER;
            case LESS_EQUAL -> dev.patchsmith.language.mango.tree.BinaryOperator.LESS_OR_EQUAL;
            case GREATER_EQUAL -> dev.patchsmith.language.mango.tree.BinaryOperator.GREATER_OR_EQUAL;
            case EQUAL -> dev.patchsmith.language.mango.tree.BinaryOperator.EQUAL;
            case NOT_EQUAL -> dev.patchsmith.language.mango.tree.BinaryOperator.NOT_EQUAL;
            case AND -> dev.patchsmith.language.mango.tree.BinaryOperator.AND;
            case OR -> dev.patchsmith.language.mango.tree.BinaryOperator.OR;
            case SHIFT_LEFT, SHIFT_RIGHT, BIT_AND, BIT_XOR, BIT_OR ->
                throw new IllegalArgumentException("a script has no operator " + operator.text());
        };
    }

    Value unary(Expression.Unary e) {
        return switch (e.operator()) {
            case PLUS -> number(frame.expressions.value(e.operand()));
            case MINUS -> minus(e);
            case NOT ->
                Value.truth(Emit.not(frame.expressions.condition(e.operand()).code()));
            case COMPLEMENT -> frame.expressions.bits.alone(e);
            case DEREFERENCE -> frame.expressions.pointers.dereference(e);
            case ADDRESS -> frame.expressions.pointers.address(e);
            case PRE_INCREMENT, PRE_DECREMENT, POST_INCREMENT, POST_DECREMENT -> frame.expressions.increments.value(e);
            case LABEL_ADDRESS -> frame.error("E-GOTO", e.span(), "Labels are not available in a script.");
            case REAL, IMAGINARY -> frame.error("E-TYPE", e.span(), "Complex numbers are not available in a script.");
        };
    }

    /// Minus gives 0 for unsigned numbers in the script's engine; a difference does not.
    private Value minus(Expression.Unary e) {
        CType type = frame.typing.of(e);
        Expression operand = Frame.bare(e.operand());
        if (operand instanceof Expression.Cast cast
                && type.isInteger()
                && type.signed()
                && type.bits() == 64
                && frame.typing.of(cast).bits() == 64
                && frame.typing.of(cast.operand()).isUnsigned()
                && frame.typing.of(cast.operand()).bits() == type.bits()) {
            Value inner = frame.expressions.value(cast.operand());
            return Value.of(difference(Emit.integer(0), inner), type, Value.Kind.INT);
        }
        Value value = number(frame.expressions.value(operand));
        if (type.isInteger() && type.isUnsigned()) {
            Value exact = exactUnsigned(Choices.unsigned(value), type);
            var zero = dev.patchsmith.language.mango.tree.Expression.unsigned(0);
            Value negated = Value.of(difference(zero, exact), type, kind(Value.of(zero, type), exact));
            return Signs.isWord(type) ? Signs.word(negated, type) : negated;
        }
        if (value.kind() == Value.Kind.UINT) {
            return Value.of(difference(Emit.integer(0), value), type, Value.Kind.INT);
        }
        return Value.of(Emit.minus(value.code()), type, value.kind());
    }

    private static dev.patchsmith.language.mango.tree.Expression difference(
            dev.patchsmith.language.mango.tree.Expression zero, Value value) {
        return Emit.binary(zero, dev.patchsmith.language.mango.tree.BinaryOperator.MINUS, value.code());
    }

    /// Truth values are no numbers for the script's arithmetic.
    static Value number(Value value) {
        return value.isTruth() ? Value.of(Literals.choice(value), CType.INT) : value;
    }

    Value binary(Expression.Binary e) {
        return switch (e.operator()) {
            case AND, OR -> logical(e);
            case LESS, GREATER, LESS_EQUAL, GREATER_EQUAL, EQUAL, NOT_EQUAL -> frame.expressions.comparisons.compare(e);
            case BIT_AND, BIT_OR, BIT_XOR, SHIFT_LEFT, SHIFT_RIGHT -> frame.expressions.bits.binary(e);
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> arithmetic(e);
        };
    }

    private Value arithmetic(Expression.Binary e) {
        CType left = frame.typing.of(e.left());
        CType right = frame.typing.of(e.right());
        boolean onPointers = left.isPointer() || right.isPointer() || left.is(Kind.ARRAY) || right.is(Kind.ARRAY);
        if (onPointers) {
            return frame.error("E-POINTER", e.span(), "A script cannot calculate with pointers.");
        }
        CType type = frame.typing.of(e);
        boolean wraps = Signs.wraps(e.operator(), type) && !isRandomPlus(e);
        ConstantValue constant = wraps ? frame.knowledge.folding().fold(e) : null;
        if (constant != null && !constant.isReal()) {
            return frame.expressions.literals.integer(constant);
        }
        Value value = unbounded(e);
        return wraps ? Signs.word(value, type) : frame.expressions.floats.calculated(value, e);
    }

    /// `arc4random_uniform(6) + 1` stays far below 32 bits.
    private static boolean isRandomPlus(Expression.Binary e) {
        return e.operator() == BinaryOperator.ADD
                && Frame.bare(e.left()) instanceof Expression.Call call
                && call.callee() instanceof Expression.Identifier name
                && name.name().equals("arc4random_uniform")
                && Frame.bare(e.right()) instanceof Expression.IntegerLiteral;
    }

    /// Sums, differences and products of 32 bits are cut once, at the end.
    private Value unbounded(Expression.Binary e) {
        Value first = number(term(e.left(), e));
        int before = frame.lines().size();
        Value second = number(term(e.right(), e));
        first = frame.expressions.spillBefore(first, e.left(), before);
        return arithmetic(e.operator(), first, e.left(), second, e.right(), frame.typing.of(e));
    }

    private Value term(Expression operand, Expression.Binary whole) {
        return Signs.wraps(whole.operator(), frame.typing.of(whole))
                        && Frame.bare(operand) instanceof Expression.Binary inner
                        && Signs.wraps(inner.operator(), frame.typing.of(inner))
                ? unbounded(inner)
                : frame.expressions.value(operand);
    }

    /// `first operator second`, the operands being computed already.
    Value arithmetic(
            BinaryOperator operator, Value first, Expression left, Value second, Expression right, CType type) {
        boolean isReal = first.kind() == Value.Kind.DOUBLE || second.kind() == Value.Kind.DOUBLE;
        boolean divides = operator == BinaryOperator.DIVIDE || operator == BinaryOperator.REMAINDER;
        Value a = Choices.unsigned(first);
        Value b = Choices.unsigned(second);
        if (isReal || divides) {
            var operands = frame.expressions.conversions.common(a, left, b, right);
            a = operands.first();
            b = operands.second();
        }
        if (operator == BinaryOperator.REMAINDER) {
            return remainder(a, b, right, type);
        }
        if (operator == BinaryOperator.DIVIDE) {
            a = signedWhereC(a, b, type);
            b = signedWhereC(b, a, type);
        }
        Value.Kind kind = kind(a, b);
        var code = Emit.binary(a.code(), script(operator), b.code());
        boolean isCount =
                (a.kind() == Value.Kind.UINT && b.isLiteral()) || (b.kind() == Value.Kind.UINT && a.isLiteral());
        if (isCount) {
            frame.markable.add(code);
        }
        return Value.of(code, type, kind);
    }

    /// The kind the engine gives a result.
    private static Value.Kind kind(Value a, Value b) {
        if (a.kind() == Value.Kind.DOUBLE || b.kind() == Value.Kind.DOUBLE) {
            return Value.Kind.DOUBLE;
        }
        if (a.kind() == Value.Kind.UNKNOWN || b.kind() == Value.Kind.UNKNOWN) {
            return Value.Kind.UNKNOWN;
        }
        if (a.kind() == Value.Kind.INT || b.kind() == Value.Kind.INT) {
            return Value.Kind.INT;
        }
        return a.kind() == Value.Kind.UINT && b.kind() == Value.Kind.UINT ? Value.Kind.UINT : Value.Kind.UNKNOWN;
    }

    /// The engine divides unsigned as soon as one side is unsigned; where C does not, that side is made signed.
    private static Value signedWhereC(Value value, Value other, CType type) {
        boolean signedInC = type.isInteger() && type.signed();
        boolean otherMayBeNegative = other.kind() == Value.Kind.INT && !other.isLiteral();
        return signedInC && value.kind() == Value.Kind.UINT && otherMayBeNegative
                ? Value.of(Emit.send(Emit.box(value.code()), "longLongValue"), CType.LONG)
                : value;
    }

    /// `count - 1` is unsigned in C and signed in the engine, which matters where it is compared, divided or becomes a
    /// real number: with a hexadecimal literal it stays unsigned.
    ///
    /// @param type what C says the value is
    Value exactUnsigned(Value value, CType type) {
        boolean differs = type.isInteger() && type.isUnsigned() && value.kind() == Value.Kind.INT && !value.isLiteral();
        if (!differs) {
            return value;
        }
        var exact = type.bits() == 64 && frame.markable.contains(value.code()) ? unsigned(value.code()) : null;
        return Value.of(
                exact == null ? Emit.cast(value.code(), type.bits() == 64 ? CType.NS_UINTEGER : type) : exact,
                type,
                Value.Kind.UINT);
    }

    private static dev.patchsmith.language.mango.tree.@Nullable Expression unsigned(
            dev.patchsmith.language.mango.tree.Expression code) {
        if (code instanceof dev.patchsmith.language.mango.tree.Expression.Binary binary
                && binary.operator() != dev.patchsmith.language.mango.tree.BinaryOperator.REMAINDER
                && binary.operator().isArithmetic()) {
            boolean right = binary.right() instanceof dev.patchsmith.language.mango.tree.Expression.IntegerLiteral;
            boolean left = binary.left() instanceof dev.patchsmith.language.mango.tree.Expression.IntegerLiteral;
            boolean isPlain = !(binary.left() instanceof dev.patchsmith.language.mango.tree.Expression.Binary)
                    && !(binary.left() instanceof dev.patchsmith.language.mango.tree.Expression.Postfix);
            if (right && !left && isPlain) {
                return Emit.binary(binary.left(), binary.operator(), hexadecimal(binary.right()));
            }
            if (left && !right && !(binary.right() instanceof dev.patchsmith.language.mango.tree.Expression.Binary)) {
                return Emit.binary(hexadecimal(binary.left()), binary.operator(), binary.right());
            }
        }
        return null;
    }

    static dev.patchsmith.language.mango.tree.Expression hexadecimal(
            dev.patchsmith.language.mango.tree.Expression code) {
        return code instanceof dev.patchsmith.language.mango.tree.Expression.IntegerLiteral literal
                ? dev.patchsmith.language.mango.tree.Expression.unsigned(literal.bits())
                : code;
    }

    /// An unsigned left side needs an unsigned right side, or the engine yields the left side.
    Value remainder(Value a, Value b, Expression right, CType type) {
        boolean signedInC = type.isInteger() && type.signed();
        Value left = signedInC ? signedWhereC(a, b, type) : a;
        Value by = b;
        if (left.kind() == Value.Kind.UINT) {
            by = left.isStable() && frame.expressions.isSettled(b.code())
                    ? unsignedDivisor(b, right)
                    : unsignedInPlace(b);
        } else if (a.kind() == Value.Kind.UNKNOWN) {
            left = Value.of(Emit.send(Emit.box(a.code()), "integerValue"), CType.NS_INTEGER);
        }
        if (signedInC && left.kind() == Value.Kind.INT) {
            by = signedWhereC(by, left, type);
        }
        return Value.of(
                Emit.binary(left.code(), dev.patchsmith.language.mango.tree.BinaryOperator.REMAINDER, by.code()),
                type,
                left.kind() == Value.Kind.UINT ? Value.Kind.UINT : Value.Kind.INT);
    }

    /// Where an operand before it does something, the divisor is converted in its place.
    private static Value unsignedInPlace(Value by) {
        boolean isReady = by.kind() == Value.Kind.UINT || by.isLiteral();
        return Value.of(isReady ? hexadecimal(by.code()) : Emit.cast(by.code(), CType.NS_UINTEGER), CType.NS_UINTEGER);
    }

    Value unsignedDivisor(Value by, Expression right) {
        if (by.kind() == Value.Kind.UINT) {
            return by;
        }
        if (by.code() instanceof dev.patchsmith.language.mango.tree.Expression.IntegerLiteral) {
            return Value.of(hexadecimal(by.code()), CType.NS_UINTEGER);
        }
        return frame.keep(by, Expressions.baseName(right), CType.NS_UINTEGER);
    }

    /// `&&` and `||`, whose right side may not need statements of its own before it is its turn.
    Value logical(Expression.Binary e) {
        Value left = frame.expressions.condition(e.left());
        var right = frame.apart(() -> frame.expressions.condition(e.right()));
        if (right.lines().isEmpty()) {
            return Value.truth(Emit.binary(
                    left.code(), script(e.operator()), right.result().code()));
        }
        boolean isAnd = e.operator() == BinaryOperator.AND;
        String name = frame.temporary(isAnd ? "and" : "or");
        frame.lines().declare(Type.Word.BOOL, name, bool(left));
        right.lines().evaluate(Emit.assign(Emit.name(name), bool(right.result())));
        var asked = isAnd ? Emit.name(name) : Emit.not(Emit.name(name));
        frame.lines()
                .add(new dev.patchsmith.language.mango.tree.If(
                        asked, right.lines().body()));
        return Value.of(Emit.name(name), CType.BOOL);
    }

    static dev.patchsmith.language.mango.tree.Expression bool(Value value) {
        return value.isTruth() ? value.code() : Emit.not(Emit.not(value.code()));
    }
}
