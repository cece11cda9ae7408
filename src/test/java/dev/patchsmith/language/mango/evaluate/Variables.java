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
    static final class Variable implements Foundation.Slot, Foundation.Readable {
        Value.Kind kind;
        Value value;

        /// Overwrites the lower bytes of the slot, which has eight.
        @Override
        public void put(Object written, int bytes) {
            long mask = bytes == 8 ? -1 : (1L << (8 * bytes)) - 1;
            long bits = written instanceof Double real
                    ? bytes == 4 ? Float.floatToRawIntBits((float) (double) real) : Double.doubleToRawLongBits(real)
                    : (Long) written;
            long held = switch (value) {
                case Value.Int one -> one.value();
                case Value.Uint one -> one.bits();
                case Value.Bool one -> one.bits();
                case Value.Real one -> Double.doubleToRawLongBits(one.value());
                default -> 0;
            };
            long now = held & ~mask | bits & mask;
            value = switch (kind) {
                case INT -> new Value.Int(now);
                case UINT -> new Value.Uint(now);
                case BOOL -> new Value.Bool(now);
                case REAL -> new Value.Real(Double.longBitsToDouble(now));
                default -> throw new ScriptFault("a number written over " + kind);
            };
        }

        @Override
        public void put(@Nullable Object object) {
            if (kind != Value.Kind.POINTER) {
                throw new ScriptFault("an object nobody keeps was written over " + kind);
            }
            value = new Value.Pointer(object);
        }

        @Override
        public @Nullable Object get() {
            return value instanceof Value.Uint one
                    ? (Object) one.bits()
                    : value instanceof Value.Int one ? (Object) one.value() : null;
        }

        Variable(Value.Kind kind, Value value) {
            this.kind = kind;
            this.value = value;
        }
    }

    /// An object of a class of the script.
    static final class Instance {
        final String className;
        final Map<String, Variable> fields = new HashMap<>();
        final Map<String, Object> natives = new HashMap<>();

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
