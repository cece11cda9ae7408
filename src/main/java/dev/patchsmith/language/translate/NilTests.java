package dev.patchsmith.language.translate;

import dev.patchsmith.language.objc.tree.BinaryOperator;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Statement;
import dev.patchsmith.language.objc.tree.UnaryOperator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a body asks whether a variable is nil, which tells that it may be.
final class NilTests extends TreeWalk {

    /// @param first the offset of the first test in the source, `last` that of the last
    record Range(int first, int last) {}

    private final Map<String, Range> tests = new HashMap<>();

    private NilTests() {}

    static NilTests of(@Nullable Statement body) {
        var walk = new NilTests();
        walk.statement(body);
        return walk;
    }

    /// Whether a variable that is read at this offset is asked about later, or is nil from its declaration on and never
    /// asked about before.
    boolean mayBeNil(Local local, int offset) {
        Range range = tests.get(local.name);
        boolean isAskedBefore = range != null && range.first() < offset;
        boolean startsAsNil = local.role == Local.Role.VARIABLE
                && (local.initial == null || Frame.bare(local.initial) instanceof Expression.NullLiteral);
        return (range != null && range.last() > offset) || (startsAsNil && !isAskedBefore && range != null);
    }

    @Override
    void statement(@Nullable Statement statement) {
        switch (statement) {
            case Statement.If s -> test(s.condition());
            case Statement.While s -> test(s.condition());
            case null, default -> {}
        }
        super.statement(statement);
    }

    @Override
    void expression(@Nullable Expression expression) {
        switch (expression) {
            case Expression.Unary e when e.operator() == UnaryOperator.NOT -> test(e.operand());
            case Expression.Conditional e -> test(e.condition());
            case Expression.Binary e
            when e.operator() == BinaryOperator.AND || e.operator() == BinaryOperator.OR -> {
                test(e.left());
                test(e.right());
            }
            case Expression.Binary e
            when e.operator() == BinaryOperator.EQUAL || e.operator() == BinaryOperator.NOT_EQUAL -> {
                if (Frame.bare(e.right()) instanceof Expression.NullLiteral) {
                    test(e.left());
                } else if (Frame.bare(e.left()) instanceof Expression.NullLiteral) {
                    test(e.right());
                }
            }
            case null, default -> {}
        }
        super.expression(expression);
    }

    private void test(@Nullable Expression tested) {
        if (tested != null && Frame.bare(tested) instanceof Expression.Identifier name) {
            int at = name.span().start();
            tests.merge(
                    name.name(),
                    new Range(at, at),
                    (one, other) ->
                            new Range(Math.min(one.first(), other.first()), Math.max(one.last(), other.last())));
        }
    }
}
