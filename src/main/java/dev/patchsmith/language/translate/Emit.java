package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.mango.text.ScriptStrings;
import dev.patchsmith.language.mango.tree.BinaryOperator;
import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.Place;
import dev.patchsmith.language.mango.tree.UnaryOperator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Makes the small pieces of script code the rewritings are built from.
final class Emit {

    static final Expression SELF = Expression.self();
    static final Expression NIL = Expression.nil();
    static final Expression NULL = new Expression.Word(Expression.Value.NULL);

    private Emit() {}

    static Expression name(String name) {
        return new Expression.Name(name);
    }

    static Expression member(Expression target, String name) {
        return new Expression.Member(target, name);
    }

    static Expression send(Expression receiver, String selector, Expression... arguments) {
        return new Expression.Message(receiver, selector, arguments);
    }

    static Expression send(Expression receiver, String selector, List<Expression> arguments) {
        return new Expression.Message(receiver, selector, arguments);
    }

    static Expression call(String function, Expression... arguments) {
        return new Expression.Call(function, arguments);
    }

    static Expression call(Expression callee, List<Expression> arguments) {
        return new Expression.Call(callee, arguments);
    }

    static Expression box(Expression value) {
        return new Expression.Box(value);
    }

    static Expression not(Expression value) {
        return new Expression.Unary(UnaryOperator.NOT, value);
    }

    static Expression minus(Expression value) {
        return new Expression.Unary(UnaryOperator.MINUS, value);
    }

    static Expression binary(Expression left, BinaryOperator operator, Expression right) {
        return new Expression.Binary(left, operator, right);
    }

    static Expression choice(Expression condition, Expression then, Expression otherwise) {
        return new Expression.Conditional(condition, then, otherwise);
    }

    static Expression assign(Expression target, Expression value) {
        return new Expression.Assignment(target, value);
    }

    static Expression integer(long value) {
        return Expression.integer(value);
    }

    static Expression string(String text) {
        return Expression.string(text);
    }

    static Expression bool(boolean value) {
        return Expression.bool(value);
    }

    /// A whole number beyond the exactness of `double` in full, every other one as short as it can be.
    static Expression real(double value) {
        double size = Math.abs(value);
        if (size >= 0x1p53 && Double.isFinite(size)) {
            Expression literal = new Expression.DoubleLiteral(new BigDecimal(size).toPlainString() + ".0", Place.NONE);
            return value < 0 ? minus(literal) : literal;
        }
        return Expression.real(value);
    }

    static boolean isWritable(String text) {
        return ScriptStrings.isWritable(text);
    }

    /// `@(value).integerValue()` and its relatives: what a C cast to the type does.
    static Expression cast(Expression value, CType target) {
        return send(box(value), accessor(target));
    }

    /// The NSNumber message that reads a number of the type.
    static String accessor(CType target) {
        return switch (target.kind()) {
            case BOOL -> "boolValue";
            case FLOAT -> "floatValue";
            case DOUBLE -> "doubleValue";
            case INTEGER -> integerAccessor(target);
            default -> "integerValue";
        };
    }

    private static String integerAccessor(CType target) {
        String word = target.word();
        if (word.equals("NSInteger")) {
            return "integerValue";
        }
        if (word.equals("NSUInteger") || word.equals("size_t")) {
            return "unsignedIntegerValue";
        }
        return switch (target.bits()) {
            case 8 -> target.signed() ? "charValue" : "unsignedCharValue";
            case 16 -> target.signed() ? "shortValue" : "unsignedShortValue";
            case 32 -> target.signed() ? "intValue" : "unsignedIntValue";
            default -> target.signed() ? "longLongValue" : "unsignedLongLongValue";
        };
    }

    static List<Expression> codes(List<Value> values) {
        List<Expression> codes = new ArrayList<>(values.size());
        for (Value value : values) {
            codes.add(value.code());
        }
        return codes;
    }
}
