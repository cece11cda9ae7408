package dev.patchsmith.language.mango.check;

import dev.patchsmith.language.mango.tree.Body;
import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.If;
import dev.patchsmith.language.mango.tree.Statement;
import dev.patchsmith.language.mango.tree.SwitchPart;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Variables that a block uses only where the run time does not look for them when it makes the block: the start of a
/// `for` and the operand of `CFunction( )`.
final class Captures {

    private final Body block;
    private final Scope around;
    private final Findings findings;
    private final Map<String, Boolean> captured = new HashMap<>();

    private Captures(Body block, Scope around, Findings findings) {
        this.block = block;
        this.around = around;
        this.findings = findings;
    }

    /// @param scope the block's own, with its parameters
    static void check(@Nullable Body body, Scope scope, Findings findings) {
        Scope outer = scope.outer();
        if (body != null && outer != null) {
            new Captures(body, outer, findings).in(body);
        }
    }

    private void in(@Nullable Body body) {
        if (body != null) {
            body.statements().forEach(this::in);
        }
    }

    private void in(Statement statement) {
        switch (statement) {
            case If s -> {
                s.branches().forEach(branch -> in(branch.body()));
                in(s.otherwise());
            }
            case Statement.Switch s -> s.parts().forEach(this::in);
            case Statement.For s -> {
                if (s.start() instanceof Statement.Declaration start && start.value() != null) {
                    used(start.value());
                }
                in(s.body());
            }
            case Statement.ForIn s -> in(s.body());
            case Statement.While s -> in(s.body());
            case Statement.DoWhile s -> in(s.body());
            case Statement.Declaration s -> {
                if (s.value() instanceof Expression.CFunctionLookup lookup) {
                    used(lookup.source());
                }
            }
            default -> {}
        }
    }

    private void in(SwitchPart part) {
        if (part instanceof SwitchPart.Case one) {
            in(one.body());
        } else if (part instanceof SwitchPart.Default last) {
            in(last.body());
        }
    }

    private void used(Expression expression) {
        if (expression instanceof Expression.Name name
                && around.hasLocal(name.text())
                && !captured.computeIfAbsent(name.text(), each -> NameUse.captures(block, each))) {
            findings.error(
                    "E-FOR-CAPTURE",
                    name,
                    "A block does not see " + name.text() + " when only the start of a for or CFunction( ) names it:"
                            + " declare a variable with this value before, inside the block.");
        }
        Children.of(expression).forEach(this::used);
    }
}
