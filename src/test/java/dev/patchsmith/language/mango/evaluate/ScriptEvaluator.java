package dev.patchsmith.language.mango.evaluate;

import dev.patchsmith.language.mango.check.Target;
import dev.patchsmith.language.mango.tree.Annotation;
import dev.patchsmith.language.mango.tree.ClassDefinition;
import dev.patchsmith.language.mango.tree.ClassMember;
import dev.patchsmith.language.mango.tree.Item;
import dev.patchsmith.language.mango.tree.Method;
import dev.patchsmith.language.mango.tree.Property;
import dev.patchsmith.language.mango.tree.Script;
import dev.patchsmith.language.mango.tree.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Runs the pure part of a script as MangoFix runs it on a device in a debug build, its faults included: numbers,
/// texts, arrays, dictionaries, control flow, blocks and classes of the script itself. What stops there is a
/// [ScriptFault] here. Structs and the frameworks are outside.
public final class ScriptEvaluator {

    private static final int MOST_STEPS = 5_000_000;

    final Conversions conversions;
    final Variables top = new Variables(null);
    final Map<Statement.Declaration, Variables.Variable> statics = new IdentityHashMap<>();
    private final Map<String, Map<String, Method>> instanceMethods = new HashMap<>();
    private final Map<String, Map<String, Method>> classMethods = new HashMap<>();
    private final Map<String, Map<String, Property>> properties = new HashMap<>();
    private final Map<String, String> superclasses = new HashMap<>();
    private final Map<String, String> nativeEncodings = new HashMap<>();
    private NativeProperties nativeProperties;
    private final List<String> log = new ArrayList<>();
    private final StatementRunner statements = new StatementRunner(this);
    private int steps;

    private ScriptEvaluator(Target target) {
        conversions = new Conversions(target);
        nativeProperties = new NativeProperties(Map.of(), conversions);
    }

    /// Runs the items of a script; its classes can be called afterwards.
    public static ScriptEvaluator run(Script script) {
        return run(script, Target.V1_5_5);
    }

    public static ScriptEvaluator run(Script script, Target target) {
        return run(script, target, Map.of());
    }

    /// @param nativeEncodings for methods the app already has, by selector: the letters of result and arguments, such
    ///     as `ii` for a C `int` taking one
    public static ScriptEvaluator run(Script script, Target target, Map<String, String> nativeEncodings) {
        return run(script, target, nativeEncodings, Map.of());
    }

    /// @param nativeProperties the letters of the properties the classes of the app have, by class and name
    public static ScriptEvaluator run(
            Script script,
            Target target,
            Map<String, String> nativeEncodings,
            Map<String, Map<String, Character>> nativeProperties) {
        var evaluator = new ScriptEvaluator(target);
        evaluator.nativeEncodings.putAll(nativeEncodings);
        evaluator.nativeProperties = new NativeProperties(nativeProperties, evaluator.conversions);
        for (Item item : script.items()) {
            evaluator.item(item);
        }
        return evaluator;
    }

    /// What NSLog printed, one entry a call.
    public List<String> log() {
        return List.copyOf(log);
    }

    void log(String line) {
        log.add(line);
    }

    void step() {
        if (++steps > MOST_STEPS) {
            throw new ScriptFault("runs too long");
        }
    }

    /// Calls a class method, or an instance method on a new object, and gives the result as native code receives it.
    ///
    /// @param arguments as native code passes them: `Long`, `Double` or objects
    public @Nullable Object call(String className, String selector, @Nullable Object... arguments) {
        Method method = method(classMethods, className, selector);
        Object receiver = new Value.ClassRef(className);
        if (method == null) {
            method = method(instanceMethods, className, selector);
            receiver = new Variables.Instance(className);
        }
        if (method == null) {
            throw new IllegalArgumentException("the script has no method " + selector + " in " + className);
        }
        String encoding = encoding(method);
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            values.add(Conversions.fromNative(encoding.charAt(i + 1), arguments[i]));
        }
        return conversions.toNative(encoding.charAt(0), invoke(method, receiver, values));
    }

    private void item(Item item) {
        switch (item) {
            case ClassDefinition definition -> {
                if (applies(definition.annotations())) {
                    define(definition);
                }
            }
            case Statement statement -> statements.run(statement, top);
            case dev.patchsmith.language.mango.tree.StructDefinition struct ->
                StructShape.define(struct.encoding().value(), struct.keys());
            default -> {}
        }
    }

    private boolean applies(List<Annotation> annotations) {
        return annotations.stream()
                .filter(one -> one.word().endsWith("If"))
                .map(Annotation::argument)
                .allMatch(argument -> argument == null
                        || Conversions.truth(statements.expressions().value(argument, top)));
    }

    private void define(ClassDefinition definition) {
        String name = definition.name();
        superclasses.put(name, definition.superclass());
        for (ClassMember member : definition.members()) {
            if (member instanceof Method method && applies(method.annotations())) {
                var table = method.ofClass() ? classMethods : instanceMethods;
                table.computeIfAbsent(name, unused -> new HashMap<>()).put(method.selector(), method);
            } else if (member instanceof Property property && applies(property.annotations())) {
                properties.computeIfAbsent(name, unused -> new HashMap<>()).put(property.name(), property);
            }
        }
    }

    boolean isClass(String name) {
        return superclasses.containsKey(name) || Foundation.isClass(name);
    }

    private @Nullable Method method(Map<String, Map<String, Method>> table, String className, String selector) {
        for (String name = className; name != null; name = superclasses.get(name)) {
            Method found = table.getOrDefault(name, Map.of()).get(selector);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Nullable
    Property property(String className, String name) {
        for (String type = className; type != null; type = superclasses.get(type)) {
            Property found = properties.getOrDefault(type, Map.of()).get(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private String encoding(Method method) {
        String known = nativeEncodings.get(method.selector());
        if (known != null) {
            return known;
        }
        StringBuilder written = new StringBuilder();
        written.append(Conversions.encoding(Conversions.kind(method.returnType())));
        method.parts().forEach(part -> written.append(Conversions.encoding(Conversions.kind(part.type()))));
        return written.toString();
    }

    /// Sends a message to something that is not nil.
    Value send(Object receiver, String selector, List<Value> arguments) {
        step();
        switch (receiver) {
            case Value.ClassRef type -> {
                Method found = method(classMethods, type.name(), selector);
                if (found != null) {
                    return invoke(found, type, arguments);
                }
                if (superclasses.containsKey(type.name())) {
                    return switch (selector) {
                        case "alloc", "new" -> new Value.Obj(new Variables.Instance(type.name()));
                        case "class" -> type;
                        default ->
                            throw new ScriptFault(
                                    "unrecognized selector " + selector + " sent to class " + type.name());
                    };
                }
            }
            case Variables.Instance instance -> {
                Method found = method(instanceMethods, instance.className, selector);
                if (found != null) {
                    return invoke(found, instance, arguments);
                }
                Value accessed = access(instance, selector, arguments);
                if (accessed == null) {
                    accessed = nativeProperties.access(instance, selector, arguments);
                }
                if (accessed != null) {
                    return accessed;
                }
            }
            default -> {}
        }
        return sendNative(receiver, selector, arguments);
    }

    /// Starts the search for the method above the class of the receiver.
    Value sendSuper(Variables.Instance instance, String selector, List<Value> arguments) {
        String above = superclasses.get(instance.className);
        Method found = above == null ? null : method(instanceMethods, above, selector);
        return found == null ? sendNative(instance, selector, arguments) : invoke(found, instance, arguments);
    }

    private @Nullable Value access(Variables.Instance instance, String selector, List<Value> arguments) {
        if (selector.startsWith("set") && selector.endsWith(":") && selector.length() > 4) {
            String name =
                    selector.substring(3, 4).toLowerCase(Locale.ROOT) + selector.substring(4, selector.length() - 1);
            if (property(instance.className, name) == null) {
                return null;
            }
            Variables.Variable field = field(instance, "_" + name);
            field.value = conversions.to(field.kind, arguments.getFirst());
            return Value.VOID;
        }
        return property(instance.className, selector) == null ? null : field(instance, "_" + selector).value;
    }

    /// The storage of a property the script has added.
    Variables.@Nullable Variable fieldOrNothing(Variables.Instance instance, String name) {
        return name.startsWith("_") && property(instance.className, name.substring(1)) != null
                ? field(instance, name)
                : nativeProperties.variable(instance, name);
    }

    /// Stores in an instance variable the app has; false when it has none of that name.
    boolean storesNative(Variables.Instance instance, String name, Value value) {
        return property(instance.className, name.substring(1)) == null && nativeProperties.store(instance, name, value);
    }

    private Variables.Variable field(Variables.Instance instance, String name) {
        Property property = property(instance.className, name.substring(1));
        Value.Kind kind = property == null ? Value.Kind.UNKNOWN : Conversions.kind(property.type());
        return instance.fields.computeIfAbsent(name, unused -> new Variables.Variable(kind, Conversions.zero(kind)));
    }

    private Value sendNative(Object receiver, String selector, List<Value> arguments) {
        Foundation.Method method = Foundation.method(receiver, selector);
        String encoding = method.encoding();
        if (arguments.size() < encoding.length() - 1) {
            throw new ScriptFault("too few arguments for " + selector);
        }
        Object[] natives = new Object[encoding.length() - 1];
        for (int i = 0; i < natives.length; i++) {
            natives[i] = conversions.toNative(encoding.charAt(i + 1), arguments.get(i));
        }
        return Conversions.fromNative(encoding.charAt(0), method.code().run(receiver, natives, this::callFromNative));
    }

    private @Nullable Object callFromNative(Object block, char result, String encoding, @Nullable Object... arguments) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            values.add(Conversions.fromNative(encoding.charAt(i), arguments[i]));
        }
        return conversions.toNative(result, call((ScriptBlock) block, values));
    }

    private Value invoke(Method method, Object receiver, List<Value> arguments) {
        step();
        String encoding = encoding(method);
        if (arguments.size() < method.parts().size()) {
            throw new ScriptFault("too few arguments for " + method.selector());
        }
        Variables scope = new Variables(top);
        Value self = receiver instanceof Value.ClassRef type ? type : new Value.Obj(receiver);
        scope.instance(receiver instanceof Variables.Instance instance ? instance : null);
        scope.declare("self", new Variables.Variable(self.kind(), self));
        scope.declare("_cmd", new Variables.Variable(Value.Kind.SEL, new Value.Sel(method.selector())));
        for (int i = 0; i < method.parts().size(); i++) {
            char letter = encoding.charAt(i + 1);
            Value passed = Conversions.fromNative(letter, conversions.toNative(letter, arguments.get(i)));
            scope.declare(method.parts().get(i).parameter(), new Variables.Variable(passed.kind(), passed));
        }
        Value result = statements.body(method.body(), scope);
        char letter = encoding.charAt(0);
        return letter == 'v' ? Value.VOID : Conversions.fromNative(letter, conversions.toNative(letter, result));
    }

    /// Calls a block of the script; the count of arguments must be right.
    Value call(ScriptBlock block, List<Value> arguments) {
        step();
        var literal = block.literal();
        if (arguments.size() != literal.parameters().size()) {
            throw new ScriptFault("a block of " + literal.parameters().size() + " parameters got " + arguments.size());
        }
        Variables scope = new Variables(block.captured());
        for (int i = 0; i < arguments.size(); i++) {
            Value.Kind kind = Conversions.kind(literal.parameters().get(i).type());
            Value passed = conversions.to(kind, arguments.get(i));
            scope.declare(literal.parameters().get(i).name(), new Variables.Variable(kind, passed));
        }
        Value result = statements.body(literal.body(), scope);
        Value.Kind returned = Conversions.kind(literal.returnType());
        char letter = Conversions.encoding(returned);
        return letter == 'v' ? Value.VOID : Conversions.fromNative(letter, conversions.toNative(letter, result));
    }
}
