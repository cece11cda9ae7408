package dev.patchsmith.language.mango.check;

import dev.patchsmith.language.mango.ScriptPrinter;
import dev.patchsmith.language.mango.tree.BinaryOperator;
import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.Place;
import dev.patchsmith.language.mango.tree.UnaryOperator;
import dev.patchsmith.language.source.Fix;

/// Where operators of the run time do not do what they look like.
final class OperatorChecks {

    private final Surroundings around;

    OperatorChecks(Surroundings around) {
        this.around = around;
    }

    void binary(Expression.Binary binary, Scope scope) {
        BinaryOperator operator = binary.operator();
        if (operator.isArithmetic() || operator.isComparison()) {
            boolean joins = operator == BinaryOperator.PLUS
                    && (Kinds.isText(Kinds.of(binary.left(), scope)) || Kinds.isText(Kinds.of(binary.right(), scope)));
            if (!joins || !isExternObject(binary, scope)) {
                refuseExtern(binary.left(), "with " + operator.symbol(), scope);
                refuseExtern(binary.right(), "with " + operator.symbol(), scope);
            }
        }
        if (operator == BinaryOperator.EQUAL || operator == BinaryOperator.NOT_EQUAL) {
            nilChain(binary, scope);
        }
        if (operator.isComparison()) {
            comparison(binary, scope);
        }
        if (operator == BinaryOperator.REMAINDER) {
            remainder(binary.left(), binary.right(), scope);
        }
        if (operator == BinaryOperator.REMAINDER || operator == BinaryOperator.DIVIDE) {
            byZero(binary.right());
        }
        if (operator.isArithmetic()) {
            boolInArithmetic(binary, scope);
        }
    }

    private static boolean isExternObject(Expression.Binary binary, Scope scope) {
        return Kinds.of(binary.left(), scope) == ValueKind.OBJECT
                || Kinds.of(binary.right(), scope) == ValueKind.OBJECT;
    }

    /// `UINT % INT` yields the left operand.
    void remainder(Expression left, Expression right, Scope scope) {
        ValueKind of = Kinds.of(left, scope);
        ValueKind by = Kinds.of(right, scope);
        if (of == ValueKind.DOUBLE || by == ValueKind.DOUBLE) {
            around.findings.error(
                    "E-DOUBLE-REMAINDER",
                    of == ValueKind.DOUBLE ? left : right,
                    "% works on integers only: declare fmod as a CFunction for fractions.");
        }
        if (of != ValueKind.UINT || by != ValueKind.INT) {
            return;
        }
        Fix[] fixes = right instanceof Expression.IntegerLiteral literal
                ? new Fix[] {Findings.replace(right, Expression.unsigned(literal.bits()))}
                : new Fix[0];
        around.findings.error(
                "E-UINT-REMAINDER",
                right,
                "An unsigned number % a signed one yields the unsigned number itself: write the right side in hexadecimal,"
                        + " or put it into a uint variable first.",
                fixes);
    }

    private void byZero(Expression divisor) {
        boolean zero = divisor instanceof Expression.IntegerLiteral integer && integer.bits() == 0
                || divisor instanceof Expression.DoubleLiteral real && real.value() == 0;
        if (zero) {
            around.findings.error(
                    "E-DIVIDE-ZERO", divisor, "A division by zero stops a debug build and yields anything elsewhere.");
        }
    }

    /// Numbers compare with numbers and objects with objects; any other pair stops a debug build.
    private void comparison(Expression.Binary binary, Scope scope) {
        ValueKind left = Kinds.sure(binary.left(), scope);
        ValueKind right = Kinds.sure(binary.right(), scope);
        boolean equality = binary.operator() == BinaryOperator.EQUAL || binary.operator() == BinaryOperator.NOT_EQUAL;
        boolean known = left != ValueKind.UNKNOWN && right != ValueKind.UNKNOWN;
        boolean fits = left.isNumber() && right.isNumber() || equality && left.comparesWith(right);
        boolean ordersObjects = !equality && (isObject(left) || isObject(right));
        if (known && !fits || ordersObjects) {
            around.findings.error(
                    "E-COMPARE",
                    binary,
                    "The run time cannot compare these: read numbers out of objects first, and compare objects by their"
                            + " methods.");
        } else if (!equality && (boolWithNegative(left, binary.right()) || boolWithNegative(right, binary.left()))) {
            around.findings.warning(
                    "W-BOOL-COMPARE",
                    binary,
                    "A BOOL is unsigned here, so a negative number beside it counts as huge: write (b ? 1 : 0) for the"
                            + " BOOL.");
        }
    }

    private static boolean isObject(ValueKind kind) {
        return kind == ValueKind.OBJECT || kind == ValueKind.BLOCK || kind == ValueKind.STRUCT;
    }

    private static boolean boolWithNegative(ValueKind kind, Expression other) {
        return kind == ValueKind.BOOL
                && other instanceof Expression.Unary unary
                && unary.operator() == UnaryOperator.MINUS
                && unary.operand() instanceof Expression.IntegerLiteral;
    }

    private void boolInArithmetic(Expression.Binary binary, Scope scope) {
        ValueKind left = Kinds.of(binary.left(), scope);
        ValueKind right = Kinds.of(binary.right(), scope);
        boolean surely = binary.operator() != BinaryOperator.PLUS || (left.isNumber() && right.isNumber());
        if (!surely) {
            return;
        }
        boolOperand(binary.left(), left);
        boolOperand(binary.right(), right);
    }

    private void boolOperand(Expression operand, ValueKind kind) {
        if (kind == ValueKind.BOOL) {
            String text = "(" + ScriptPrinter.print(operand) + " ? 1 : 0)";
            around.findings.error(
                    "E-BOOL-ARITHMETIC",
                    operand,
                    "The run time cannot calculate with a BOOL: write " + (text.length() < 60 ? text : "(... ? 1 : 0)")
                            + ".",
                    Findings.replace(operand, text));
        }
    }

    void unary(Expression.Unary unary, Scope scope) {
        if (unary.operator() != UnaryOperator.MINUS) {
            return;
        }
        refuseExtern(unary.operand(), "behind a minus", scope);
        ValueKind kind = Kinds.of(unary.operand(), scope);
        if (kind == ValueKind.UINT || kind == ValueKind.BOOL) {
            Expression difference = new Expression.Binary(
                    new Expression.IntegerLiteral("0", Place.NONE), BinaryOperator.MINUS, unary.operand());
            String text = "(" + ScriptPrinter.print(difference) + ")";
            around.findings.error(
                    "E-UINT-MINUS",
                    unary,
                    "The negation of an unsigned number or a BOOL is 0 on devices: write the difference 0 - x.",
                    Findings.replace(unary, text));
        }
    }

    /// A message to nil yields the number 0, which is not comparable with nil.
    private void nilChain(Expression.Binary binary, Scope scope) {
        Expression chain = isNil(binary.right()) ? binary.left() : isNil(binary.left()) ? binary.right() : null;
        if (chain == null || !mayMeetNil(chain, scope)) {
            return;
        }
        boolean equal = binary.operator() == BinaryOperator.EQUAL;
        Expression not = new Expression.Unary(UnaryOperator.NOT, chain);
        Expression better = equal ? not : new Expression.Unary(UnaryOperator.NOT, not);
        around.findings.warning(
                "W-NIL-CHAIN",
                binary,
                "Where the receiver is nil this compares the number 0 with nil, which stops a debug build and is wrong in"
                        + " a release build: test the value itself.",
                Findings.replace(binary, better));
    }

    private static boolean isNil(Expression expression) {
        return expression instanceof Expression.Word word && word.value() == Expression.Value.NIL;
    }

    private static boolean mayMeetNil(Expression chain, Scope scope) {
        Expression receiver = switch (chain) {
            case Expression.Member member -> member.target();
            case Expression.Message message -> message.receiver();
            default -> null;
        };
        return switch (receiver) {
            case null -> false;
            case Expression.Member ignored -> true;
            case Expression.Message ignored -> true;
            case Expression.Subscript ignored -> true;
            case Expression.Call ignored -> true;
            case Expression.Name name -> scope.find(name.text()) != null;
            default -> false;
        };
    }

    /// An `extern` variable reads 0 or nil in some places and its value in others.
    void refuseExtern(Expression expression, String where, Scope scope) {
        if (!(expression instanceof Expression.Name name)) {
            return;
        }
        Variable variable = scope.find(name.text());
        if (variable != null && variable.external()) {
            around.findings.error(
                    "E-EXTERN-VALUE",
                    expression,
                    "An extern variable reads as 0 or nil " + where
                            + ": copy it once at the top level into a variable of" + " its type, and use the copy.");
        }
    }
}
