package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.CType.Kind;
import dev.patchsmith.language.mango.tree.Statement;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.objc.tree.Expression;

/// `c ? a : b` and `a ?: b`, whose branches C brings to one type and the engine does not.
final class Choices {

    private final Frame frame;

    Choices(Frame frame) {
        this.frame = frame;
    }

    Value conditional(Expression.Conditional e) {
        return conditional(e, CType.UNKNOWN);
    }

    /// @param target what both branches are converted to, where that is known
    Value conditional(Expression.Conditional e, CType target) {
        CType common = frame.typing.of(e);
        boolean cutsFirst = (Signs.isWord(common) && target.isInteger() && target.bits() == 64)
                || (common.isInteger() && common.isUnsigned() && target.isReal())
                || (common.isReal() && target.isInteger() && (isLong(e.then()) || isLong(e.otherwise())));
        if (cutsFirst) {
            return frame.expressions.stores.converted(conditional(e, CType.UNKNOWN), common, target, e.span());
        }
        CType type = target.isUnknown() ? common : target;
        boolean isAsked = target.isUnknown() && common.isReal();
        CType branch = type.isNumber() ? type : CType.UNKNOWN;
        Expression then = e.then();
        if (then == null) {
            return isAsked && frame.typing.of(e.condition()).isInteger()
                    ? realOr(e, branch, type)
                    : otherwise(e, branch, type);
        }
        Value condition = frame.expressions.condition(e.condition());
        var yes = frame.apart(() -> branch(then, branch));
        var no = frame.apart(() -> branch(e.otherwise(), branch));
        if (yes.lines().isEmpty() && no.lines().isEmpty()) {
            return isAsked
                    ? choice(condition, real(yes.result()), real(no.result()), type)
                    : choice(condition, yes.result(), no.result(), type);
        }
        Type written = ScriptTypes.of(type);
        String name = frame.temporary("choice");
        frame.lines().declare(written == null ? Type.Word.ID : written, name, null);
        yes.lines().evaluate(Emit.assign(Emit.name(name), yes.result().code()));
        no.lines().evaluate(Emit.assign(Emit.name(name), no.result().code()));
        frame.lines()
                .add(new dev.patchsmith.language.mango.tree.If(
                        condition.code(), yes.lines().body(), no.lines().body()));
        return Value.of(Emit.name(name), type);
    }

    /// Whether a double does not hold all digits of an expression.
    private boolean isLong(@org.jspecify.annotations.Nullable Expression expression) {
        if (expression == null) {
            return false;
        }
        CType type = frame.typing.of(expression);
        return type.isInteger()
                && type.bits() == 64
                && frame.knowledge.folding().fold(expression) == null;
    }

    /// An integer beside a real number, which no variable of the type `double` will turn into one.
    private Value real(Value value) {
        Value number = Operators.number(value);
        if (number.code() instanceof dev.patchsmith.language.mango.tree.Expression.IntegerLiteral literal
                && literal.bits() >= 0) {
            return Value.of(Emit.real(literal.bits()), CType.DOUBLE);
        }
        if (number.code() instanceof dev.patchsmith.language.mango.tree.Expression.Unary minus
                && number.isStableNumber()
                && minus.operand() instanceof dev.patchsmith.language.mango.tree.Expression.IntegerLiteral literal) {
            return Value.of(Emit.real(-literal.bits()), CType.DOUBLE);
        }
        if (number.kind() != Value.Kind.INT && number.kind() != Value.Kind.UINT) {
            return number;
        }
        Value exact = frame.expressions.conversions.exact(Signs.signed(number), number.type());
        return Value.of(Emit.cast(exact.code(), CType.DOUBLE), CType.DOUBLE);
    }

    private Value choice(Value condition, Value then, Value otherwise, CType type) {
        boolean mixesTruths = type.isNumber() && then.isTruth() != otherwise.isTruth();
        if (mixesTruths && !type.is(Kind.BOOL)) {
            return choice(condition, Operators.number(then), Operators.number(otherwise), type);
        }
        if (type.isInteger() && type.signed()) {
            Value yes = signedBeside(then, otherwise);
            Value no = signedBeside(otherwise, then);
            if (yes != then || no != otherwise) {
                return choice(condition, yes, no, type);
            }
        }
        if (type.isInteger() && type.isUnsigned() && type.bits() >= 32) {
            Value yes = then.isLiteral() ? then : ofOneKind(then, otherwise, type);
            Value no = otherwise.isLiteral() ? otherwise : ofOneKind(otherwise, then, type);
            if (yes != then || no != otherwise) {
                return choice(condition, yes, no, type);
            }
        }
        boolean isOneKind = then.kind() == otherwise.kind();
        boolean isPlain = isOneKind && type.isInteger();
        Value yes = isPlain ? then : frame.expressions.conversions.exact(Signs.signed(then), then.type());
        Value no = isPlain ? otherwise : frame.expressions.conversions.exact(Signs.signed(otherwise), otherwise.type());
        return new Value(
                Emit.choice(condition.code(), yes.code(), no.code()),
                type,
                isOneKind ? yes.kind() : mixed(yes, no, type),
                yes.isTruth() && no.isTruth());
    }

    /// A choice has one kind, so beside a number that may be negative the other one is signed too.
    private static Value signedBeside(Value value, Value other) {
        return value.kind() == Value.Kind.UINT && other.kind() == Value.Kind.INT && !other.isLiteral()
                ? Value.of(Emit.send(Emit.box(value.code()), "longLongValue"), value.type(), Value.Kind.INT)
                : value;
    }

    /// The kind a choice has at least: a number that may be negative counts as signed.
    private static Value.Kind mixed(Value yes, Value no, CType type) {
        boolean maySign =
                (yes.kind() == Value.Kind.INT && !yes.isLiteral()) || (no.kind() == Value.Kind.INT && !no.isLiteral());
        if (!type.isInteger()) {
            return Value.kindOf(type);
        }
        boolean hasUnsigned = yes.kind() == Value.Kind.UINT || no.kind() == Value.Kind.UINT;
        return type.isUnsigned() && maySign ? Value.Kind.INT : hasUnsigned ? Value.Kind.UINT : Value.kindOf(type);
    }

    private Value branch(Expression expression, CType target) {
        boolean rounds = target.is(Kind.FLOAT) && frame.typing.of(expression).isInteger();
        boolean sameNumbers = target.isUnknown() || target.isReal() && !rounds;
        return sameNumbers && !(Frame.bare(expression) instanceof Expression.Conditional)
                ? frame.expressions.value(expression)
                : target.isUnknown()
                        ? frame.expressions.value(expression)
                        : frame.expressions.stored(expression, target);
    }

    /// `count ?: 0.5`, where the count is asked once and becomes a real number.
    private Value realOr(Expression.Conditional e, CType branch, CType type) {
        CType asked = frame.typing.of(e.condition());
        Value first = frame.keep(frame.expressions.value(e.condition()), "choice", asked);
        var no = frame.apart(() -> branch(e.otherwise(), branch));
        Value kept = no.lines().isEmpty() ? first : frame.keep(real(first), "choice", type);
        if (no.lines().isEmpty()) {
            return choice(first, real(first), real(no.result()), type);
        }
        no.lines().evaluate(Emit.assign(kept.code(), no.result().code()));
        frame.lines().add(ifNot(kept, no.lines()));
        return kept;
    }

    private Value otherwise(Expression.Conditional e, CType branch, CType type) {
        Value value = frame.expressions.value(e.condition());
        var no = frame.apart(() -> branch(e.otherwise(), branch));
        if (value.isTruth()
                && type.isNumber()
                && !type.is(Kind.BOOL)
                && no.lines().isEmpty()) {
            Value one = Value.of(type.isReal() ? Emit.real(1) : Emit.integer(1), CType.INT);
            return choice(value, one, type.isReal() ? real(no.result()) : no.result(), type);
        }
        if (no.lines().isEmpty()) {
            Value first = ofOneKind(Signs.signed(value), Signs.signed(no.result()), type);
            Value second = ofOneKind(Signs.signed(no.result()), Signs.signed(value), type);
            return Value.of(
                    new dev.patchsmith.language.mango.tree.Expression.Otherwise(first.code(), second.code()),
                    type,
                    first.kind() == second.kind() ? first.kind() : Value.kindOf(type));
        }
        Value kept = frame.keep(value, "choice", type);
        no.lines().evaluate(Emit.assign(kept.code(), no.result().code()));
        frame.lines().add(ifNot(kept, no.lines()));
        return kept;
    }

    /// One of two integers of different signs in the kind of their common type.
    static Value ofOneKind(Value value, Value other, CType type) {
        boolean areIntegers = (value.kind() == Value.Kind.INT && other.kind() == Value.Kind.UINT)
                || (value.kind() == Value.Kind.UINT && other.kind() == Value.Kind.INT);
        boolean isSettled = value.kind() == Value.kindOf(type) && !(type.signed() && value.isLiteral());
        if (!areIntegers || !type.isInteger() || isSettled) {
            return value;
        }
        if (type.signed() && value.kind() == Value.Kind.UINT) {
            return other.isLiteral()
                    ? value
                    : Value.of(Emit.send(Emit.box(value.code()), "longLongValue"), type, Value.Kind.INT);
        }
        if (value.isLiteral() || isOfLiterals(value.code())) {
            return Value.of(hexadecimal(value.code()), type, Value.Kind.UINT);
        }
        return Signs.isWord(type)
                ? Signs.word(value, type)
                : Value.of(Emit.cast(value.code(), CType.NS_UINTEGER), type, Value.Kind.UINT);
    }

    private static boolean isOfLiterals(dev.patchsmith.language.mango.tree.Expression code) {
        return code instanceof dev.patchsmith.language.mango.tree.Expression.Conditional choice
                ? isOfLiterals(choice.then()) && isOfLiterals(choice.otherwise())
                : code instanceof dev.patchsmith.language.mango.tree.Expression.IntegerLiteral;
    }

    private static Statement ifNot(Value kept, Lines lines) {
        return new dev.patchsmith.language.mango.tree.If(Emit.not(kept.code()), lines.body());
    }

    /// A choice of the unsigned kind whose literals are unsigned too, so that it has one kind in the engine.
    static Value unsigned(Value value) {
        return value.kind() == Value.Kind.UINT
                        && value.code() instanceof dev.patchsmith.language.mango.tree.Expression.Conditional choice
                ? Value.of(hexadecimal(choice), value.type(), Value.Kind.UINT)
                : value;
    }

    private static dev.patchsmith.language.mango.tree.Expression hexadecimal(
            dev.patchsmith.language.mango.tree.Expression code) {
        return code instanceof dev.patchsmith.language.mango.tree.Expression.Conditional choice
                ? Emit.choice(choice.condition(), hexadecimal(choice.then()), hexadecimal(choice.otherwise()))
                : Operators.hexadecimal(code);
    }
}
