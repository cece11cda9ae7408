package dev.patchsmith.language.objc.evaluate;

import dev.patchsmith.language.mango.evaluate.Foundation;
import dev.patchsmith.language.mango.evaluate.ScriptFault;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.UnaryOperator;
import java.util.List;
import java.util.Objects;

/// The places values are stored in, what leads to them evaluated once.
final class CPlaces {

    private final ObjcEvaluator machine;
    private final CExpressions expressions;
    private final CStaticTypes staticTypes;

    CPlaces(ObjcEvaluator machine, CExpressions expressions, CStaticTypes staticTypes) {
        this.machine = machine;
        this.expressions = expressions;
        this.staticTypes = staticTypes;
    }

    /// A place that is settled.
    interface Place {
        CValue read();

        /// Stores and gives what the place holds then.
        CValue write(CValue value);
    }

    /// Whether the compiler evaluates what leads to the place before the value that is stored: it does for properties
    /// and for elements of objects, which are messages, and not for variables, fields and elements of C arrays.
    boolean isFirst(Expression target, CScope scope) {
        return switch (target) {
            case Expression.Parenthesized e -> isFirst(e.inner(), scope);
            case Expression.Select e -> !e.isArrow() && staticTypes.of(e.base(), scope) != CType.STRUCT;
            case Expression.Subscript e -> {
                CScope.CVariable array =
                        e.base() instanceof Expression.Identifier name ? scope.find(name.name()) : null;
                yield array == null || !(array.value.object() instanceof CExpressions.CArray);
            }
            default -> false;
        };
    }

    Place of(Expression target, CScope scope) {
        return switch (target) {
            case Expression.Parenthesized e -> of(e.inner(), scope);
            case Expression.Identifier e -> named(e.name(), scope);
            case Expression.Select e -> selected(e, scope);
            case Expression.Subscript e -> element(e, scope);
            case Expression.Unary e when e.operator() == UnaryOperator.DEREFERENCE -> pointed(e, scope);
            default ->
                throw new ScriptFault("outside the pure part: assignment to "
                        + target.getClass().getSimpleName());
        };
    }

    private Place named(String name, CScope scope) {
        CScope.CVariable variable = scope.find(name);
        if (variable != null) {
            return new Place() {
                @Override
                public CValue read() {
                    return variable.value;
                }

                @Override
                public CValue write(CValue value) {
                    variable.value = value.to(variable.type);
                    return variable.value;
                }
            };
        }
        CScope.CVariable self = scope.find("self");
        if (self != null && self.value.object() instanceof ObjcEvaluator.Instance instance) {
            return field(instance, name);
        }
        throw new ScriptFault("unknown name " + name);
    }

    private Place field(ObjcEvaluator.Instance instance, String name) {
        CType type = typeOfProperty(instance, name.substring(1));
        return new Place() {
            @Override
            public CValue read() {
                return ObjcEvaluator.field(instance, name, type);
            }

            @Override
            public CValue write(CValue value) {
                instance.fields.put(name, value.to(type));
                return value.to(type);
            }
        };
    }

    private CType typeOfProperty(ObjcEvaluator.Instance instance, String name) {
        CType type = machine.property(instance.className, name);
        return type == null ? CType.OBJECT : type;
    }

    private Place selected(Expression.Select e, CScope scope) {
        String name = e.name().text();
        if (!e.isArrow() && staticTypes.of(e.base(), scope) == CType.STRUCT) {
            Place whole = of(e.base(), scope);
            return new Place() {
                @Override
                public CValue read() {
                    return CExpressions.field(whole.read(), name);
                }

                @Override
                public CValue write(CValue value) {
                    CValue stored = value.to(CTypes.fieldType(name));
                    Foundation.Struct struct = (Foundation.Struct)
                            Objects.requireNonNull(whole.read().object());
                    Object held = Objects.requireNonNull(stored.toNative());
                    whole.write(new CValue(CType.STRUCT, 0, 0, struct.with(name, held)));
                    return stored;
                }
            };
        }
        Object base = expressions.value(e.base(), scope).object();
        if (e.isArrow()) {
            return field((ObjcEvaluator.Instance) Objects.requireNonNull(base), name);
        }
        String setter = "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + ":";
        return new Place() {
            @Override
            public CValue read() {
                return machine.send(base, name, List.of());
            }

            @Override
            public CValue write(CValue value) {
                CValue stored = base instanceof ObjcEvaluator.Instance instance
                        ? value.to(typeOfProperty(instance, name))
                        : value;
                machine.send(base, setter, List.of(stored));
                return stored;
            }
        };
    }

    private Place element(Expression.Subscript e, CScope scope) {
        Object base = expressions.value(e.base(), scope).object();
        CValue index = expressions.value(e.index(), scope);
        boolean isIndexed = index.type().isInteger();
        return new Place() {
            @Override
            public CValue read() {
                if (base instanceof CExpressions.CArray array) {
                    return array.get(index.bits());
                }
                String getter = isIndexed ? "objectAtIndexedSubscript:" : "objectForKeyedSubscript:";
                return machine.send(base, getter, List.of(index)).to(CType.OBJECT);
            }

            @Override
            public CValue write(CValue value) {
                if (base instanceof CExpressions.CArray array) {
                    array.set(index.bits(), value);
                    return array.get(index.bits());
                }
                String setter = isIndexed ? "setObject:atIndexedSubscript:" : "setObject:forKeyedSubscript:";
                machine.send(base, setter, List.of(value, index));
                return value;
            }
        };
    }

    private Place pointed(Expression.Unary e, CScope scope) {
        Object cell = expressions.value(e.operand(), scope).object();
        if (cell instanceof CScope.CVariable variable) {
            return new Place() {
                @Override
                public CValue read() {
                    return variable.value;
                }

                @Override
                public CValue write(CValue value) {
                    variable.value = value.to(variable.type);
                    return variable.value;
                }
            };
        }
        Foundation.Cell held = (Foundation.Cell) Objects.requireNonNull(cell);
        return new Place() {
            @Override
            public CValue read() {
                return CValue.integer(CType.BOOL, held.value == null ? 0 : (Long) held.value);
            }

            @Override
            public CValue write(CValue value) {
                held.value = value.isTrue() ? 1L : 0L;
                return value;
            }
        };
    }
}
