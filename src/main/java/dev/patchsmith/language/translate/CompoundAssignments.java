package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.CType.Kind;
import dev.patchsmith.language.knowledge.ConstantValue;
import dev.patchsmith.language.mango.tree.Expression.Assignment;
import dev.patchsmith.language.objc.tree.BinaryOperator;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.source.Span;
import org.jspecify.annotations.Nullable;

/// `+=` and its relatives, which C computes in the common type of both sides before it stores.
final class CompoundAssignments {

    private final Frame frame;

    CompoundAssignments(Frame frame) {
        this.frame = frame;
    }

    private Assignments assignments() {
        return frame.expressions.assignments;
    }

    /// `target operator= value` as a statement.
    void compound(Expression to, BinaryOperator operator, Expression operand, Span span) {
        Expression target = Frame.bare(to);
        CType type = frame.typing.of(target);
        if (type.isPointer()) {
            frame.error("E-POINTER", span, "A script cannot calculate with pointers.");
            return;
        }
        if (type.is(Kind.BOOL) && isTruth(operand) && truth(target, operator, operand, span)) {
            return;
        }
        boolean isMessage = target instanceof Expression.Select e
                && !e.isArrow()
                && !frame.typing.of(e.base()).isStruct()
                && (Calling.in(operand, frame)
                        || Calling.orChanges(e.base(), frame) && Calling.matters(operand, frame));
        Expression first = assignments().ordered(target, operand);
        Expression place = isMessage ? assignments().stabilized(first) : first;
        compound(place, type, operator, settled(place, operand), span);
    }

    /// The compiler evaluates the right side before it reads the place, the engine after it unless the place is a
    /// variable.
    private Expression settled(Expression target, Expression operand) {
        CType type = frame.typing.of(operand);
        boolean isVariable = target instanceof Expression.Identifier name && !frame.expressions.ivars.isIvar(name);
        boolean disturbs =
                Calling.in(operand, frame) || Calling.orChanges(target, frame) && Calling.matters(operand, frame);
        if (type.isUnknown() || isVariable && !isOpen(target) || !disturbs) {
            return operand;
        }
        Value kept = frame.keep(frame.expressions.value(operand), Expressions.baseName(operand), type);
        return frame.statements.declarations.stand(kept, operand);
    }

    private boolean isOpen(Expression variable) {
        return frame.expressions.value(variable).code()
                        instanceof dev.patchsmith.language.mango.tree.Expression.Name name
                && frame.disturbance.isOpen(name.text());
    }

    private void compound(Expression target, CType type, BinaryOperator operator, Expression operand, Span span) {
        boolean wraps =
                Signs.wraps(operator, type) && !frame.typing.of(operand).isReal() && !frame.steps(operator, target);
        boolean direct =
                !Bits.isBit(operator) && keepsType(type, operand) && !wraps && !dividesAs(operator, type, operand);
        boolean isStructField = target instanceof Expression.Select select
                && !select.isArrow()
                && frame.typing.of(select.base()).isStruct();
        if (isStructField && direct) {
            assignments().field((Expression.Select) target, operator, right(operator, type, operand), span);
            return;
        }
        boolean isPlain = assignments().isPlainTarget(target) && !(target instanceof Expression.Select);
        boolean isPureProperty = target instanceof Expression.Select select
                && assignments().isScriptAssignable(target)
                && frame.expressions
                        .members
                        .getter(frame.typing.of(select.base()), select.name().text())
                        .equals(select.name().text())
                && Purity.isPure(select.base());
        if (direct && (isPlain || isPureProperty || assignments().isPlainTarget(target))) {
            Value right = right(operator, type, operand);
            frame.lines()
                    .evaluate(new Assignment(
                            assignments().place(target), Assignments.assignment(operator), right.code()));
            return;
        }
        Expression stable = assignments().stabilized(target);
        if (stable != target
                && direct
                && stable instanceof Expression.Select
                && assignments().isScriptAssignable(stable)) {
            Value right = right(operator, type, operand);
            frame.lines()
                    .evaluate(new Assignment(
                            assignments().place(stable), Assignments.assignment(operator), right.code()));
            return;
        }
        Value computed = computed(stable, operator, operand, type);
        if (wraps) {
            assignments().write(stable, Signs.word(computed, type), span);
        } else {
            converted(stable, operator, computed, type, span);
        }
    }

    /// Writes what was computed as the type of the target keeps it.
    private void converted(Expression stable, BinaryOperator operator, Value result, CType type, Span span) {
        Value computed = result;
        if (type.is(Kind.BOOL) && Signs.isWord(computed.type()) && Signs.wraps(operator, computed.type())) {
            computed = Signs.word(computed, computed.type());
        }
        if (type.is(Kind.FLOAT)) {
            computed = frame.expressions.floats.rounded(computed);
        }
        CType from = type.is(Kind.BOOL) ? CType.INT : computed.type().isUnknown() ? type : computed.type();
        assignments().write(stable, frame.expressions.stores.converted(computed, from, type, span), span);
    }

    private boolean isTruth(Expression operand) {
        Expression bare = Frame.bare(operand);
        boolean compares = bare instanceof Expression.Binary e
                && switch (e.operator()) {
                    case LESS, GREATER, LESS_EQUAL, GREATER_EQUAL, EQUAL, NOT_EQUAL, AND, OR -> true;
                    default -> false;
                };
        return compares
                || frame.typing.of(operand).is(Kind.BOOL)
                || bare instanceof Expression.Unary not
                        && not.operator() == dev.patchsmith.language.objc.tree.UnaryOperator.NOT;
    }

    /// `flag |= other` of two truths. What is added is always evaluated, so it stands first unless it does nothing.
    private boolean truth(Expression place, BinaryOperator operator, Expression operand, Span span) {
        var script = switch (operator) {
            case BIT_OR -> dev.patchsmith.language.mango.tree.BinaryOperator.OR;
            case BIT_AND -> dev.patchsmith.language.mango.tree.BinaryOperator.AND;
            case BIT_XOR -> dev.patchsmith.language.mango.tree.BinaryOperator.NOT_EQUAL;
            default -> null;
        };
        if (script == null) {
            return false;
        }
        Expression target = assignments().stabilized(place);
        boolean isSettled = Purity.isPure(operand) && !Calling.in(operand, frame);
        Value second = frame.expressions.stored(operand, CType.BOOL);
        Value first = frame.expressions.value(target);
        var code = isSettled
                ? Emit.binary(first.code(), script, second.code())
                : Emit.binary(second.code(), script, first.code());
        assignments().write(target, Value.truth(code), span);
        return true;
    }

    /// What is written back when the script's own compound assignment would calculate otherwise.
    private Value computed(Expression stable, BinaryOperator operator, Expression operand, CType type) {
        Value current = Operators.number(frame.expressions.value(stable));
        return Bits.isBit(operator)
                ? frame.expressions.bits.apply(
                        operator, current, frame.expressions.bits.right(operand), bitType(operator, type, operand))
                : frame.expressions.operators.arithmetic(
                        operator,
                        current,
                        stable,
                        Operators.number(frame.expressions.value(operand)),
                        operand,
                        type.arithmeticWith(frame.typing.of(operand)));
    }

    /// Narrow numbers are computed as `int`, which matters where the result may leave their range.
    private CType bitType(BinaryOperator operator, CType type, Expression operand) {
        if (type.is(Kind.BOOL)) {
            return CType.INT;
        }
        CType other = frame.typing.of(operand);
        boolean isWider = type.isInteger() && other.isInteger() && other.bits() > Math.max(32, type.bits());
        boolean losesSign = type.isInteger() && type.signed() && type.bits() <= 32 && Signs.isWord(other);
        if ((isWider || losesSign) && operator != BinaryOperator.SHIFT_LEFT && operator != BinaryOperator.SHIFT_RIGHT) {
            return other;
        }
        boolean isNarrow = type.isInteger() && type.bits() < 32;
        boolean mayLeave = operator == BinaryOperator.SHIFT_LEFT
                || (operator != BinaryOperator.SHIFT_RIGHT
                        && !isSmall(frame.knowledge.folding().fold(operand)));
        return isNarrow && mayLeave ? CType.INT : type;
    }

    private static boolean isSmall(@Nullable ConstantValue constant) {
        return constant != null && constant.bits() >= 0 && constant.bits() < 128;
    }

    /// Whether C divides in another type than that of the place, which the engine would not do.
    private boolean dividesAs(BinaryOperator operator, CType type, Expression operand) {
        CType other = frame.typing.of(operand);
        boolean divides = operator == BinaryOperator.DIVIDE || operator == BinaryOperator.REMAINDER;
        if (!divides || !type.isInteger() || !other.isInteger()) {
            return false;
        }
        boolean isNumber = Frame.bare(operand) instanceof Expression.IntegerLiteral;
        return type.arithmeticWith(other).signed() != type.signed()
                || (Signs.isWord(type) && other.signed() && !isNumber);
    }

    private Value right(BinaryOperator operator, CType type, Expression operand) {
        Value plain = Operators.number(frame.expressions.value(operand));
        boolean divides = operator == BinaryOperator.DIVIDE || operator == BinaryOperator.REMAINDER;
        Value value = type.isReal()
                ? frame.expressions.conversions.exact(Signs.signed(plain), frame.typing.of(operand))
                : divides ? signedDivisor(Signs.signed(plain), type) : plain;
        return operator == BinaryOperator.REMAINDER && type.isUnsigned()
                ? frame.expressions.operators.unsignedDivisor(value, operand)
                : value;
    }

    private static Value signedDivisor(Value value, CType type) {
        return type.isInteger() && type.signed() && value.kind() == Value.Kind.UINT
                ? Value.of(Emit.send(Emit.box(value.code()), "longLongValue"), CType.LONG)
                : value;
    }

    /// A number that brings 32 bits to their end only by many steps.
    private static boolean isSmallStep(@Nullable ConstantValue constant) {
        return constant != null && !constant.isReal() && constant.bits() >= 0 && constant.bits() < 1 << 16;
    }

    /// Whether `x op= e` needs no conversion back to the type of `x`.
    private boolean keepsType(CType type, Expression operand) {
        CType other = frame.typing.of(operand);
        if (type.is(Kind.BOOL) || (type.isInteger() && type.bits() < 32)) {
            return false;
        }
        boolean cuts = type.isInteger()
                && type.bits() == 32
                && other.isInteger()
                && (other.bits() == 64 || (type.signed() && Signs.isWord(other)))
                && !isSmallStep(frame.knowledge.folding().fold(operand));
        return !cuts && !(type.is(Kind.FLOAT) && !other.isUnknown()) && (!type.isInteger() || !other.isReal());
    }
}
