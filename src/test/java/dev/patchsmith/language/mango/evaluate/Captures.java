package dev.patchsmith.language.mango.evaluate;

import dev.patchsmith.language.mango.tree.Body;
import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.If;
import dev.patchsmith.language.mango.tree.Statement;
import dev.patchsmith.language.mango.tree.SwitchPart;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which names a block captures when it is made, by the analysis of the run time: it does not look into the start of
/// a `for` nor into `CFunction( )`, and a declaration hides the outer variable already in its own value.
final class Captures {

    private final Set<String> found = new LinkedHashSet<>();
    private final Deque<Set<String>> declared = new ArrayDeque<>();

    private Captures() {}

    static Set<String> of(Expression.BlockLiteral block) {
        var search = new Captures();
        search.block(block);
        return search.found;
    }

    private void block(Expression.BlockLiteral block) {
        Set<String> names = new HashSet<>();
        block.parameters().forEach(parameter -> names.add(parameter.name()));
        declared.push(names);
        statements(block.body());
        declared.pop();
    }

    private void body(@Nullable Body body) {
        if (body != null) {
            declared.push(new HashSet<>());
            statements(body);
            declared.pop();
        }
    }

    private void statements(Body body) {
        body.statements().forEach(this::statement);
    }

    private void use(String name) {
        if (declared.stream().noneMatch(scope -> scope.contains(name))) {
            found.add(name);
        }
    }

    private void declare(String name) {
        if (!declared.isEmpty()) {
            declared.peek().add(name);
        }
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.Declaration s -> {
                declare(s.name());
                expression(s.value());
            }
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
                declared.push(new HashSet<>());
                if (s.start() instanceof Statement.Declaration start) {
                    declare(start.name());
                }
                expression(s.condition());
                expression(s.step());
                statements(s.body());
                declared.pop();
            }
            case Statement.ForIn s -> {
                expression(s.collection());
                declared.push(new HashSet<>());
                if (s.type() == null) {
                    use(s.name());
                } else {
                    declare(s.name());
                }
                statements(s.body());
                declared.pop();
            }
            case Statement.While s -> {
                expression(s.condition());
                body(s.body());
            }
            case Statement.DoWhile s -> {
                body(s.body());
                expression(s.condition());
            }
            default -> {}
        }
    }

    private void expression(@Nullable Expression expression) {
        switch (expression) {
            case null -> {}
            case Expression.Name name -> use(name.text());
            case Expression.AddressOf address -> use(address.name());
            case Expression.Word word -> {
                if (word.value() == Expression.Value.SELF || word.value() == Expression.Value.SUPER) {
                    use("self");
                }
            }
            case Expression.BlockLiteral block -> block(block);
            case Expression.CFunctionLookup ignored -> {}
            case Expression.Member e -> expression(e.target());
            case Expression.Message e -> {
                expression(e.receiver());
                e.arguments().forEach(this::expression);
            }
            case Expression.Call e -> {
                expression(e.callee());
                e.arguments().forEach(this::expression);
            }
            case Expression.Subscript e -> {
                expression(e.target());
                expression(e.index());
            }
            case Expression.Box e -> expression(e.value());
            case Expression.ArrayLiteral e -> e.elements().forEach(this::expression);
            case Expression.DictionaryLiteral e ->
                e.entries().forEach(entry -> {
                    expression(entry.key());
                    expression(entry.value());
                });
            case Expression.StructLiteral e -> e.fields().forEach(field -> expression(field.value()));
            case Expression.Unary e -> expression(e.operand());
            case Expression.Postfix e -> expression(e.operand());
            case Expression.Binary e -> {
                expression(e.left());
                expression(e.right());
            }
            case Expression.Conditional e -> {
                expression(e.condition());
                expression(e.then());
                expression(e.otherwise());
            }
            case Expression.Otherwise e -> {
                expression(e.value());
                expression(e.otherwise());
            }
            case Expression.Assignment e -> {
                expression(e.target());
                expression(e.value());
            }
            default -> {}
        }
    }
}
