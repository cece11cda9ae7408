package dev.patchsmith.language.translate;

import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Statement;
import dev.patchsmith.language.objc.tree.Variable;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells whether a method without arguments does more than to make its value on first use: whether it changes other
/// variables than its own, or calls what may.
final class Getter extends TreeWalk {

    private static final Set<String> HARMLESS = Set.of("addSubview:", "class", "frame", "bounds", "description");

    private final String name;
    private final Set<String> locals = new HashSet<>();
    private boolean found;

    private Getter(String name) {
        this.name = name;
    }

    static boolean doesMore(String name, Statement.Compound body) {
        var search = new Getter(name);
        search.statement(body);
        return search.found;
    }

    @Override
    void declaration(Declaration declaration) {
        if (declaration instanceof Declaration.Variables variables) {
            boolean isStatic = variables.storage().isStatic();
            for (Variable variable : variables.variables()) {
                locals.add(variable.name().text());
                found |= isStatic && variable.type() instanceof dev.patchsmith.language.objc.tree.TypeName.Basic;
            }
        }
        super.declaration(declaration);
    }

    @Override
    void expression(@Nullable Expression expression) {
        if (found || expression == null) {
            return;
        }
        switch (expression) {
            case Expression.Assign e -> found = !isOwn(e.target());
            case Expression.Unary e -> found = e.operator().isPostfix() && !isOwn(e.operand()) || isStep(e);
            case Expression.Message e ->
                found = isSelf(e.receiver()) && !HARMLESS.contains(e.selector().text());
            case Expression.Call e ->
                found = !(Frame.bare(e.callee()) instanceof Expression.Identifier function)
                        || Character.isLowerCase(function.name().charAt(0))
                                && !function.name().startsWith("dispatch_")
                        || function.name().equals("NSLog");
            default -> {}
        }
        super.expression(expression);
    }

    private boolean isStep(Expression.Unary e) {
        return switch (e.operator()) {
            case PRE_INCREMENT, PRE_DECREMENT -> !isOwn(e.operand());
            default -> false;
        };
    }

    private static boolean isSelf(Expression receiver) {
        return Frame.bare(receiver) instanceof Expression.Identifier name
                && name.name().equals("self");
    }

    /// A local variable, a property of one, or the variable behind the property itself.
    private boolean isOwn(Expression target) {
        return switch (Frame.bare(target)) {
            case Expression.Identifier e ->
                locals.contains(e.name())
                        || e.name().equals("_" + name)
                        || e.name().equals(name);
            case Expression.Select e ->
                isSelf(e.base())
                        ? e.name().text().equals(name) || e.name().text().equals("_" + name)
                        : isOwn(e.base());
            case Expression.Subscript e -> isOwn(e.base());
            default -> false;
        };
    }
}
