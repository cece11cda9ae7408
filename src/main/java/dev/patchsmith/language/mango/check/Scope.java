package dev.patchsmith.language.mango.check;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The variables in braces, with those around them.
final class Scope {

    private final @Nullable Scope outer;
    private final Map<String, Variable> variables = new HashMap<>();

    Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    @Nullable
    Scope outer() {
        return outer;
    }

    void declare(Variable variable) {
        variables.put(variable.name(), variable);
    }

    boolean declaresItself(String name) {
        return variables.containsKey(name);
    }

    boolean isTop() {
        return outer == null;
    }

    /// Whether a variable of this name is declared here or around, but not at the top level.
    boolean hasLocal(String name) {
        for (Scope scope = this; scope.outer != null; scope = scope.outer) {
            if (scope.variables.containsKey(name)) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Variable find(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Variable found = scope.variables.get(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
