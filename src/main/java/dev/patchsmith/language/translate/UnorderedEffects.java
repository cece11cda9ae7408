package dev.patchsmith.language.translate;

import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Statement;
import dev.patchsmith.language.objc.tree.UnaryOperator;
import dev.patchsmith.language.objc.tree.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds variables that one expression changes and uses again where C does not say in which order.
final class UnorderedEffects {

    /// The names an expression reads and changes.
    private record Effects(Set<String> reads, Set<String> changes) {
        Effects() {
            this(new HashSet<>(), new HashSet<>());
        }

        void take(Effects other) {
            reads.addAll(other.reads);
            changes.addAll(other.changes);
        }

        /// Whether both in any order may give different results.
        boolean disturbs(Effects other) {
            return changes.stream().anyMatch(each -> other.reads.contains(each) || other.changes.contains(each));
        }
    }

    private final Frame frame;
    private boolean found;

    UnorderedEffects(Frame frame) {
        this.frame = frame;
    }

    /// Warns about the expressions that a statement evaluates itself.
    void check(Statement statement) {
        switch (statement) {
            case Statement.Evaluate s -> check(s.expression());
            case Statement.Return s -> check(s.value());
            case Statement.If s -> check(s.condition());
            case Statement.While s -> check(s.condition());
            case Statement.DoWhile s -> check(s.condition());
            case Statement.Switch s -> check(s.value());
            case Statement.For s -> {
                check(s.condition());
                check(s.step());
            }
            case Statement.Declare s -> {
                if (s.declaration() instanceof Declaration.Variables variables) {
                    for (Variable variable : variables.variables()) {
                        check(variable.initializer());
                    }
                }
            }
            default -> {}
        }
    }

    private void check(@Nullable Expression expression) {
        if (expression == null || !Changes.in(expression)) {
            return;
        }
        found = false;
        effects(expression);
        if (found) {
            frame.warn(
                    "W-ORDER",
                    expression.span(),
                    "This changes a variable and uses it again in one expression; C leaves the order open, the script goes"
                            + " from left to right.");
        }
    }

    private Effects effects(@Nullable Expression expression) {
        var effects = new Effects();
        switch (expression) {
            case null -> {}
            case Expression.Identifier e -> effects.reads.add(e.name());
            case Expression.Parenthesized e -> effects.take(effects(e.inner()));
            case Expression.Cast e -> effects.take(effects(e.operand()));
            case Expression.Boxed e -> effects.take(effects(e.value()));
            case Expression.Unary e -> unary(e, effects);
            case Expression.Assign e -> assign(e, effects);
            case Expression.Binary e ->
                effects.take(
                        switch (e.operator()) {
                            case AND, OR -> ordered(e.left(), e.right());
                            default -> unordered(List.of(e.left(), e.right()));
                        });
            case Expression.Comma e -> effects.take(ordered(e.left(), e.right()));
            case Expression.Conditional e -> {
                effects.take(effects(e.condition()));
                effects.take(effects(e.then()));
                effects.take(effects(e.otherwise()));
            }
            case Expression.Select e -> effects.take(effects(e.base()));
            case Expression.Subscript e -> effects.take(unordered(List.of(e.base(), e.index())));
            case Expression.Call e -> effects.take(unordered(e.arguments()));
            case Expression.Message e -> {
                var all = new java.util.ArrayList<>(e.arguments());
                all.addAll(e.variadic());
                all.add(e.receiver());
                effects.take(unordered(all));
            }
            default -> {}
        }
        return effects;
    }

    private void unary(Expression.Unary e, Effects effects) {
        effects.take(effects(e.operand()));
        if (Changes.isStep(e) && Frame.bare(e.operand()) instanceof Expression.Identifier name) {
            effects.changes.add(name.name());
        }
    }

    private void assign(Expression.Assign e, Effects effects) {
        Effects value = effects(e.value());
        if (Frame.bare(e.target()) instanceof Expression.Identifier name) {
            found |= value.changes.contains(name.name());
            effects.changes.add(name.name());
        } else {
            Effects target = effects(e.target());
            found |= value.disturbs(target) || target.disturbs(value);
            effects.take(target);
        }
        effects.take(value);
    }

    private Effects ordered(Expression first, Expression second) {
        Effects effects = effects(first);
        effects.take(effects(second));
        return effects;
    }

    private Effects unordered(List<Expression> expressions) {
        var all = new Effects();
        for (Expression expression : expressions) {
            Effects each = effects(expression);
            found |= each.disturbs(all) || all.disturbs(each);
            all.take(each);
        }
        return all;
    }

    /// Looks for a change of a variable below the top of an expression, which is rare.
    private static final class Changes extends TreeWalk {
        private int changes;

        static boolean in(Expression expression) {
            var finder = new Changes();
            finder.expression(expression);
            return finder.changes > (expression instanceof Expression.Assign ? 1 : 0);
        }

        static boolean isStep(Expression.Unary e) {
            return e.operator() == UnaryOperator.PRE_INCREMENT
                    || e.operator() == UnaryOperator.PRE_DECREMENT
                    || e.operator().isPostfix();
        }

        @Override
        void expression(@Nullable Expression expression) {
            boolean changes =
                    expression instanceof Expression.Assign || expression instanceof Expression.Unary e && isStep(e);
            this.changes += changes ? 1 : 0;
            if (!(expression instanceof Expression.BlockLiteral)) {
                super.expression(expression);
            }
        }
    }
}
