package dev.patchsmith.language.translate;

import dev.patchsmith.language.objc.tree.Expression;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The variables that `@weakify` and `@strongify` declare.
final class WeakNames {

    private final Bindings bindings;
    private final Map<Expression.Identifier, List<Local>> weak = new IdentityHashMap<>();

    WeakNames(Bindings bindings) {
        this.bindings = bindings;
    }

    /// `@weakify(x)` leaves `x` as it is, and the usual libraries call the weak variable `weak_x` or `x_weak_`;
    /// `@strongify(x)` makes `x` mean a new variable from there on.
    void read(Expression.AtCall call) {
        for (Expression argument : call.arguments()) {
            if (argument instanceof Expression.Identifier name) {
                switch (call.name().text()) {
                    case "strongify" -> bindings.declareSame(name, name, name.name());
                    case "weakify" ->
                        weak.put(
                                name, List.of(named(name, "weak_" + name.name()), named(name, name.name() + "_weak_")));
                    default -> {}
                }
            }
        }
    }

    private Local named(Expression.Identifier source, String name) {
        return bindings.declareSame(new Object(), source, name);
    }

    /// The names by which the weak variable of `@weakify` is known.
    ///
    /// @param argument what is made weak
    List<Local> of(Expression.Identifier argument) {
        return weak.getOrDefault(argument, List.of());
    }
}
