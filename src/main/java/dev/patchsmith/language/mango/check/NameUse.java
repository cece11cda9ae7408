package dev.patchsmith.language.mango.check;

import dev.patchsmith.language.mango.tree.Body;
import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.If;
import dev.patchsmith.language.mango.tree.Statement;
import dev.patchsmith.language.mango.tree.SwitchPart;
import org.jspecify.annotations.Nullable;

/// Whether a body names a variable that it does not declare itself at its outermost level.
final class NameUse {

    private final String name;

    /// Whether only what the run time looks at counts when it decides what a block captures.
    private final boolean captured;

    private NameUse(String name, boolean captured) {
        this.name = name;
        this.captured = captured;
    }

    static boolean uses(Body body, String name) {
        return new NameUse(name, false).in(body);
    }

    /// Whether a block with this body captures the variable: the start of a `for` and the operand of `CFunction( )` are
    /// overlooked by the run time.
    static boolean captures(Body body, String name) {
        return new NameUse(name, true).in(body);
    }

    /// Whether a block inside the expression names the variable.
    static boolean inBlocksOf(Expression expression, String name) {
        return expression instanceof Expression.BlockLiteral
                ? new NameUse(name, false).in(expression)
                : Children.of(expression).stream().anyMatch(each -> inBlocksOf(each, name));
    }

    private boolean in(@Nullable Body body) {
        if (body == null) {
            return false;
        }
        for (Statement statement : body.statements()) {
            if (in(statement)) {
                return true;
            }
            if (statement instanceof Statement.Declaration declaration
                    && declaration.name().equals(name)) {
                return false;
            }
        }
        return false;
    }

    private boolean in(@Nullable Statement statement) {
        return switch (statement) {
            case null -> false;
            case Statement.Declaration s -> in(s.value());
            case Statement.Evaluate s -> in(s.expression());
            case Statement.Return s -> in(s.value());
            case If s ->
                s.branches().stream().anyMatch(branch -> in(branch.condition()) || in(branch.body()))
                        || in(s.otherwise());
            case Statement.Switch s -> in(s.value()) || s.parts().stream().anyMatch(this::in);
            case Statement.For s -> (!captured && in(s.start())) || in(s.condition()) || in(s.step()) || in(s.body());
            case Statement.ForIn s -> in(s.collection()) || in(s.body());
            case Statement.While s -> in(s.condition()) || in(s.body());
            case Statement.DoWhile s -> in(s.condition()) || in(s.body());
            default -> false;
        };
    }

    private boolean in(SwitchPart part) {
        return (part instanceof SwitchPart.Case one && (in(one.value()) || in(one.body())))
                || (part instanceof SwitchPart.Default last && in(last.body()));
    }

    private boolean in(@Nullable Expression expression) {
        return switch (expression) {
            case null -> false;
            case Expression.Name one -> one.text().equals(name);
            case Expression.AddressOf one -> one.name().equals(name);
            case Expression.CFunctionLookup one -> !captured && in(one.source());
            case Expression.BlockLiteral block ->
                block.parameters().stream()
                                .noneMatch(parameter -> parameter.name().equals(name))
                        && in(block.body());
            default -> Children.of(expression).stream().anyMatch(this::in);
        };
    }
}
