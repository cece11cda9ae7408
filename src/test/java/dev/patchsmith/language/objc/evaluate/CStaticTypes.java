package dev.patchsmith.language.objc.evaluate;

import dev.patchsmith.language.objc.tree.Expression;

/// The types of expressions that are not evaluated, which the two sides of a condition share.
final class CStaticTypes {

    private final ObjcEvaluator machine;

    CStaticTypes(ObjcEvaluator machine) {
        this.machine = machine;
    }

    static CType of(Expression.IntegerLiteral e) {
        int bits = e.value().bitLength();
        boolean mayBeUnsigned = !e.isDecimal();
        return switch (e.suffix()) {
            case NONE ->
                bits <= 31
                        ? CType.INT
                        : mayBeUnsigned && bits <= 32
                                ? CType.UNSIGNED_INT
                                : bits <= 63 ? CType.LONG : CType.UNSIGNED_LONG;
            case UNSIGNED -> bits <= 32 ? CType.UNSIGNED_INT : CType.UNSIGNED_LONG;
            case LONG, LONG_LONG -> bits <= 63 ? CType.LONG : CType.UNSIGNED_LONG;
            case UNSIGNED_LONG, UNSIGNED_LONG_LONG -> CType.UNSIGNED_LONG;
        };
    }

    CType of(Expression expression, CScope scope) {
        return switch (expression) {
            case Expression.Identifier e -> {
                CScope.CVariable variable = scope.find(e.name());
                yield variable == null ? CType.OBJECT : variable.type;
            }
            case Expression.IntegerLiteral e -> of(e);
            case Expression.FloatingLiteral e -> e.isFloat() ? CType.FLOAT : CType.DOUBLE;
            case Expression.CharacterLiteral ignored -> CType.INT;
            case Expression.BooleanLiteral ignored -> CType.BOOL;
            case Expression.Parenthesized e -> of(e.inner(), scope);
            case Expression.Cast e -> machine.types().of(e.type());
            case Expression.Message e -> machine.resultOf(e.selector().text());
            case Expression.Select e -> machine.resultOf(e.name().text());
            case Expression.Assign e -> of(e.target(), scope);
            case Expression.Comma e -> of(e.right(), scope);
            case Expression.Conditional e ->
                CType.common(of(e.then() == null ? e.condition() : e.then(), scope), of(e.otherwise(), scope));
            case Expression.Unary e ->
                switch (e.operator()) {
                    case NOT -> CType.INT;
                    case PRE_INCREMENT, PRE_DECREMENT, POST_INCREMENT, POST_DECREMENT -> of(e.operand(), scope);
                    default -> of(e.operand(), scope).promoted();
                };
            case Expression.Binary e ->
                switch (e.operator()) {
                    case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL, AND, OR -> CType.INT;
                    case SHIFT_LEFT, SHIFT_RIGHT -> of(e.left(), scope).promoted();
                    default -> CType.common(of(e.left(), scope), of(e.right(), scope));
                };
            case Expression.Call e -> ofCall(e, scope);
            default -> CType.OBJECT;
        };
    }

    private CType ofCall(Expression.Call e, CScope scope) {
        if (!(e.callee() instanceof Expression.Identifier name)) {
            return CType.OBJECT;
        }
        var function = machine.functions.get(name.name());
        if (function != null) {
            return machine.types().of(function.type().returns());
        }
        CScope.CVariable variable = scope.find(name.name());
        if (variable != null
                && variable.value.object() instanceof ObjcEvaluator.BlockValue block
                && block.literal().returns() != null) {
            return machine.types().of(block.literal().returns());
        }
        return switch (name.name()) {
            case "floor", "ceil", "round", "fabs", "sqrt", "fmod" -> CType.DOUBLE;
            case "abs" -> CType.INT;
            case "MIN", "MAX" ->
                CType.common(
                        of(e.arguments().getFirst(), scope), of(e.arguments().getLast(), scope));
            default -> variable == null ? CType.OBJECT : CType.INT;
        };
    }
}
