package dev.patchsmith.language.mango.evaluate;

import dev.patchsmith.language.mango.tree.AssignmentOperator;
import dev.patchsmith.language.mango.tree.BinaryOperator;
import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.PostfixOperator;
import dev.patchsmith.language.mango.tree.StringLiteral;
import dev.patchsmith.language.mango.tree.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Evaluates expressions.
final class ExpressionRunner {

    private final ScriptEvaluator machine;
    private final BuiltInCalls builtIns;

    ExpressionRunner(ScriptEvaluator machine) {
        this.machine = machine;
        this.builtIns = new BuiltInCalls(machine);
    }

    Value value(Expression expression, Variables scope) {
        machine.step();
        return switch (expression) {
            case Expression.Name e -> held(e, scope).get();
            case Expression.Word e -> held(e, scope).get();
            case Expression.IntegerLiteral e -> e.isUnsigned() ? new Value.Uint(e.bits()) : new Value.Int(e.bits());
            case Expression.DoubleLiteral e -> new Value.Real(e.value());
            case StringLiteral e -> e.object() ? new Value.Obj(e.value()) : new Value.CString(e.value());
            case Expression.SelectorLiteral e -> new Value.Sel(e.selector());
            case Expression.Box e -> box(value(e.value(), scope));
            case Expression.ArrayLiteral e -> array(e, scope);
            case Expression.DictionaryLiteral e -> dictionary(e, scope);
            case Expression.BlockLiteral e -> block(e, scope);
            case Expression.Member e -> member(e, scope);
            case Expression.Message e -> message(e, scope);
            case Expression.Call e -> call(e, scope);
            case Expression.Subscript e -> element(e, scope);
            case Expression.Unary e ->
                e.operator() == UnaryOperator.NOT
                        ? Value.bool(!Conversions.truth(value(e.operand(), scope)))
                        : Arithmetic.negated(value(e.operand(), scope));
            case Expression.Postfix e -> {
                BinaryOperator operator =
                        e.operator() == PostfixOperator.INCREMENT ? BinaryOperator.PLUS : BinaryOperator.MINUS;
                Value next = Arithmetic.apply(operator, value(e.operand(), scope), new Value.Int(1));
                assign(e.operand(), () -> next, scope);
                yield next;
            }
            case Expression.Binary e -> binary(e, scope);
            case Expression.Conditional e -> held(e, scope).get();
            case Expression.Otherwise e -> held(e, scope).get();
            case Expression.Assignment e -> held(e, scope).get();
            case Expression.CFunctionLookup e -> new Value.Function(Foundation.text(value(e.source(), scope)));
            case Expression.AddressOf e -> new Value.Pointer(scope.find(e.name()));
            case Expression.StructLiteral e -> {
                java.util.Map<String, Value> fields = new java.util.LinkedHashMap<>();
                e.fields().forEach(field -> {
                    Value value = value(field.value(), scope);
                    fields.put(
                            field.name(),
                            value instanceof Value.Struct struct
                                    ? new Value.Struct(struct.data().copy())
                                    : value);
                });
                yield new Value.Literal(fields);
            }
        };
    }

    void store(Variables.Variable variable, Value value) {
        if (variable.kind == Value.Kind.STRUCT && variable.value instanceof Value.Struct held) {
            switch (value) {
                case Value.Struct struct ->
                    variable.value = new Value.Struct(struct.data().copy());
                case Value.Literal literal -> held.data().take(literal, machine.conversions);
                default -> throw new ScriptFault(value.kind() + " stored in a struct");
            }
            return;
        }
        if (variable.kind == Value.Kind.UNKNOWN) {
            variable.kind = value.kind();
        }
        variable.value = machine.conversions.to(variable.kind, value);
    }

    /// What the engine's stack holds of an expression: of a name the variable itself, which is read when the value is
    /// used, after everything that is evaluated between.
    private Supplier<Value> held(Expression expression, Variables scope) {
        return switch (expression) {
            case Expression.Name e -> name(e.text(), scope);
            case Expression.Word e -> word(e.value(), scope);
            case Expression.Conditional e ->
                Conversions.truth(value(e.condition(), scope)) ? held(e.then(), scope) : held(e.otherwise(), scope);
            case Expression.Otherwise e -> {
                Supplier<Value> first = held(e.value(), scope);
                yield Conversions.truth(first.get()) ? first : held(e.otherwise(), scope);
            }
            case Expression.Assignment e -> assignment(e, scope);
            default -> {
                Value value = value(expression, scope);
                yield () -> value;
            }
        };
    }

    private Supplier<Value> name(String name, Variables scope) {
        Variables.Variable variable = scope.local(name);
        if (variable == null && scope.instance() != null) {
            Variables.Variable field = machine.fieldOrNothing(scope.instance(), name);
            if (field != null) {
                Value value = field.value;
                return () -> value;
            }
        }
        Variables.Variable found = variable == null ? scope.top().find(name) : variable;
        if (found != null) {
            return () -> found.value;
        }
        if (machine.isClass(name)) {
            return () -> new Value.ClassRef(name);
        }
        throw new ScriptFault("not found var " + name);
    }

    private Supplier<Value> word(Expression.Value word, Variables scope) {
        return switch (word) {
            case SELF, SUPER -> {
                Variables.Variable self = scope.find("self");
                if (self == null) {
                    throw new ScriptFault("not found var self");
                }
                yield () -> self.value;
            }
            case NIL -> () -> Value.NIL;
            case NULL -> () -> new Value.Pointer(null);
            case YES -> () -> Value.bool(true);
            case NO -> () -> Value.bool(false);
        };
    }

    private static Value box(Value value) {
        return new Value.Obj(
                switch (value) {
                    case Value.Int one -> Foundation.Num.signed(one.value());
                    case Value.Uint one -> Foundation.Num.unsigned(one.bits());
                    case Value.Bool one -> Foundation.Num.unsigned(one.bits());
                    case Value.Real one -> Foundation.Num.real(one.value());
                    case Value.CString one -> one.text();
                    default -> throw new ScriptFault("@( ) around " + value.kind());
                });
    }

    private Value array(Expression.ArrayLiteral e, Variables scope) {
        List<Object> items = new ArrayList<>();
        for (Expression element : e.elements()) {
            items.add(objectOnly(value(element, scope)));
        }
        return new Value.Obj(new Foundation.Array(items, false));
    }

    private static Object objectOnly(Value value) {
        Object object = value instanceof Value.Obj || value instanceof Value.Block || value instanceof Value.ClassRef
                ? Conversions.object(value)
                : null;
        if (object == null) {
            throw new ScriptFault(value.kind() + " in a collection");
        }
        return object;
    }

    private Value dictionary(Expression.DictionaryLiteral e, Variables scope) {
        Foundation.Dictionary dictionary = new Foundation.Dictionary(false);
        for (Expression.Entry entry : e.entries()) {
            Supplier<Value> heldKey = held(entry.key(), scope);
            objectOnly(heldKey.get());
            Value stored = value(entry.value(), scope);
            Object key = objectOnly(heldKey.get());
            if (stored.isNumber()) {
                throw new ScriptFault(stored.kind() + " in a collection");
            }
            dictionary.put(key, Conversions.object(stored));
        }
        return new Value.Obj(dictionary);
    }

    /// Captures by reference; an instance variable is captured as a copy.
    private Value block(Expression.BlockLiteral literal, Variables scope) {
        Variables captured = new Variables(scope.top());
        captured.instance(null);
        for (String name : Captures.of(literal)) {
            Variables.Variable variable = scope.local(name);
            if (variable != null) {
                captured.declare(name, variable);
            } else if (scope.instance() != null) {
                Variables.Variable field = machine.fieldOrNothing(scope.instance(), name);
                if (field != null) {
                    captured.declare(name, new Variables.Variable(field.kind, field.value));
                }
            }
        }
        literal.parameters().forEach(parameter -> Conversions.encoding(Conversions.kind(parameter.type())));
        Conversions.encoding(Conversions.kind(literal.returnType()));
        return new Value.Block(new ScriptBlock(literal, captured));
    }

    /// Arguments of a block, which are converted one after the other.
    private List<Value> values(List<Expression> expressions, Variables scope) {
        List<Value> found = new ArrayList<>();
        for (Expression expression : expressions) {
            found.add(value(expression, scope));
        }
        return found;
    }

    /// Arguments of a message or a C function, which are read when all are evaluated.
    private List<Value> lateValues(List<Expression> expressions, Variables scope) {
        List<Supplier<Value>> found = new ArrayList<>();
        for (Expression expression : expressions) {
            machine.step();
            found.add(held(expression, scope));
        }
        return found.stream().map(Supplier::get).toList();
    }

    private Value member(Expression.Member e, Variables scope) {
        Value receiver = value(e.target(), scope);
        if (receiver instanceof Value.Struct struct) {
            return struct.data().read(e.name());
        }
        if (receiver.isNumber() || receiver instanceof Value.Void) {
            throw new ScriptFault(receiver.kind() + " is not object, before ." + e.name());
        }
        return sendOrZero(e.target(), receiver, e.name(), List.of(), scope);
    }

    private Value message(Expression.Message e, Variables scope) {
        Value receiver = value(e.receiver(), scope);
        List<Value> arguments = lateValues(e.arguments(), scope);
        return sendOrZero(e.receiver(), receiver, e.selector(), arguments, scope);
    }

    /// A message to nil, or to anything that is no object, yields the integer 0.
    private Value sendOrZero(
            Expression target, Value receiver, String selector, List<Value> arguments, Variables scope) {
        Object object = Conversions.object(receiver);
        if (object == null) {
            return Value.ZERO;
        }
        if (target instanceof Expression.Word word && word.value() == Expression.Value.SUPER) {
            if (!(object instanceof Variables.Instance instance)) {
                throw new ScriptFault("super in a class method");
            }
            return machine.sendSuper(instance, selector, arguments);
        }
        return machine.send(object, selector, arguments);
    }

    private Value call(Expression.Call e, Variables scope) {
        if (e.callee() instanceof Expression.Name name && scope.find(name.text()) == null) {
            Variables.Variable field =
                    scope.instance() == null ? null : machine.fieldOrNothing(scope.instance(), name.text());
            if (field == null) {
                return builtIns.call(name.text(), values(e.arguments(), scope));
            }
        } else if (!(e.callee() instanceof Expression.Name)
                && !(e.callee() instanceof Expression.Call)
                && !(e.callee() instanceof Expression.Message)) {
            throw new ScriptFault("this cannot be called");
        }
        Value callee = value(e.callee(), scope);
        if (callee instanceof Value.Function function) {
            return builtIns.function(function.name(), lateValues(e.arguments(), scope));
        }
        List<Value> arguments = values(e.arguments(), scope);
        if (Conversions.object(callee) instanceof ScriptBlock block) {
            return machine.call(block, arguments);
        }
        throw new ScriptFault("called " + callee.kind());
    }

    private Value element(Expression.Subscript e, Variables scope) {
        Supplier<Value> heldIndex = held(e.index(), scope);
        Object target = Conversions.object(value(e.target(), scope));
        if (target == null) {
            return Value.NIL;
        }
        Value index = heldIndex.get();
        return new Value.Obj(Conversions.object(machine.send(target, reader(index), List.of(index))));
    }

    private static String reader(Value index) {
        return indexed(index) ? "objectAtIndexedSubscript:" : "objectForKeyedSubscript:";
    }

    private static boolean indexed(Value index) {
        if (index instanceof Value.Int || index instanceof Value.Uint || index instanceof Value.Bool) {
            return true;
        }
        if (index instanceof Value.Obj || index instanceof Value.Block || index instanceof Value.ClassRef) {
            return false;
        }
        throw new ScriptFault(index.kind() + " as an index");
    }

    private Value binary(Expression.Binary e, Variables scope) {
        if (e.operator() == BinaryOperator.AND) {
            return Value.bool(Conversions.truth(value(e.left(), scope)) && Conversions.truth(value(e.right(), scope)));
        }
        if (e.operator() == BinaryOperator.OR) {
            return Value.bool(Conversions.truth(value(e.left(), scope)) || Conversions.truth(value(e.right(), scope)));
        }
        Supplier<Value> left = held(e.left(), scope);
        Value right = value(e.right(), scope);
        return Arithmetic.apply(e.operator(), left.get(), right);
    }

    private Supplier<Value> assignment(Expression.Assignment e, Variables scope) {
        boolean plain = e.operator() == AssignmentOperator.SET || e.target() instanceof Expression.Subscript;
        Supplier<Value> stored;
        if (plain) {
            stored = held(e.value(), scope);
        } else {
            Supplier<Value> before = held(e.target(), scope);
            Value right = value(e.value(), scope);
            Value result = Arithmetic.apply(binary(e.operator()), before.get(), right);
            stored = () -> result;
        }
        assign(e.target(), stored, scope);
        return stored;
    }

    private static BinaryOperator binary(AssignmentOperator operator) {
        return switch (operator) {
            case SET, ADD -> BinaryOperator.PLUS;
            case SUBTRACT -> BinaryOperator.MINUS;
            case MULTIPLY -> BinaryOperator.TIMES;
            case DIVIDE -> BinaryOperator.DIVIDE;
            case REMAINDER -> BinaryOperator.REMAINDER;
        };
    }

    private void assign(Expression target, Supplier<Value> late, Variables scope) {
        switch (target) {
            case Expression.Name name -> assignName(name.text(), late.get(), scope);
            case Expression.Word word
            when word.value() == Expression.Value.SELF -> assignName("self", late.get(), scope);
            case Expression.Member member -> {
                Value receiver = value(member.target(), scope);
                Value value = late.get();
                if (receiver instanceof Value.Struct struct) {
                    struct.data().write(member.name(), value, machine.conversions);
                    return;
                }
                Object object = Conversions.object(receiver);
                if (receiver.isNumber()) {
                    throw new ScriptFault(receiver.kind() + " is not object, before ." + member.name());
                }
                if (member.name().length() == 1) {
                    throw new ScriptFault("a wrong selector for a property of one letter");
                }
                if (object != null) {
                    String setter = "set" + member.name().substring(0, 1).toUpperCase(Locale.ROOT)
                            + member.name().substring(1) + ":";
                    machine.send(object, setter, List.of(value));
                }
            }
            case Expression.Subscript subscript -> {
                Supplier<Value> owner = held(subscript.target(), scope);
                Value index = value(subscript.index(), scope);
                Object object = Conversions.object(owner.get());
                Value value = late.get();
                Value stored = new Value.Obj(
                        value instanceof Value.Obj || value instanceof Value.Block ? Conversions.object(value) : null);
                if (object != null) {
                    String setter = indexed(index) ? "setObject:atIndexedSubscript:" : "setObject:forKeyedSubscript:";
                    machine.send(object, setter, List.of(stored, index));
                }
            }
            default -> throw new ScriptFault("nothing that can be assigned to");
        }
    }

    /// The nearest local, else a property of the current object, else the top level; unknown names are ignored.
    private void assignName(String name, Value value, Variables scope) {
        Variables.@Nullable Variable variable = scope.local(name);
        if (variable == null && scope.instance() != null && machine.storesNative(scope.instance(), name, value)) {
            return;
        }
        if (variable == null && scope.instance() != null) {
            variable = machine.fieldOrNothing(scope.instance(), name);
        }
        if (variable == null) {
            variable = scope.top().find(name);
        }
        if (variable != null) {
            store(variable, value);
        }
    }
}
