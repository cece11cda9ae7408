package dev.patchsmith.language.mango.evaluate;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The variables of a scope, with the scopes around it.
public final class Variables {

    private final @Nullable Variables outer;
    private final Map<String, Variable> own = new HashMap<>();
    private @Nullable Instance instance;

    Variables(@Nullable Variables outer) {
        this.outer = outer;
        this.instance = outer == null ? null : outer.instance;
    }

    /// A variable with the kind its values are converted to.
    static final class Variable {
        Value.Kind kind;
        Value value;

        Variable(Value.Kind kind, Value value) {
            this.kind = kind;
            this.value = value;
        }
    }

    /// An object of a class of the script.
    static final class Instance {
        final String className;
        final Map<String, Variable> fields = new HashMap<>();

        Instance(String className) {
            this.className = className;
        }
    }

    /// The object whose instance variables bare names mean; none inside blocks.
    @Nullable
    Instance instance() {
        return instance;
    }

    void instance(@Nullable Instance current) {
        instance = current;
    }

    void declare(String name, Variable variable) {
        own.put(name, variable);
    }

    @Nullable
    Variable find(String name) {
        for (Variables scope = this; scope != null; scope = scope.outer) {
            Variable found = scope.own.get(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// The variable if it belongs to a scope below the top one.
    @Nullable
    Variable local(String name) {
        for (Variables scope = this; scope.outer != null; scope = scope.outer) {
            Variable found = scope.own.get(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    Variables top() {
        Variables scope = this;
        while (scope.outer != null) {
            scope = scope.outer;
        }
        return scope;
    }
}
