package dev.patchsmith.language.mango;

import dev.patchsmith.language.mango.tree.BinaryOperator;
import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.Expression.Assignment;
import dev.patchsmith.language.mango.tree.Expression.Binary;
import dev.patchsmith.language.mango.tree.Expression.Conditional;
import dev.patchsmith.language.mango.tree.Expression.Member;
import dev.patchsmith.language.mango.tree.Expression.Name;
import dev.patchsmith.language.mango.tree.Expression.Otherwise;
import dev.patchsmith.language.mango.tree.Expression.Postfix;
import dev.patchsmith.language.mango.tree.Expression.Unary;
import dev.patchsmith.language.mango.tree.UnaryOperator;

/// How tightly expressions bind, and the two places where the grammar needs more parentheses than that.
final class Precedence {

    static final int ANY = 0;
    static final int TERNARY = 1;
    static final int OR = 2;
    static final int UNARY = 8;
    static final int PRIMARY = 9;

    private Precedence() {}

    static int of(Expression expression) {
        return switch (expression) {
            case Assignment ignored -> ANY;
            case Conditional ignored -> TERNARY;
            case Otherwise ignored -> TERNARY;
            case Binary binary -> of(binary.operator());
            case Unary ignored -> UNARY;
            case Postfix ignored -> UNARY;
            default -> PRIMARY;
        };
    }

    static int of(BinaryOperator operator) {
        return operator.precedence() + 1;
    }

    /// Whether the last tokens are `.name`, which a following colon would turn into the start of a selector.
    static boolean endsInMember(Expression expression) {
        Expression last = expression;
        while (true) {
            Expression next = switch (last) {
                case Binary binary -> bare(binary.right(), of(binary.operator()) + 1);
                case Conditional conditional -> bare(conditional.otherwise(), TERNARY);
                case Otherwise otherwise -> bare(otherwise.otherwise(), TERNARY);
                case Assignment assignment -> bare(assignment.value(), TERNARY);
                case Unary unary -> negatesNegation(unary) ? null : bare(unary.operand(), UNARY);
                default -> null;
            };
            if (next == null) {
                return last instanceof Member;
            }
            last = next;
        }
    }

    /// Whether a statement with this expression would begin with `name *` and so be read as a declaration.
    static boolean startsLikeDeclaration(Expression expression) {
        Expression first = expression;
        while (true) {
            Expression next = switch (first) {
                case Binary binary -> bare(binary.left(), of(binary.operator()));
                case Conditional conditional -> bare(conditional.condition(), OR);
                case Otherwise otherwise -> bare(otherwise.value(), OR);
                default -> null;
            };
            if (next == null) {
                return false;
            }
            if (next instanceof Name && first instanceof Binary binary && binary.operator() == BinaryOperator.TIMES) {
                return true;
            }
            first = next;
        }
    }

    static boolean negatesNegation(Unary unary) {
        return unary.operator() == UnaryOperator.MINUS
                && unary.operand() instanceof Unary inner
                && inner.operator() == UnaryOperator.MINUS;
    }

    private static @org.jspecify.annotations.Nullable Expression bare(Expression operand, int least) {
        return of(operand) >= least ? operand : null;
    }
}
