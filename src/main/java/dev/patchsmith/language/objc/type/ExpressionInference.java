package dev.patchsmith.language.objc.type;

import dev.patchsmith.language.objc.tree.BinaryOperator;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Parameter;
import dev.patchsmith.language.objc.tree.TypeName;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Infers the types of expressions from the names in scope and the facts.
final class ExpressionInference {

    private static final BigInteger INT_END = BigInteger.ONE.shiftLeft(31);
    private static final BigInteger UINT_END = BigInteger.ONE.shiftLeft(32);
    private static final BigInteger LONG_END = BigInteger.ONE.shiftLeft(63);

    private final Scopes scopes;
    private final ExpressionTypes result;
    private final StatementInference statements;
    private final Type self;
    private final MessageInference messages;

    ExpressionInference(Facts facts, Scopes scopes, ExpressionTypes result, StatementInference statements, Type self) {
        this.scopes = scopes;
        this.result = result;
        this.statements = statements;
        this.self = self;
        this.messages = new MessageInference(facts);
    }

    Type of(Expression expression) {
        Type type = infer(expression);
        result.put(expression, type);
        return type;
    }

    private Type infer(Expression expression) {
        return switch (expression) {
            case Expression.Identifier identifier -> identifier(identifier);
            case Expression.Super ignored -> messages.superOf(self);
            case Expression.IntegerLiteral literal -> integer(literal);
            case Expression.FloatingLiteral literal -> literal.isFloat() ? Type.FLOAT : Type.DOUBLE;
            case Expression.CharacterLiteral ignored -> Type.INT32;
            case Expression.StringLiteral literal -> literal.isObject() ? Type.object("NSString") : Type.C_STRING;
            case Expression.BooleanLiteral ignored -> Type.BOOL;
            case Expression.NullLiteral literal ->
                switch (literal.raw()) {
                    case "NULL" -> Type.POINTER;
                    case "Nil" -> Type.CLASS;
                    default -> Type.ID;
                };
            case Expression.Boxed(var span, var value) -> boxed(of(value));
            case Expression.ArrayLiteral(var span, var elements) -> {
                elements.forEach(this::of);
                yield Type.object("NSArray");
            }
            case Expression.DictionaryLiteral(var span, var entries) -> {
                for (Expression.Entry entry : entries) {
                    of(entry.key());
                    of(entry.value());
                }
                yield Type.object("NSDictionary");
            }
            case Expression.Parenthesized(var span, var inner) -> of(inner);
            case Expression.Message message -> message(message);
            case Expression.Call call -> call(call);
            case Expression.AtCall(var span, var name, var arguments) -> {
                arguments.forEach(this::of);
                yield name.text().equals("keypath") ? Type.object("NSString") : Type.UNKNOWN;
            }
            case Expression.Select select ->
                messages.member(of(select.base()), select.name().text(), select.isArrow());
            case Expression.Subscript(var span, var base, var index) -> {
                Type of = of(base);
                of(index);
                yield messages.element(of);
            }
            case Expression.Unary unary -> unary(unary);
            case Expression.Binary(var span, var operator, var left, var right) ->
                binary(operator, of(left), of(right));
            case Expression.Assign(var span, var operator, var target, var value) -> {
                Type type = of(target);
                of(value);
                yield type;
            }
            case Expression.Conditional conditional -> conditional(conditional);
            case Expression.Comma(var span, var left, var right) -> {
                of(left);
                yield of(right);
            }
            case Expression.Cast(var span, var type, var bridge, var operand) -> {
                of(operand);
                yield statements.resolver().resolve(type);
            }
            case Expression.CompoundLiteral(var span, var type, var initializer) -> {
                of(initializer);
                yield statements.resolver().resolve(type);
            }
            case Expression.InitializerList(var span, var items) -> {
                items.forEach(this::item);
                yield Type.UNKNOWN;
            }
            case Expression.SizeOf(var span, var isAlignment, var operand) -> {
                of(operand);
                yield Type.UINT64;
            }
            case Expression.TypeOperand(var span, var type) ->
                statements.resolver().resolve(type);
            case Expression.BlockLiteral block -> block(block);
            case Expression.SelectorLiteral ignored -> Type.SEL;
            case Expression.ProtocolLiteral ignored -> Type.object("Protocol");
            case Expression.Encode ignored -> Type.C_STRING;
            case Expression.Available ignored -> Type.BOOL;
            case Expression.StatementExpression(var span, var body) -> statements.lastValue(body);
            case Expression.Generic generic -> {
                of(generic.selector());
                generic.associations().forEach(each -> of(each.value()));
                yield Type.UNKNOWN;
            }
            case Expression.Condition(var span, var storage, var variable) -> statements.variable(variable);
            case Expression.Misunderstood ignored -> Type.UNKNOWN;
        };
    }

    private void item(Expression.Item item) {
        for (Expression.Designator designator : item.designators()) {
            if (designator instanceof Expression.Designator.Index(var index, var last)) {
                of(index);
                if (last != null) {
                    of(last);
                }
            }
        }
        of(item.value());
    }

    private Type identifier(Expression.Identifier identifier) {
        Binding binding = scopes.find(identifier.name());
        result.bind(identifier, binding);
        if (binding.meaning() == Binding.Meaning.UNKNOWN) {
            return switch (identifier.name()) {
                case "__func__", "__FUNCTION__", "__PRETTY_FUNCTION__", "__FILE__" -> Type.C_STRING;
                case "__LINE__", "__COUNTER__" -> Type.INT32;
                default -> Type.UNKNOWN;
            };
        }
        return binding.type();
    }

    private static Type integer(Expression.IntegerLiteral literal) {
        BigInteger value = literal.value();
        boolean fitsInt = value.compareTo(INT_END) < 0;
        boolean fitsLong = value.compareTo(LONG_END) < 0;
        return switch (literal.suffix()) {
            case NONE -> {
                if (fitsInt) {
                    yield Type.INT32;
                }
                if (!literal.isDecimal() && value.compareTo(UINT_END) < 0) {
                    yield Type.UINT32;
                }
                yield fitsLong ? Type.INT64 : Type.UINT64;
            }
            case UNSIGNED -> value.compareTo(UINT_END) < 0 ? Type.UINT32 : Type.UINT64;
            case LONG, LONG_LONG -> fitsLong ? Type.INT64 : Type.UINT64;
            case UNSIGNED_LONG, UNSIGNED_LONG_LONG -> Type.UINT64;
        };
    }

    private static Type boxed(Type value) {
        return switch (value) {
            case Type.Pointer ignored -> Type.object("NSString");
            case Type.Array ignored -> Type.object("NSString");
            case Type.Struct ignored -> Type.object("NSValue");
            default -> Type.object("NSNumber");
        };
    }

    private Type message(Expression.Message message) {
        Type receiver = of(message.receiver());
        message.arguments().forEach(this::of);
        message.variadic().forEach(this::of);
        boolean toSuper = message.receiver() instanceof Expression.Super;
        return messages.message(
                toSuper ? self : receiver, receiver, message.selector().text());
    }

    private Type call(Expression.Call call) {
        Type callee = of(call.callee());
        List<Type> arguments = new ArrayList<>();
        call.arguments().forEach(each -> arguments.add(of(each)));
        Type called = switch (callee) {
            case Type.Block(var signature) -> signature == null ? Type.UNKNOWN : signature.returns();
            case Type.Function(var signature) -> signature == null ? Type.UNKNOWN : signature.returns();
            case Type.Pointer(Type.Function(var signature)) -> signature == null ? Type.UNKNOWN : signature.returns();
            default -> Type.UNKNOWN;
        };
        return called.isKnown() || !(call.callee() instanceof Expression.Identifier(var span, var name))
                ? called
                : wellKnown(name, arguments);
    }

    private static Type wellKnown(String name, List<Type> arguments) {
        return switch (name) {
            case "MIN", "MAX" ->
                arguments.size() == 2 ? Arithmetic.common(arguments.getFirst(), arguments.getLast()) : Type.UNKNOWN;
            case "ABS" -> arguments.isEmpty() ? Type.UNKNOWN : Arithmetic.promoted(arguments.getFirst());
            case "NSLocalizedString",
                    "NSLocalizedStringFromTable",
                    "NSLocalizedStringFromTableInBundle",
                    "NSLocalizedStringWithDefaultValue" -> Type.object("NSString");
            case "va_arg" -> arguments.size() == 2 ? arguments.getLast() : Type.UNKNOWN;
            case "offsetof" -> Type.UINT64;
            case "__builtin_expect" -> Type.INT64;
            case "CFBridgingRelease" -> Type.ID;
            default -> Type.UNKNOWN;
        };
    }

    private Type unary(Expression.Unary unary) {
        Type operand = of(unary.operand());
        return switch (unary.operator()) {
            case PLUS, MINUS, COMPLEMENT -> operand.isNumber() ? Arithmetic.promoted(operand) : Type.UNKNOWN;
            case NOT -> Type.INT32;
            case DEREFERENCE -> messages.pointee(operand);
            case ADDRESS -> new Type.Pointer(operand);
            case PRE_INCREMENT, PRE_DECREMENT, POST_INCREMENT, POST_DECREMENT -> operand;
            case LABEL_ADDRESS -> Type.POINTER;
            case REAL, IMAGINARY -> Type.UNKNOWN;
        };
    }

    private static Type binary(BinaryOperator operator, Type left, Type right) {
        return switch (operator) {
            case LESS, GREATER, LESS_EQUAL, GREATER_EQUAL, EQUAL, NOT_EQUAL, AND, OR -> Type.INT32;
            case SHIFT_LEFT, SHIFT_RIGHT -> left.isIntegral() ? Arithmetic.promoted(left) : Type.UNKNOWN;
            case ADD, SUBTRACT -> sum(operator, TypeResolver.decayed(left), TypeResolver.decayed(right));
            case MULTIPLY, DIVIDE, REMAINDER, BIT_AND, BIT_OR, BIT_XOR -> Arithmetic.common(left, right);
        };
    }

    private static Type sum(BinaryOperator operator, Type left, Type right) {
        if (left instanceof Type.Pointer && right instanceof Type.Pointer) {
            return operator == BinaryOperator.SUBTRACT ? Type.INT64 : Type.UNKNOWN;
        }
        if (left instanceof Type.Pointer) {
            return left;
        }
        return right instanceof Type.Pointer && operator == BinaryOperator.ADD ? right : Arithmetic.common(left, right);
    }

    private Type conditional(Expression.Conditional conditional) {
        Type condition = of(conditional.condition());
        Type then = conditional.then() == null ? condition : of(conditional.then());
        Type otherwise = of(conditional.otherwise());
        if (then.equals(otherwise)) {
            return then;
        }
        if (then.isNumber() && otherwise.isNumber()) {
            return then.equals(otherwise) ? then : Arithmetic.common(then, otherwise);
        }
        if (isNull(conditional.otherwise())) {
            return then;
        }
        if (conditional.then() != null && isNull(conditional.then())) {
            return otherwise;
        }
        if (then.isObject() && otherwise.isObject()) {
            return Type.ID;
        }
        return then instanceof Type.Pointer && otherwise instanceof Type.Pointer ? Type.POINTER : Type.UNKNOWN;
    }

    private static boolean isNull(Expression expression) {
        return switch (expression) {
            case Expression.NullLiteral ignored -> true;
            case Expression.Parenthesized(var span, var inner) -> isNull(inner);
            default -> false;
        };
    }

    private Type block(Expression.BlockLiteral block) {
        List<Parameter> parameters = block.parameters();
        List<Type> values = statements.block(parameters, block.body());
        List<Type> types = parameters == null
                ? List.of()
                : parameters.stream().map(result::of).toList();
        TypeName written = block.returns();
        Type returns = written != null
                ? statements.resolver().resolve(written)
                : values.isEmpty() ? Type.VOID : TypeResolver.decayed(values.getFirst());
        return new Type.Block(new Signature(returns, types, block.isVariadic()));
    }
}
