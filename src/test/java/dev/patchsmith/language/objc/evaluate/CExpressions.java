package dev.patchsmith.language.objc.evaluate;

import dev.patchsmith.language.mango.evaluate.Foundation;
import dev.patchsmith.language.mango.evaluate.Geometry;
import dev.patchsmith.language.mango.evaluate.ScriptFault;
import dev.patchsmith.language.mango.evaluate.StructShape;
import dev.patchsmith.language.objc.tree.BinaryOperator;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.TypeName;
import dev.patchsmith.language.objc.tree.UnaryOperator;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Evaluates expressions of C and Objective-C.
final class CExpressions {

    private final ObjcEvaluator machine;
    private final CStatements statements;
    private final CStaticTypes staticTypes;
    private final CFormats formats;
    private final CPlaces places;

    CExpressions(ObjcEvaluator machine, CStatements statements) {
        this.machine = machine;
        this.statements = statements;
        this.staticTypes = new CStaticTypes(machine);
        this.formats = new CFormats();
        this.places = new CPlaces(machine, this, staticTypes);
    }

    CValue value(Expression expression, CScope scope) {
        machine.step();
        return switch (expression) {
            case Expression.Identifier e -> identifier(e.name(), scope);
            case Expression.Super ignored -> identifier("self", scope);
            case Expression.IntegerLiteral e ->
                CValue.integer(CStaticTypes.of(e), e.value().longValue());
            case Expression.FloatingLiteral e -> CValue.real(e.isFloat() ? CType.FLOAT : CType.DOUBLE, e.value());
            case Expression.CharacterLiteral e -> CValue.integer(CType.INT, e.value());
            case Expression.BooleanLiteral e -> CValue.integer(CType.BOOL, e.value() ? 1 : 0);
            case Expression.NullLiteral ignored -> CValue.NIL;
            case Expression.StringLiteral e -> CValue.object(e.value());
            case Expression.Parenthesized e -> value(e.inner(), scope);
            case Expression.Boxed e -> {
                CValue value = value(e.value(), scope);
                yield CValue.object(
                        value.type() == CType.OBJECT
                                ? value.object()
                                : value.type() == CType.STRUCT
                                        ? new Foundation.Wrapped(value.object())
                                        : value.boxed());
            }
            case Expression.ArrayLiteral e -> {
                List<Object> items = new ArrayList<>();
                e.elements().forEach(element -> items.add(present(value(element, scope))));
                yield CValue.object(new Foundation.Array(items, false));
            }
            case Expression.DictionaryLiteral e -> {
                Foundation.Dictionary dictionary = new Foundation.Dictionary(false);
                e.entries().forEach(entry -> {
                    Object key = present(value(entry.key(), scope));
                    dictionary.put(key, present(value(entry.value(), scope)));
                });
                yield CValue.object(dictionary);
            }
            case Expression.BlockLiteral e -> CValue.object(new ObjcEvaluator.BlockValue(e, scope.captured()));
            case Expression.Message e -> message(e, scope);
            case Expression.Call e -> call(e, scope);
            case Expression.Select e -> select(e, scope);
            case Expression.Subscript e -> {
                CValue base = value(e.base(), scope);
                CValue index = value(e.index(), scope);
                if (base.object() instanceof CArray array) {
                    yield array.get(index.bits());
                }
                String selector = index.type().isInteger() ? "objectAtIndexedSubscript:" : "objectForKeyedSubscript:";
                yield machine.send(base.object(), selector, List.of(index)).to(CType.OBJECT);
            }
            case Expression.Unary e -> unary(e, scope);
            case Expression.Binary e -> binary(e, scope);
            case Expression.Assign e -> assignment(e, scope);
            case Expression.Conditional e -> conditional(e, scope);
            case Expression.Comma e -> {
                value(e.left(), scope);
                yield value(e.right(), scope);
            }
            case Expression.Cast e ->
                value(e.operand(), scope).to(machine.types().of(e.type()));
            case Expression.StatementExpression e -> statementExpression(e, scope);
            case Expression.CompoundLiteral e -> structOf(machine.types().structName(e.type()), e.initializer(), scope);
            default ->
                throw new ScriptFault(
                        "outside the pure part: " + expression.getClass().getSimpleName());
        };
    }

    /// A C array; a pointer to it is the array itself.
    record CArray(CType element, CValue[] items) {
        CValue get(long index) {
            check(index);
            return items[(int) index];
        }

        void set(long index, CValue value) {
            check(index);
            items[(int) index] = value.to(element);
        }

        private void check(long index) {
            if (index < 0 || index >= items.length) {
                throw new Undefined("outside of an array");
            }
        }
    }

    CValue arrayOf(TypeName.Array type, Expression.@Nullable InitializerList list, CScope scope) {
        CType element = machine.types().of(type.element());
        int given = list == null ? 0 : list.items().size();
        int length =
                type.size() == null ? given : (int) value(type.size(), scope).bits();
        CArray array = new CArray(element, new CValue[length]);
        for (int i = 0; i < length; i++) {
            CValue zero = element == CType.STRUCT
                    ? new CValue(element, 0, 0, CTypes.zero(machine.types().structName(type.element())))
                    : CValue.integer(CType.INT, 0);
            CValue item = list == null || i >= given
                    ? zero
                    : list.items().get(i).value() instanceof Expression.InitializerList inner
                            ? structOf(machine.types().structName(type.element()), inner, scope)
                            : value(list.items().get(i).value(), scope);
            array.set(i, item);
        }
        return new CValue(CType.POINTER, 0, 0, array);
    }

    /// A struct by its values in braces.
    CValue structOf(String name, Expression.InitializerList list, CScope scope) {
        Foundation.Struct struct = CTypes.zero(name);
        List<String> fields = List.copyOf(struct.fields().keySet());
        int at = 0;
        for (Expression.Item item : list.items()) {
            if (!item.designators().isEmpty()
                    && item.designators().getFirst() instanceof Expression.Designator.Member member) {
                at = fields.indexOf(member.name().text());
            }
            String field = fields.get(at++);
            StructShape.Field type = java.util.Objects.requireNonNull(
                    StructShape.named(name).fields().get(field));
            CValue value = item.value() instanceof Expression.InitializerList inner
                    ? structOf(type.struct(), inner, scope)
                    : value(item.value(), scope).to(CType.ofEncoding(type.encoding()));
            if (value.type() == CType.STRUCT || type.encoding() != '{') {
                struct = struct.with(field, java.util.Objects.requireNonNull(value.toNative()));
            }
        }
        return new CValue(CType.STRUCT, 0, 0, struct);
    }

    static CValue field(CValue base, String name) {
        CType type = CTypes.fieldType(name);
        Object held = base.object() instanceof Foundation.Struct struct
                ? struct.fields().get(name)
                : null;
        return held == null && type.isInteger() ? CValue.integer(type, 0) : CValue.fromNative(type, held);
    }

    private static Object present(CValue value) {
        if (value.object() == null) {
            throw new ScriptFault("nil in a collection");
        }
        return value.object();
    }

    private CValue statementExpression(Expression.StatementExpression e, CScope scope) {
        var all = e.body().statements();
        CScope inner = new CScope(scope);
        statements.all(all.subList(0, all.size() - 1), inner);
        return all.getLast() instanceof dev.patchsmith.language.objc.tree.Statement.Evaluate last
                ? value(last.expression(), inner)
                : CValue.VOID;
    }

    private CValue identifier(String name, CScope scope) {
        CScope.CVariable variable = scope.find(name);
        if (variable != null) {
            return variable.value;
        }
        CScope.CVariable self = scope.find("self");
        if (self != null && self.value.object() instanceof ObjcEvaluator.Instance instance && name.startsWith("_")) {
            CType type = machine.property(instance.className, name.substring(1));
            if (type != null) {
                return ObjcEvaluator.field(instance, name, type);
            }
        }
        if (machine.isClass(name)) {
            return CValue.object(new ObjcEvaluator.ClassValue(name));
        }
        return switch (name) {
            case "CGRectZero" -> new CValue(CType.STRUCT, 0, 0, CTypes.zero("CGRect"));
            case "CGPointZero" -> new CValue(CType.STRUCT, 0, 0, CTypes.zero("CGPoint"));
            case "CGSizeZero" -> new CValue(CType.STRUCT, 0, 0, CTypes.zero("CGSize"));
            case "NSNotFound", "NSIntegerMax" -> CValue.integer(CType.LONG, Long.MAX_VALUE);
            case "INT_MAX" -> CValue.integer(CType.INT, Integer.MAX_VALUE);
            case "NSOrderedAscending" -> CValue.integer(CType.LONG, -1);
            case "NSOrderedSame" -> CValue.integer(CType.LONG, 0);
            case "NSOrderedDescending" -> CValue.integer(CType.LONG, 1);
            default -> throw new ScriptFault("unknown name " + name);
        };
    }

    private List<CValue> values(List<Expression> expressions, CScope scope) {
        List<CValue> found = new ArrayList<>();
        expressions.forEach(expression -> found.add(value(expression, scope)));
        return found;
    }

    private CValue message(Expression.Message e, CScope scope) {
        CValue receiver = value(e.receiver(), scope);
        List<CValue> arguments = values(e.arguments(), scope);
        String selector = e.selector().text();
        if (selector.equals("stringWithFormat:") || selector.equals("stringByAppendingFormat:")) {
            String text = formats.format(text(arguments.getFirst()), values(e.variadic(), scope));
            return CValue.object(selector.startsWith("stringBy") ? text(receiver) + text : text);
        }
        if (selector.equals("appendFormat:")) {
            String text = formats.format(text(arguments.getFirst()), values(e.variadic(), scope));
            return machine.send(receiver.object(), "appendString:", List.of(CValue.object(text)));
        }
        return machine.send(receiver.object(), selector, arguments);
    }

    private static String text(CValue value) {
        return Foundation.text(value.object());
    }

    private CValue call(Expression.Call e, CScope scope) {
        if (e.callee() instanceof Expression.Identifier name && scope.find(name.name()) == null) {
            var function = machine.functions.get(name.name());
            List<CValue> arguments = values(e.arguments(), scope);
            return function != null ? machine.call(function, arguments) : known(name.name(), arguments);
        }
        CValue callee = value(e.callee(), scope);
        List<CValue> arguments = values(e.arguments(), scope);
        if (callee.object() instanceof ObjcEvaluator.BlockValue block) {
            return machine.call(block, arguments);
        }
        throw new ScriptFault("a nil block was called");
    }

    private CValue known(String name, List<CValue> arguments) {
        if (name.equals("NSLog")) {
            machine.log(formats.format(text(arguments.getFirst()), arguments.subList(1, arguments.size())));
            return CValue.VOID;
        }
        CValue a = arguments.isEmpty() ? CValue.NIL : arguments.get(0);
        CValue b = arguments.size() < 2 ? CValue.NIL : arguments.get(1);
        return switch (name) {
            case "CGRectMake" ->
                new CValue(
                        CType.STRUCT,
                        0,
                        0,
                        Foundation.Struct.rectangle(
                                a.asReal(),
                                b.asReal(),
                                arguments.get(2).asReal(),
                                arguments.get(3).asReal()));
            case "CGPointMake", "CGSizeMake", "UIEdgeInsetsMake" ->
                new CValue(
                        CType.STRUCT,
                        0,
                        0,
                        Foundation.Struct.of(
                                name.substring(0, name.length() - 4),
                                arguments.stream().map(CValue::asReal).toArray()));
            case "NSMakeRange" ->
                new CValue(
                        CType.STRUCT,
                        0,
                        0,
                        Foundation.Struct.of(
                                "_NSRange",
                                a.to(CType.UNSIGNED_LONG).bits(),
                                b.to(CType.UNSIGNED_LONG).bits()));
            case "NSMaxRange" -> {
                CValue end = CValue.integer(
                        CType.UNSIGNED_LONG,
                        field(a, "location").bits() + field(a, "length").bits());
                yield end;
            }
            case "CGRectGetWidth", "CGRectGetHeight", "CGRectGetMinX", "CGRectGetMaxX", "CGRectGetMaxY" ->
                CValue.real(CType.DOUBLE, Geometry.of(name, (Foundation.Struct) present(a)));
            case "NSStringFromCGRect", "NSStringFromCGPoint", "NSStringFromCGSize", "NSStringFromRange" ->
                CValue.object(Foundation.text(a.object()));
            case "CGRectEqualToRect", "CGPointEqualToPoint", "CGSizeEqualToSize" ->
                CValue.integer(CType.BOOL, present(a).equals(b.object()) ? 1 : 0);
            case "dispatch_once" -> {
                CScope.CVariable token = (CScope.CVariable) present(a);
                if (!token.value.isTrue()) {
                    token.value = CValue.integer(token.type, -1);
                    machine.call((ObjcEvaluator.BlockValue) present(b), List.of());
                }
                yield CValue.VOID;
            }
            case "floor" -> CValue.real(CType.DOUBLE, Math.floor(a.asReal()));
            case "ceil" -> CValue.real(CType.DOUBLE, Math.ceil(a.asReal()));
            case "round" ->
                CValue.real(CType.DOUBLE, Math.copySign(Math.floor(Math.abs(a.asReal()) + 0.5), a.asReal()));
            case "fabs" -> CValue.real(CType.DOUBLE, Math.abs(a.asReal()));
            case "sqrt" -> CValue.real(CType.DOUBLE, Math.sqrt(a.asReal()));
            case "fmod" -> CValue.real(CType.DOUBLE, a.asReal() % b.asReal());
            case "abs" ->
                CValue.integer(CType.INT, Math.abs((int) a.to(CType.INT).bits()));
            case "MIN" -> compare(BinaryOperator.LESS, a, b) ? common(a, b) : common(b, a);
            case "MAX" -> compare(BinaryOperator.GREATER, a, b) ? common(a, b) : common(b, a);
            case "ABS" -> a.type().isReal() && a.real() < 0 || a.type().isSigned() && a.bits() < 0 ? negated(a) : a;
            default -> throw new ScriptFault("outside the pure part: " + name + "()");
        };
    }

    private static CValue common(CValue chosen, CValue other) {
        return chosen.to(CType.common(chosen.type(), other.type()));
    }

    private CValue select(Expression.Select e, CScope scope) {
        CValue base = value(e.base(), scope);
        String name = e.name().text();
        if (base.type() == CType.STRUCT) {
            return field(base, name);
        }
        if (e.isArrow() && base.object() instanceof ObjcEvaluator.Instance instance) {
            CType type = machine.property(instance.className, name.substring(1));
            return ObjcEvaluator.field(instance, name, type == null ? CType.OBJECT : type);
        }
        return machine.send(base.object(), name, List.of());
    }

    private CValue unary(Expression.Unary e, CScope scope) {
        UnaryOperator operator = e.operator();
        switch (operator) {
            case PRE_INCREMENT, PRE_DECREMENT, POST_INCREMENT, POST_DECREMENT -> {
                CPlaces.Place place = places.of(e.operand(), scope);
                CValue before = place.read();
                boolean up = operator == UnaryOperator.PRE_INCREMENT || operator == UnaryOperator.POST_INCREMENT;
                CValue one = CValue.integer(CType.INT, 1);
                CValue after = apply(up ? BinaryOperator.ADD : BinaryOperator.SUBTRACT, before, one)
                        .to(before.type());
                CValue stored = place.write(after);
                return operator.isPostfix() ? before : stored;
            }
            case ADDRESS -> {
                Expression of = e.operand();
                if (of instanceof Expression.Identifier name && scope.find(name.name()) != null) {
                    return new CValue(CType.POINTER, 0, 0, scope.find(name.name()));
                }
                throw new ScriptFault("outside the pure part: this address");
            }
            case DEREFERENCE -> {
                Object cell = present(value(e.operand(), scope));
                if (cell instanceof CScope.CVariable variable) {
                    return variable.value;
                }
                Object held = ((Foundation.Cell) cell).value;
                return CValue.integer(CType.BOOL, held == null ? 0 : (Long) held);
            }
            default -> {
                CValue operand = value(e.operand(), scope);
                return switch (operator) {
                    case NOT -> CValue.truth(!operand.isTrue());
                    case MINUS -> negated(operand);
                    case PLUS -> operand.to(operand.type().promoted());
                    case COMPLEMENT -> CValue.integer(operand.type().promoted(), ~operand.bits());
                    default -> throw new ScriptFault("outside the pure part: " + operator);
                };
            }
        }
    }

    private static CValue negated(CValue operand) {
        return operand.type().isReal()
                ? CValue.real(operand.type(), -operand.real())
                : fitting(operand.type().promoted(), -operand.bits());
    }

    private CValue binary(Expression.Binary e, CScope scope) {
        if (e.operator() == BinaryOperator.AND) {
            return CValue.truth(
                    value(e.left(), scope).isTrue() && value(e.right(), scope).isTrue());
        }
        if (e.operator() == BinaryOperator.OR) {
            return CValue.truth(
                    value(e.left(), scope).isTrue() || value(e.right(), scope).isTrue());
        }
        CValue left = value(e.left(), scope);
        return apply(e.operator(), left, value(e.right(), scope));
    }

    private static CValue apply(BinaryOperator operator, CValue left, CValue right) {
        switch (operator) {
            case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL -> {
                return CValue.truth(compare(operator, left, right));
            }
            case SHIFT_LEFT, SHIFT_RIGHT -> {
                CType type = left.type().promoted();
                int count = (int) right.bits();
                long shifted = operator == BinaryOperator.SHIFT_LEFT
                        ? left.bits() << count
                        : type.isSigned() ? left.bits() >> count : left.bits() >>> count;
                boolean loses = type.isSigned()
                        && operator == BinaryOperator.SHIFT_LEFT
                        && (left.bits() < 0 || type.cut(shifted) != shifted || shifted >> count != left.bits());
                if (count < 0 || loses) {
                    throw new Undefined("shift");
                }
                return CValue.integer(type, shifted);
            }
            default -> {
                CType type = CType.common(left.type(), right.type());
                return type.isReal() ? real(operator, type, left, right) : integer(operator, type, left, right);
            }
        }
    }

    private static CValue real(BinaryOperator operator, CType type, CValue left, CValue right) {
        double a = left.to(type).real();
        double b = right.to(type).real();
        return CValue.real(
                type,
                switch (operator) {
                    case ADD -> a + b;
                    case SUBTRACT -> a - b;
                    case MULTIPLY -> a * b;
                    case DIVIDE -> {
                        if (b == 0) {
                            throw new Undefined("division by 0, which a script's engine asserts against");
                        }
                        yield a / b;
                    }
                    default -> throw new ScriptFault(operator + " on reals");
                });
    }

    private static CValue integer(BinaryOperator operator, CType type, CValue left, CValue right) {
        long a = left.to(type).bits();
        long b = right.to(type).bits();
        if ((operator == BinaryOperator.DIVIDE || operator == BinaryOperator.REMAINDER) && b == 0) {
            throw new Undefined("division by 0");
        }
        boolean exact = type.isSigned();
        return fitting(
                type,
                switch (operator) {
                    case ADD -> exact ? Math.addExact(a, b) : a + b;
                    case SUBTRACT -> exact ? Math.subtractExact(a, b) : a - b;
                    case MULTIPLY -> exact ? Math.multiplyExact(a, b) : a * b;
                    case DIVIDE -> type.isSigned() ? a / b : Long.divideUnsigned(a, b);
                    case REMAINDER -> type.isSigned() ? a % b : Long.remainderUnsigned(a, b);
                    case BIT_AND -> a & b;
                    case BIT_OR -> a | b;
                    case BIT_XOR -> a ^ b;
                    default -> throw new ScriptFault("no arithmetic: " + operator);
                });
    }

    /// Signed results that do not fit are undefined.
    private static CValue fitting(CType type, long result) {
        if (type.isSigned() && type.cut(result) != result) {
            throw new Undefined("overflow");
        }
        return CValue.integer(type, result);
    }

    private static boolean compare(BinaryOperator operator, CValue left, CValue right) {
        if (left.type() == CType.OBJECT || right.type() == CType.OBJECT) {
            boolean same = left.object() == right.object();
            return (operator == BinaryOperator.EQUAL) == same;
        }
        CType type = CType.common(left.type(), right.type());
        int order;
        if (type.isReal()) {
            double a = left.to(type).real();
            double b = right.to(type).real();
            order = a < b ? -1 : a > b ? 1 : 0;
        } else {
            long a = left.to(type).bits();
            long b = right.to(type).bits();
            order = type.isSigned() ? Long.compare(a, b) : Long.compareUnsigned(a, b);
        }
        return switch (operator) {
            case LESS -> order < 0;
            case LESS_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_EQUAL -> order >= 0;
            case EQUAL -> order == 0;
            default -> order != 0;
        };
    }

    private CValue conditional(Expression.Conditional e, CScope scope) {
        CValue condition = value(e.condition(), scope);
        CType first = e.then() == null ? condition.type() : staticTypes.of(e.then(), scope);
        CType second = staticTypes.of(e.otherwise(), scope);
        CValue chosen = condition.isTrue()
                ? e.then() == null ? condition : value(e.then(), scope)
                : value(e.otherwise(), scope);
        boolean numbers = (first.isInteger() || first.isReal()) && (second.isInteger() || second.isReal());
        return numbers ? chosen.to(CType.common(first, second)) : chosen;
    }

    /// The value is evaluated before the place is read, and before what leads to the place unless that is a message.
    private CValue assignment(Expression.Assign e, CScope scope) {
        CPlaces.Place first = places.isFirst(e.target(), scope) ? places.of(e.target(), scope) : null;
        CValue right = value(e.value(), scope);
        CPlaces.Place place = first == null ? places.of(e.target(), scope) : first;
        if (e.operator() == null) {
            return place.write(right);
        }
        CValue before = place.read();
        return place.write(apply(e.operator(), before, right).to(before.type()));
    }

    /// Stores and gives what the target holds then.
    CValue assign(Expression target, CValue value, CScope scope) {
        return places.of(target, scope).write(value);
    }

    static boolean fits(BigInteger value, int bits) {
        return value.bitLength() <= bits;
    }
}
