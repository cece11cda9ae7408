package dev.patchsmith.language.objc.evaluate;

import dev.patchsmith.language.mango.evaluate.Foundation;
import dev.patchsmith.language.mango.evaluate.ScriptFault;
import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Member;
import dev.patchsmith.language.objc.tree.Parameter;
import dev.patchsmith.language.objc.tree.Statement;
import dev.patchsmith.language.objc.tree.TypeName;
import dev.patchsmith.language.objc.tree.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Runs the pure part of Objective-C as a compiler for arm64 makes it: widths, promotions, wrap-around and signs of C,
/// blocks that copy what they capture. Behaviour that C leaves undefined is not modelled.
public final class ObjcEvaluator {

    private static final int MOST_STEPS = 5_000_000;

    final CScope global = new CScope(null);
    final Map<Statement.Declare, CScope> statics = new IdentityHashMap<>();
    final Map<String, Declaration.Function> functions = new HashMap<>();
    private final Map<String, Map<String, Member.Method>> methods = new HashMap<>();
    private final Map<String, Map<String, CType>> properties = new HashMap<>();
    private final Map<String, String> superclasses = new HashMap<>();
    private final Map<String, String> encodings = new HashMap<>();
    private final List<String> log = new ArrayList<>();
    private final CTypes types = new CTypes();
    private final CStatements statements = new CStatements(this);
    private int steps;

    private ObjcEvaluator() {}

    /// An object of a class of the program.
    static final class Instance {
        final String className;
        final Map<String, CValue> fields = new HashMap<>();

        Instance(String className) {
            this.className = className;
        }
    }

    /// A class as a value.
    record ClassValue(String name) {}

    /// A block with the copies it made.
    record BlockValue(Expression.BlockLiteral literal, CScope captured) {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    public static ObjcEvaluator run(List<Declaration> declarations) {
        var evaluator = new ObjcEvaluator();
        declarations.forEach(evaluator::declare);
        return evaluator;
    }

    /// What NSLog printed, one entry a call.
    public List<String> log() {
        return List.copyOf(log);
    }

    /// The encodings of the methods by selector, result first, as a patch of these methods finds them.
    public Map<String, String> encodings() {
        return Map.copyOf(encodings);
    }

    /// The letters of the properties by class and name, as a patch of these classes finds them.
    public Map<String, Map<String, Character>> propertyEncodings() {
        Map<String, Map<String, Character>> found = new HashMap<>();
        properties.forEach((className, table) -> table.forEach((name, type) ->
                found.computeIfAbsent(className, unused -> new HashMap<>()).put(name, type.encoding())));
        return found;
    }

    /// Calls a class method, or an instance method on a new object.
    ///
    /// @param arguments `Long`, `Double` or objects
    public @Nullable Object call(String className, String selector, @Nullable Object... arguments) {
        Member.Method method = find(className, selector);
        if (method == null) {
            throw new IllegalArgumentException("no method " + selector);
        }
        List<CValue> values = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            values.add(CValue.fromNative(types.of(method.parameters().get(i).type()), arguments[i]));
        }
        Object receiver = method.isClassMethod() ? new ClassValue(className) : new Instance(className);
        return invoke(method, receiver, values).toNative();
    }

    void log(String line) {
        log.add(line);
    }

    void step() {
        if (++steps > MOST_STEPS) {
            throw new ScriptFault("runs too long");
        }
    }

    CTypes types() {
        return types;
    }

    private void declare(Declaration declaration) {
        switch (declaration) {
            case Declaration.Interface type -> {
                if (type.superclass() != null) {
                    superclasses.put(type.name().text(), type.superclass().name());
                }
                members(type.name().text(), type.members());
            }
            case Declaration.Category type -> members(type.className().text(), type.members());
            case Declaration.Implementation type -> members(type.className().text(), type.members());
            case Declaration.Function function -> functions.put(function.name().text(), function);
            case Declaration.Typedef typedef -> {
                for (Variable alias : typedef.aliases()) {
                    types.alias(alias.name().text(), alias.type());
                    enumerators(alias.type());
                }
            }
            case Declaration.TypeOnly only -> enumerators(only.type());
            case Declaration.Variables variables -> {
                for (Variable variable : variables.variables()) {
                    if (!variable.isPrototype()) {
                        CValue value = variable.initializer() == null
                                ? CValue.integer(CType.INT, 0)
                                : statements.expressions().value(variable.initializer(), global);
                        CType type = types.of(variable.type());
                        global.declare(variable.name().text(), new CScope.CVariable(type, true, value));
                    }
                }
            }
            default -> {}
        }
    }

    private void enumerators(TypeName type) {
        if (type instanceof TypeName.Enumeration enumeration && enumeration.enumerators() != null) {
            CType underlying = enumeration.underlying() == null ? CType.INT : types.of(enumeration.underlying());
            long next = 0;
            for (var one : enumeration.enumerators()) {
                if (one.value() != null) {
                    next = statements.expressions().value(one.value(), global).bits();
                }
                global.declare(
                        one.name().text(), new CScope.CVariable(underlying, true, CValue.integer(underlying, next++)));
            }
        }
    }

    private void members(String className, List<Member> members) {
        for (Member member : members) {
            if (member instanceof Member.Method method && method.body() != null) {
                methods.computeIfAbsent(className, unused -> new HashMap<>())
                        .put(method.selector().text(), method);
                StringBuilder encoding = new StringBuilder();
                encoding.append(types.of(method.returns()).encoding());
                for (Parameter parameter : method.parameters()) {
                    encoding.append(types.of(parameter.type()).encoding());
                }
                encodings.put(method.selector().text(), encoding.toString());
            } else if (member instanceof Member.Property property) {
                properties
                        .computeIfAbsent(className, unused -> new HashMap<>())
                        .put(property.name().text(), types.of(property.type()));
            }
        }
    }

    private Member.@Nullable Method find(String className, String selector) {
        for (String name = className; name != null; name = superclasses.get(name)) {
            Member.Method found = methods.getOrDefault(name, Map.of()).get(selector);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Nullable
    CType property(String className, String name) {
        for (String type = className; type != null; type = superclasses.get(type)) {
            CType found = properties.getOrDefault(type, Map.of()).get(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    boolean isClass(String name) {
        return methods.containsKey(name) || Foundation.isClass(name);
    }

    /// What a message gives back by its selector alone, as the compiler knows it.
    CType resultOf(String selector) {
        String own = encodings.get(selector);
        if (own != null) {
            return CType.ofEncoding(own.charAt(0));
        }
        for (Map<String, CType> table : properties.values()) {
            if (table.containsKey(selector)) {
                return table.get(selector);
            }
        }
        return CType.ofEncoding(Foundation.resultEncoding(selector));
    }

    CValue send(@Nullable Object receiver, String selector, List<CValue> arguments) {
        step();
        if (receiver == null) {
            return resultOf(selector) == CType.STRUCT
                    ? new CValue(CType.STRUCT, 0, 0, null)
                    : CValue.integer(CType.INT, 0).to(resultOf(selector));
        }
        String className = receiver instanceof Instance instance
                ? instance.className
                : receiver instanceof ClassValue type ? type.name() : "";
        Member.Method own = find(className, selector);
        if (own != null) {
            return invoke(own, receiver, arguments);
        }
        if (receiver instanceof ClassValue type && methods.containsKey(type.name())) {
            return CValue.object(new Instance(type.name()));
        }
        if (receiver instanceof Instance instance) {
            CValue accessed = access(instance, selector, arguments);
            if (accessed != null) {
                return accessed;
            }
        }
        return sendNative(receiver, selector, arguments);
    }

    private @Nullable CValue access(Instance instance, String selector, List<CValue> arguments) {
        if (selector.startsWith("set") && selector.endsWith(":")) {
            String name = Character.toLowerCase(selector.charAt(3)) + selector.substring(4, selector.length() - 1);
            CType type = property(instance.className, name);
            if (type != null) {
                instance.fields.put("_" + name, arguments.getFirst().to(type));
                return CValue.VOID;
            }
        }
        CType type = property(instance.className, selector);
        return type == null ? null : field(instance, "_" + selector, type);
    }

    static CValue field(Instance instance, String name, CType type) {
        return instance.fields.getOrDefault(
                name,
                type == CType.STRUCT
                        ? new CValue(type, 0, 0, CTypes.zero("CGRect"))
                        : CValue.integer(CType.INT, 0).to(type));
    }

    private CValue sendNative(Object receiver, String selector, List<CValue> arguments) {
        Object target = receiver instanceof ClassValue type
                ? new dev.patchsmith.language.mango.evaluate.Value.ClassRef(type.name())
                : receiver;
        Foundation.Method method = Foundation.method(target, selector);
        String encoding = method.encoding();
        Object[] natives = new Object[encoding.length() - 1];
        for (int i = 0; i < natives.length; i++) {
            natives[i] = arguments
                    .get(i)
                    .to(CType.ofEncoding(encoding.charAt(i + 1)))
                    .toNative();
        }
        return CValue.fromNative(
                CType.ofEncoding(encoding.charAt(0)), method.code().run(target, natives, this::callFromNative));
    }

    private @Nullable Object callFromNative(Object block, char result, String encoding, @Nullable Object... arguments) {
        List<CValue> values = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            values.add(CValue.fromNative(CType.ofEncoding(encoding.charAt(i)), arguments[i]));
        }
        return call((BlockValue) block, values).to(CType.ofEncoding(result)).toNative();
    }

    private CValue invoke(Member.Method method, Object receiver, List<CValue> arguments) {
        step();
        CScope scope = new CScope(global);
        scope.declare("self", new CScope.CVariable(CType.OBJECT, false, CValue.object(receiver)));
        bind(method.parameters(), arguments, scope);
        return statements.body(method.body(), scope).to(types.of(method.returns()));
    }

    CValue call(BlockValue block, List<CValue> arguments) {
        step();
        CScope scope = new CScope(block.captured());
        List<Parameter> parameters = block.literal().parameters();
        bind(parameters == null ? List.of() : parameters, arguments, scope);
        CValue result = statements.body(block.literal().body(), scope);
        TypeName returns = block.literal().returns();
        return returns == null ? result : result.to(types.of(returns));
    }

    CValue call(Declaration.Function function, List<CValue> arguments) {
        step();
        CScope scope = new CScope(global);
        bind(function.type().parameters(), arguments, scope);
        return statements
                .body(function.body(), scope)
                .to(types.of(function.type().returns()));
    }

    private void bind(List<Parameter> parameters, List<CValue> arguments, CScope scope) {
        for (int i = 0; i < parameters.size() && i < arguments.size(); i++) {
            Parameter parameter = parameters.get(i);
            if (parameter.name() != null) {
                CType type = types.of(parameter.type());
                scope.declare(parameter.name().text(), new CScope.CVariable(type, false, arguments.get(i)));
            }
        }
    }
}
