package dev.patchsmith.language.translate;

import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Whether evaluating an expression twice is the same as evaluating it once.
final class Purity {

    private Purity() {}

    static boolean isPure(@Nullable Expression expression) {
        return expression == null
                || switch (expression) {
                    case Expression.Parenthesized e -> isPure(e.inner());
                    case Expression.Select e -> isPure(e.base());
                    case Expression.Subscript e -> isPure(e.base()) && isPure(e.index());
                    case Expression.Cast e -> isPure(e.operand());
                    case Expression.Boxed e -> isPure(e.value());
                    case Expression.Binary e -> isPure(e.left()) && isPure(e.right());
                    case Expression.Unary e ->
                        e.operator() != UnaryOperator.PRE_INCREMENT
                                && e.operator() != UnaryOperator.PRE_DECREMENT
                                && !e.operator().isPostfix()
                                && isPure(e.operand());
                    case Expression.Conditional e -> isPure(e.condition()) && isPure(e.then()) && isPure(e.otherwise());
                    case Expression.Message _,
                            Expression.Call _,
                            Expression.AtCall _,
                            Expression.Assign _,
                            Expression.Comma _,
                            Expression.StatementExpression _,
                            Expression.Condition _,
                            Expression.Misunderstood _ -> false;
                    default -> true;
                };
    }
}
