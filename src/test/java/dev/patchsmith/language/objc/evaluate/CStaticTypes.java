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
                yield variable == null ? ofName(e.name(), scope) : variable.type;
            }
            case Expression.IntegerLiteral e -> of(e);
            case Expression.FloatingLiteral e -> e.isFloat() ? CType.FLOAT : CType.DOUBLE;
            case Expression.CharacterLiteral ignored -> CType.INT;
            case Expression.BooleanLiteral ignored -> CType.BOOL;
            case Expression.Parenthesized e -> of(e.inner(), scope);
            case Expression.Cast e -> machine.types().of(e.type());
            case Expression.Message e -> machine.resultOf(e.selector().text());
            case Expression.Select e -> {
                if (!e.isArrow() && of(e.base(), scope) == CType.STRUCT) {
                    yield CTypes.fieldType(e.name().text());
                }
                String name = e.name().text();
                yield machine.resultOf(e.isArrow() && name.startsWith("_") ? name.substring(1) : name);
            }
            case Expression.CompoundLiteral ignored -> CType.STRUCT;
            case Expression.Subscript e -> {
                CScope.CVariable array =
                        e.base() instanceof Expression.Identifier name ? scope.find(name.name()) : null;
                yield array != null && array.value.object() instanceof CExpressions.CArray items
                        ? items.element()
                        : CType.OBJECT;
            }
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

    private CType ofName(String name, CScope scope) {
        if (name.endsWith("Zero")) {
            return CType.STRUCT;
        }
        CScope.CVariable self = scope.find("self");
        CType property =
                name.startsWith("_") && self != null && self.value.object() instanceof ObjcEvaluator.Instance instance
                        ? machine.property(instance.className, name.substring(1))
                        : null;
        return property == null ? CType.OBJECT : property;
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
            case "CGRectMake", "CGPointMake", "CGSizeMake", "NSMakeRange", "UIEdgeInsetsMake" -> CType.STRUCT;
            case "NSMaxRange" -> CType.UNSIGNED_LONG;
            case "CGRectGetWidth", "CGRectGetHeight", "CGRectGetMinX", "CGRectGetMaxX", "CGRectGetMaxY" -> CType.DOUBLE;
            case "CGRectEqualToRect", "CGPointEqualToPoint", "CGSizeEqualToSize" -> CType.BOOL;
            case "abs" -> CType.INT;
            case "MIN", "MAX" ->
                CType.common(
                        of(e.arguments().getFirst(), scope), of(e.arguments().getLast(), scope));
            default -> variable == null ? CType.OBJECT : CType.INT;
        };
    }
}
