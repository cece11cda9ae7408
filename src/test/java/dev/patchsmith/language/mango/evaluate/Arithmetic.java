package dev.patchsmith.language.mango.evaluate;

import dev.patchsmith.language.mango.tree.BinaryOperator;

/// The operators of the run time, with what is wrong with them.
final class Arithmetic {

    private Arithmetic() {}

    static Value apply(BinaryOperator operator, Value left, Value right) {
        return switch (operator) {
            case PLUS -> left.isNumber() && right.isNumber() ? number(operator, left, right) : joined(left, right);
            case MINUS, TIMES, DIVIDE -> number(operator, left, right);
            case REMAINDER -> remainder(left, right);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> Value.bool(ordered(operator, left, right));
            case EQUAL -> Value.bool(equal(left, right));
            case NOT_EQUAL -> Value.bool(!equal(left, right));
            case AND, OR -> throw new IllegalArgumentException("short-circuit operators are no arithmetic");
        };
    }

    private static Value joined(Value left, Value right) {
        return new Value.Obj(Foundation.text(left) + Foundation.text(right));
    }

    private static Value number(BinaryOperator operator, Value left, Value right) {
        if (!left.isNumber() || !right.isNumber() || left instanceof Value.Bool || right instanceof Value.Bool) {
            throw new ScriptFault(operator.symbol() + " between " + left.kind() + " and " + right.kind());
        }
        if (left instanceof Value.Real || right instanceof Value.Real) {
            return new Value.Real(real(operator, Conversions.exact(left), Conversions.exact(right)));
        }
        long a = integer(left);
        long b = integer(right);
        boolean signed = left instanceof Value.Int && right instanceof Value.Int;
        if (operator == BinaryOperator.DIVIDE && b == 0) {
            throw new ScriptFault("division by 0");
        }
        long result = switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            default -> signed ? a / b : Long.divideUnsigned(a, b);
        };
        boolean unsigned = left instanceof Value.Uint && right instanceof Value.Uint;
        return unsigned ? new Value.Uint(result) : new Value.Int(result);
    }

    private static double real(BinaryOperator operator, double a, double b) {
        return switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            default -> {
                if (b == 0) {
                    throw new ScriptFault("division by 0");
                }
                yield a / b;
            }
        };
    }

    private static Value remainder(Value left, Value right) {
        boolean integers = (left instanceof Value.Int || left instanceof Value.Uint)
                && (right instanceof Value.Int || right instanceof Value.Uint);
        if (!integers) {
            throw new ScriptFault("% between " + left.kind() + " and " + right.kind());
        }
        long a = integer(left);
        long b = integer(right);
        if (b == 0) {
            throw new ScriptFault("remainder by 0");
        }
        if (left instanceof Value.Uint) {
            return right instanceof Value.Int ? left : new Value.Uint(Long.remainderUnsigned(a, b));
        }
        return new Value.Int(right instanceof Value.Int ? a % b : Long.remainderUnsigned(a, b));
    }

    private static long integer(Value value) {
        return switch (value) {
            case Value.Int one -> one.value();
            case Value.Uint one -> one.bits();
            case Value.Bool one -> one.bits();
            default -> throw new IllegalArgumentException("no integer: " + value);
        };
    }

    private static boolean ordered(BinaryOperator operator, Value left, Value right) {
        if (!left.isNumber() || !right.isNumber()) {
            throw new ScriptFault(operator.symbol() + " between " + left.kind() + " and " + right.kind());
        }
        if (left instanceof Value.Real || right instanceof Value.Real) {
            double a = Conversions.exact(left);
            double b = Conversions.exact(right);
            return switch (operator) {
                case LESS -> a < b;
                case LESS_OR_EQUAL -> a <= b;
                case GREATER -> a > b;
                default -> a >= b;
            };
        }
        boolean signed = left instanceof Value.Int && right instanceof Value.Int;
        int order = signed
                ? Long.compare(integer(left), integer(right))
                : Long.compareUnsigned(integer(left), integer(right));
        return switch (operator) {
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            default -> order >= 0;
        };
    }

    static boolean equal(Value left, Value right) {
        if (left.isNumber() && right.isNumber()) {
            return left instanceof Value.Real || right instanceof Value.Real
                    ? Conversions.exact(left) == Conversions.exact(right)
                    : integer(left) == integer(right);
        }
        if (isPointer(left) && isPointer(right)) {
            Object a = Conversions.object(left);
            Object b = Conversions.object(right);
            return a instanceof Value.ClassRef ? a.equals(b) : a == b;
        }
        if (left instanceof Value.Sel && right instanceof Value.Sel) {
            return left.equals(right);
        }
        throw new ScriptFault("== between " + left.kind() + " and " + right.kind());
    }

    private static boolean isPointer(Value value) {
        return value instanceof Value.Obj
                || value instanceof Value.Block
                || value instanceof Value.ClassRef
                || value instanceof Value.Pointer;
    }

    /// The negation; that of an unsigned number or a BOOL is 0 on devices.
    static Value negated(Value value) {
        return switch (value) {
            case Value.Int one -> new Value.Int(-one.value());
            case Value.Real one -> new Value.Real(-one.value());
            case Value.Uint ignored -> new Value.Uint(0);
            case Value.Bool ignored -> new Value.Uint(0);
            default -> throw new ScriptFault("- before " + value.kind());
        };
    }
}
