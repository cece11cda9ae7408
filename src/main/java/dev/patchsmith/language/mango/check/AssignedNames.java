package dev.patchsmith.language.mango.check;

import dev.patchsmith.language.mango.tree.Body;
import dev.patchsmith.language.mango.tree.ClassDefinition;
import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.If;
import dev.patchsmith.language.mango.tree.Item;
import dev.patchsmith.language.mango.tree.Method;
import dev.patchsmith.language.mango.tree.Statement;
import dev.patchsmith.language.mango.tree.SwitchPart;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the names that assignments write to or whose address is taken, anywhere in a script.
final class AssignedNames {

    private final Set<String> found = new HashSet<>();

    private AssignedNames() {}

    static Set<String> in(List<Item> items) {
        var search = new AssignedNames();
        for (Item item : items) {
            if (item instanceof Statement statement) {
                search.statement(statement);
            } else if (item instanceof ClassDefinition definition) {
                definition.members().forEach(member -> {
                    if (member instanceof Method method) {
                        search.body(method.body());
                    }
                });
            }
        }
        return search.found;
    }

    private void body(@Nullable Body body) {
        if (body != null) {
            body.statements().forEach(this::statement);
        }
    }

    private void statement(@Nullable Statement statement) {
        switch (statement) {
            case null -> {}
            case Statement.Declaration s -> expression(s.value());
            case Statement.Evaluate s -> expression(s.expression());
            case Statement.Return s -> expression(s.value());
            case If s -> {
                for (If.Branch branch : s.branches()) {
                    expression(branch.condition());
                    body(branch.body());
                }
                body(s.otherwise());
            }
            case Statement.Switch s -> {
                expression(s.value());
                for (SwitchPart part : s.parts()) {
                    if (part instanceof SwitchPart.Case one) {
                        expression(one.value());
                        body(one.body());
                    } else if (part instanceof SwitchPart.Default last) {
                        body(last.body());
                    }
                }
            }
            case Statement.For s -> {
                statement(s.start());
                expression(s.condition());
                expression(s.step());
                body(s.body());
            }
            case Statement.ForIn s -> {
                found.add(s.name());
                expression(s.collection());
                body(s.body());
            }
            case Statement.While s -> {
                expression(s.condition());
                body(s.body());
            }
            case Statement.DoWhile s -> {
                expression(s.condition());
                body(s.body());
            }
            default -> {}
        }
    }

    private void expression(@Nullable Expression expression) {
        if (expression == null) {
            return;
        }
        if (expression instanceof Expression.Assignment assignment
                && assignment.target() instanceof Expression.Name name) {
            found.add(name.text());
        } else if (expression instanceof Expression.AddressOf address) {
            found.add(address.name());
        } else if (expression instanceof Expression.BlockLiteral block) {
            body(block.body());
        }
        Children.of(expression).forEach(this::expression);
    }
}
