package dev.patchsmith.language.objc.evaluate;

import dev.patchsmith.language.mango.evaluate.Foundation;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The variables of a scope, with those around it.
final class CScope {

    private final @Nullable CScope outer;
    private final Map<String, CVariable> own = new HashMap<>();

    CScope(@Nullable CScope outer) {
        this.outer = outer;
    }

    /// A variable.
    static final class CVariable implements Foundation.Slot {
        final CType type;
        final boolean shared;
        CValue value;

        /// @param shared whether blocks use the variable itself: `__block`, `static` and globals
        CVariable(CType type, boolean shared, CValue value) {
            this.type = type;
            this.shared = shared;
            this.value = value.to(type);
        }

        @Override
        public void put(Object written, int bytes) {
            value = written instanceof Double real ? CValue.real(type, real) : CValue.integer(type, (Long) written);
        }

        @Override
        public void put(@Nullable Object object) {
            value = new CValue(type, 0, 0, object);
        }
    }

    void declare(String name, CVariable variable) {
        own.put(name, variable);
    }

    @Nullable
    CVariable find(String name) {
        for (CScope scope = this; scope != null; scope = scope.outer) {
            CVariable found = scope.own.get(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private CScope global() {
        CScope scope = this;
        while (scope.outer != null) {
            scope = scope.outer;
        }
        return scope;
    }

    /// What a block made here sees later: copies, but shared variables themselves.
    CScope captured() {
        CScope copy = new CScope(global());
        copyInto(copy);
        return copy;
    }

    private void copyInto(CScope copy) {
        if (outer == null) {
            return;
        }
        outer.copyInto(copy);
        own.forEach((name, variable) ->
                copy.declare(name, variable.shared ? variable : new CVariable(variable.type, false, variable.value)));
    }
}
