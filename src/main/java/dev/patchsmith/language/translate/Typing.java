package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CFunctionFact;
import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.CType.Kind;
import dev.patchsmith.language.knowledge.ConstantValue;
import dev.patchsmith.language.knowledge.GlobalVariable;
import dev.patchsmith.language.knowledge.Knowledge;
import dev.patchsmith.language.knowledge.MemberLookup;
import dev.patchsmith.language.knowledge.StructLayout;
import dev.patchsmith.language.knowledge.TypeReader;
import dev.patchsmith.language.objc.tree.BinaryOperator;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Statement;
import dev.patchsmith.language.objc.tree.TypeName;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The type of every expression of a body, as far as declarations tell it.
final class Typing {

    private static final Set<String> COMPARING = Set.of("MIN", "MAX", "ABS", "fmin", "fmax");

    private final Knowledge knowledge;
    private final Bindings bindings;
    private final String className;
    private final boolean inClassMethod;
    private final TypeReader reader;
    private final Map<Expression, CType> known = new IdentityHashMap<>();
    private final Map<Local, CType> locals = new IdentityHashMap<>();

    Typing(Knowledge knowledge, Bindings bindings, String className, boolean inClassMethod) {
        this.knowledge = knowledge;
        this.bindings = bindings;
        this.className = className;
        this.inClassMethod = inClassMethod;
        this.reader = new TypeReader(knowledge, this::of);
    }

    CType read(TypeName type) {
        CType read = reader.read(type);
        return read.isObject() && read.name().equals("instancetype") ? own() : read;
    }

    private CType own() {
        return className.isEmpty() ? CType.ID : CType.object(className);
    }

    CType of(@Nullable Expression expression) {
        if (expression == null) {
            return CType.UNKNOWN;
        }
        CType type = known.get(expression);
        if (type == null) {
            known.put(expression, CType.UNKNOWN);
            type = infer(expression);
            known.put(expression, type);
        }
        return type;
    }

    CType of(Local local) {
        CType type = locals.get(local);
        if (type == null) {
            locals.put(local, CType.UNKNOWN);
            type = typeOf(local);
            locals.put(local, type);
        }
        return type;
    }

    void know(Local local, CType type) {
        locals.put(local, type);
    }

    private CType typeOf(Local local) {
        if (local.type == null) {
            return local.name.equals("self") ? own() : CType.UNKNOWN;
        }
        if (local.type instanceof TypeName.Inferred) {
            return of(local.initial);
        }
        CType type = read(local.type);
        boolean isParameter = local.role == Local.Role.PARAMETER || local.role == Local.Role.BLOCK_PARAMETER;
        if (isParameter && type.is(Kind.ARRAY)) {
            return CType.pointer(type.target());
        }
        if (isParameter && type.is(Kind.FUNCTION)) {
            return CType.pointer(type);
        }
        return type;
    }

    private CType infer(Expression expression) {
        return switch (expression) {
            case Expression.Identifier e -> identifier(e);
            case Expression.Super _ -> superType();
            case Expression.IntegerLiteral _,
                    Expression.FloatingLiteral _,
                    Expression.CharacterLiteral _,
                    Expression.BooleanLiteral _ -> {
                ConstantValue value = knowledge.folding().fold(expression);
                yield value == null ? CType.UNKNOWN : value.type();
            }
            case Expression.StringLiteral e -> e.isObject() ? CType.object("NSString") : CType.C_STRING;
            case Expression.NullLiteral e -> e.raw().equals("NULL") ? CType.VOID_POINTER : CType.ID;
            case Expression.Boxed e -> boxed(e);
            case Expression.ArrayLiteral _ -> CType.object("NSArray");
            case Expression.DictionaryLiteral _ -> CType.object("NSDictionary");
            case Expression.Parenthesized e -> of(e.inner());
            case Expression.Message e -> message(e);
            case Expression.Call e -> call(e);
            case Expression.AtCall e -> e.name().text().equals("keypath") ? CType.object("NSString") : CType.UNKNOWN;
            case Expression.Select e -> select(e);
            case Expression.Subscript e -> subscript(e);
            case Expression.Unary e -> unary(e);
            case Expression.Binary e -> binary(e);
            case Expression.Assign e -> of(e.target());
            case Expression.Conditional e -> conditional(e);
            case Expression.Comma e -> of(e.right());
            case Expression.Cast e -> read(e.type());
            case Expression.CompoundLiteral e -> read(e.type());
            case Expression.InitializerList _ -> CType.UNKNOWN;
            case Expression.SizeOf _ -> CType.UNSIGNED_LONG.called("size_t");
            case Expression.TypeOperand e -> typeOperand(e);
            case Expression.BlockLiteral e -> block(e);
            case Expression.SelectorLiteral _ -> CType.SEL;
            case Expression.ProtocolLiteral _ -> CType.object("Protocol");
            case Expression.Encode _ -> CType.C_STRING;
            case Expression.Available _ -> CType.BOOL;
            case Expression.StatementExpression e -> last(e.body());
            case Expression.Generic _ -> CType.UNKNOWN;
            case Expression.Condition e -> read(e.variable().type());
            case Expression.Misunderstood _ -> CType.UNKNOWN;
        };
    }

    private CType typeOperand(Expression.TypeOperand e) {
        return e.type() instanceof TypeName.Named named && knowledge.isClass(named.name())
                ? CType.classNamed(named.name())
                : read(e.type());
    }

    private CType superType() {
        String superclass = knowledge.members().superclass(className);
        String name = superclass == null ? "NSObject" : superclass;
        return inClassMethod ? CType.classNamed(name) : CType.object(name);
    }

    private CType identifier(Expression.Identifier e) {
        Local local = bindings.of(e);
        if (local != null) {
            return of(local);
        }
        if (e.name().equals("self")) {
            return inClassMethod ? CType.classNamed(className) : own();
        }
        if (e.name().equals("_cmd")) {
            return CType.SEL;
        }
        CType variable = className.isEmpty() ? null : knowledge.members().instanceVariable(className, e.name());
        return variable != null ? variable : named(e.name());
    }

    private CType named(String name) {
        ConstantValue constant = knowledge.constant(name);
        if (constant != null) {
            return constant.type();
        }
        GlobalVariable global = knowledge.global(name);
        if (global != null) {
            return global.type();
        }
        CFunctionFact function = knowledge.function(name);
        if (function != null && !knowledge.isClass(name)) {
            return function.type();
        }
        if (knowledge.isClass(name)) {
            return CType.classNamed(name);
        }
        return knowledge
                .sdkConstant(name)
                .map(fact -> knowledge.typeOf(fact.type(), fact.valueKind()))
                .orElse(CType.UNKNOWN);
    }

    private CType boxed(Expression.Boxed e) {
        CType type = of(e.value());
        if (type.isCString()) {
            return CType.object("NSString");
        }
        return CType.object(type.isStruct() ? "NSValue" : "NSNumber");
    }

    private CType message(Expression.Message e) {
        CType receiver = of(e.receiver());
        String selector = e.selector().text();
        switch (selector) {
            case "alloc", "new", "init", "copy", "retain", "autorelease", "self" -> {
                if (receiver.is(Kind.CLASS) && !receiver.name().isEmpty() && !selector.equals("self")) {
                    return CType.object(receiver.name());
                }
                if (receiver.isObject() && !selector.equals("copy")) {
                    return receiver;
                }
            }
            case "class" -> {
                return receiver.name().isEmpty() || receiver.name().equals("id")
                        ? CType.CLASS
                        : CType.classNamed(receiver.name());
            }
            default -> {}
        }
        CType returns = signature(e).returns();
        if (returns.isUnknown() && selector.startsWith("init") && receiver.isObject()) {
            return receiver;
        }
        return returns.isObject() && returns.name().equals("instancetype") ? instance(receiver) : returns;
    }

    private static CType instance(CType receiver) {
        return receiver.name().isEmpty() ? CType.ID : CType.object(receiver.name());
    }

    MemberLookup.Signature signature(Expression.Message e) {
        return knowledge.members().method(of(e.receiver()), e.selector().text());
    }

    private CType call(Expression.Call e) {
        if (e.callee() instanceof Expression.Identifier name && bindings.of(name) == null) {
            String function = name.name();
            if (COMPARING.contains(function)
                    && knowledge.global(function) == null
                    && !e.arguments().isEmpty()) {
                return compared(e.arguments());
            }
            switch (function) {
                case "NSLocalizedString", "NSLocalizedStringFromTable", "NSLocalizedStringFromTableInBundle" -> {
                    return CType.object("NSString");
                }
                case "RACObserve" -> {
                    return CType.ID;
                }
                default -> {}
            }
        }
        CType callable = of(e.callee()).callable();
        return callable == null ? CType.UNKNOWN : callable.target();
    }

    private CType compared(List<Expression> arguments) {
        CType type = of(arguments.getFirst());
        for (Expression argument : arguments) {
            CType other = of(argument);
            type = type.isUnknown() ? other : other.isUnknown() ? type : type.arithmeticWith(other);
        }
        return type;
    }

    private CType select(Expression.Select e) {
        CType base = of(e.base());
        String name = e.name().text();
        if (e.isArrow()) {
            if (base.isObject()) {
                CType variable = knowledge.members().instanceVariable(base.name(), name);
                return variable == null ? CType.UNKNOWN : variable;
            }
            base = base.target();
        }
        if (base.isStruct() || base.is(Kind.UNION)) {
            StructLayout layout = knowledge.struct(base.name());
            CType field = layout == null ? null : layout.typeOf(name);
            return field == null ? CType.UNKNOWN : field;
        }
        if (name.equals("class")) {
            return base.name().isEmpty() || base.name().equals("id") ? CType.CLASS : CType.classNamed(base.name());
        }
        MemberLookup.Accessor property = knowledge.members().property(base, name);
        if (property != null) {
            return property.type().isObject() && property.type().name().equals("instancetype")
                    ? instance(base)
                    : property.type();
        }
        CType returns = knowledge.members().method(base, name).returns();
        return returns.isObject() && returns.name().equals("instancetype") ? instance(base) : returns;
    }

    private CType subscript(Expression.Subscript e) {
        CType base = of(e.base());
        if (base.is(Kind.ARRAY) || base.is(Kind.POINTER)) {
            return base.target();
        }
        if (base.isUnknown()) {
            return CType.UNKNOWN;
        }
        CType index = of(e.index());
        String selector = index.isNumber() ? "objectAtIndexedSubscript:" : "objectForKeyedSubscript:";
        CType element = knowledge.members().method(base, selector).returns();
        return element.isObject() ? element : CType.ID;
    }

    private CType unary(Expression.Unary e) {
        CType operand = of(e.operand());
        return switch (e.operator()) {
            case PLUS, MINUS, COMPLEMENT -> operand.isNumber() ? operand.promoted() : operand;
            case NOT -> CType.INT;
            case DEREFERENCE -> operand.target();
            case ADDRESS -> CType.pointer(operand);
            case PRE_INCREMENT, PRE_DECREMENT, POST_INCREMENT, POST_DECREMENT -> operand;
            case LABEL_ADDRESS -> CType.VOID_POINTER;
            case REAL, IMAGINARY -> CType.UNSUPPORTED;
        };
    }

    private CType binary(Expression.Binary e) {
        BinaryOperator operator = e.operator();
        return switch (operator) {
            case LESS, GREATER, LESS_EQUAL, GREATER_EQUAL, EQUAL, NOT_EQUAL, AND, OR -> CType.INT;
            case SHIFT_LEFT, SHIFT_RIGHT -> of(e.left()).promoted();
            case MULTIPLY, DIVIDE, REMAINDER, ADD, SUBTRACT, BIT_AND, BIT_XOR, BIT_OR -> {
                CType left = of(e.left());
                CType right = of(e.right());
                if (left.isPointer() || left.is(Kind.ARRAY)) {
                    yield right.isPointer() ? CType.LONG : left;
                }
                if (left.isUnknown() || right.isUnknown()) {
                    yield left.isReal() ? left : right.isReal() ? right : CType.UNKNOWN;
                }
                yield left.arithmeticWith(right);
            }
        };
    }

    private CType conditional(Expression.Conditional e) {
        CType then = e.then() == null ? of(e.condition()) : of(e.then());
        CType otherwise = of(e.otherwise());
        if (then.isNumber() && otherwise.isNumber()) {
            return then.is(Kind.BOOL) && otherwise.is(Kind.BOOL) ? then : then.arithmeticWith(otherwise);
        }
        boolean thenIsNull = isNull(e.then());
        if (then.isUnknown() || thenIsNull) {
            return otherwise.isUnknown() ? then : otherwise;
        }
        return then;
    }

    private static boolean isNull(@Nullable Expression expression) {
        Expression at = expression;
        while (at instanceof Expression.Parenthesized parenthesized) {
            at = parenthesized.inner();
        }
        return at instanceof Expression.NullLiteral;
    }

    private CType block(Expression.BlockLiteral e) {
        List<CType> parameters = e.parameters() == null
                ? List.of()
                : e.parameters().stream().map(each -> read(each.type())).toList();
        return CType.block(e.returns() == null ? CType.UNKNOWN : read(e.returns()), parameters);
    }

    private CType last(Statement.Compound body) {
        return !body.statements().isEmpty() && body.statements().getLast() instanceof Statement.Evaluate evaluate
                ? of(evaluate.expression())
                : CType.VOID;
    }
}
