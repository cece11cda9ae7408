package dev.patchsmith.language.objc.type;

import dev.patchsmith.language.objc.tree.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The names of the blocks around a place, innermost first, and behind them those of the class and of the world.
final class Scopes {

    private final Facts facts;
    private final @Nullable String className;
    private final Deque<Map<String, Binding>> scopes = new ArrayDeque<>();

    /// @param className the class whose instance variables are visible
    Scopes(Facts facts, @Nullable String className) {
        this.facts = facts;
        this.className = className;
        scopes.push(new HashMap<>());
    }

    void enter() {
        scopes.push(new HashMap<>());
    }

    void leave() {
        scopes.pop();
    }

    void declare(String name, Binding.Meaning meaning, Type type, @Nullable Node declaration) {
        scopes.element().put(name, new Binding(meaning, type, declaration));
    }

    Binding find(String name) {
        for (Map<String, Binding> scope : scopes) {
            Binding found = scope.get(name);
            if (found != null) {
                return found;
            }
        }
        if (className != null) {
            Type type = facts.instanceVariable(className, name);
            if (type != null) {
                return new Binding(Binding.Meaning.INSTANCE_VARIABLE, type, null);
            }
        }
        Type constant = facts.constant(name);
        if (constant != null) {
            return new Binding(Binding.Meaning.GLOBAL, constant, null);
        }
        Signature function = facts.function(name);
        if (function != null) {
            return new Binding(Binding.Meaning.FUNCTION, new Type.Function(function), null);
        }
        return facts.isClass(name)
                ? new Binding(Binding.Meaning.CLASS, new Type.ClassObject(name), null)
                : Binding.NOTHING;
    }
}
