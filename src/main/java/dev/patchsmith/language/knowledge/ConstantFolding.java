package dev.patchsmith.language.knowledge;

import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.TypeName;
import dev.patchsmith.language.objc.tree.UnaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Computes expressions whose parts are all known before the program runs.
public final class ConstantFolding {

    private final Function<String, @Nullable ConstantValue> names;
    private final Function<TypeName, CType> types;
    private int depth;

    /// @param names the value of a named constant, absent for everything else
    public ConstantFolding(Function<String, @Nullable ConstantValue> names, Function<TypeName, CType> types) {
        this.names = names;
        this.types = types;
    }

    public @Nullable ConstantValue fold(Expression expression) {
        if (depth > 200) {
            return null;
        }
        depth++;
        try {
            return folded(expression);
        } finally {
            depth--;
        }
    }

    private @Nullable ConstantValue folded(Expression expression) {
        return switch (expression) {
            case Expression.IntegerLiteral e -> integer(e);
            case Expression.FloatingLiteral e -> ConstantValue.of(e.value(), e.isFloat() ? CType.FLOAT : CType.DOUBLE);
            case Expression.CharacterLiteral e -> ConstantValue.of(e.value(), CType.INT);
            case Expression.BooleanLiteral e -> ConstantValue.of(e.value() ? 1 : 0, CType.BOOL);
            case Expression.Parenthesized e -> fold(e.inner());
            case Expression.Identifier e -> names.apply(e.name());
            case Expression.Unary e -> unary(e);
            case Expression.Binary e -> {
                ConstantValue left = fold(e.left());
                ConstantValue right = left == null ? null : fold(e.right());
                yield left == null || right == null ? null : left.apply(e.operator(), right);
            }
            case Expression.Conditional e -> conditional(e);
            case Expression.Cast e -> {
                ConstantValue operand = fold(e.operand());
                yield operand == null ? null : operand.to(types.apply(e.type()));
            }
            default -> null;
        };
    }

    private static ConstantValue integer(Expression.IntegerLiteral literal) {
        boolean unsigned = switch (literal.suffix()) {
            case UNSIGNED, UNSIGNED_LONG, UNSIGNED_LONG_LONG -> true;
            case NONE, LONG, LONG_LONG -> false;
        };
        boolean isLong = switch (literal.suffix()) {
            case NONE, UNSIGNED -> false;
            case LONG, LONG_LONG, UNSIGNED_LONG, UNSIGNED_LONG_LONG -> true;
        };
        return ConstantValue.literal(literal.value(), unsigned, isLong, literal.isDecimal());
    }

    private @Nullable ConstantValue unary(Expression.Unary unary) {
        if (unary.operator() != UnaryOperator.PLUS
                && unary.operator() != UnaryOperator.MINUS
                && unary.operator() != UnaryOperator.COMPLEMENT
                && unary.operator() != UnaryOperator.NOT) {
            return null;
        }
        ConstantValue operand = fold(unary.operand());
        if (operand == null) {
            return null;
        }
        return switch (unary.operator()) {
            case PLUS -> operand.to(operand.type().promoted());
            case MINUS -> operand.negated();
            case COMPLEMENT -> operand.complement();
            default -> ConstantValue.of(operand.isTrue() ? 0 : 1, CType.INT);
        };
    }

    private @Nullable ConstantValue conditional(Expression.Conditional conditional) {
        ConstantValue condition = fold(conditional.condition());
        if (condition == null) {
            return null;
        }
        ConstantValue then = conditional.then() == null ? condition : fold(conditional.then());
        ConstantValue otherwise = fold(conditional.otherwise());
        ConstantValue chosen = condition.isTrue() ? then : otherwise;
        if (chosen == null || then == null || otherwise == null) {
            return chosen != null && chosen.type().is(CType.Kind.DOUBLE) ? chosen : null;
        }
        boolean areTruths = then.type().is(CType.Kind.BOOL) && otherwise.type().is(CType.Kind.BOOL);
        return areTruths ? chosen : chosen.to(then.type().arithmeticWith(otherwise.type()));
    }
}
