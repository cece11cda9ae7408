package dev.patchsmith.language.mango.check;

import dev.patchsmith.language.mango.tree.BinaryOperator;
import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.StringLiteral;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.mango.tree.UnaryOperator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells the kind of an expression where its text allows it.
final class Kinds {

    private static final Map<String, ValueKind> BY_NAME = Map.ofEntries(
            Map.entry("int8_t", ValueKind.INT),
            Map.entry("int16_t", ValueKind.INT),
            Map.entry("int32_t", ValueKind.INT),
            Map.entry("int64_t", ValueKind.INT),
            Map.entry("NSInteger", ValueKind.INT),
            Map.entry("long", ValueKind.INT),
            Map.entry("dispatch_once_t", ValueKind.INT),
            Map.entry("uint8_t", ValueKind.UINT),
            Map.entry("uint16_t", ValueKind.UINT),
            Map.entry("uint32_t", ValueKind.UINT),
            Map.entry("uint64_t", ValueKind.UINT),
            Map.entry("NSUInteger", ValueKind.UINT),
            Map.entry("size_t", ValueKind.UINT),
            Map.entry("float", ValueKind.DOUBLE),
            Map.entry("CGFloat", ValueKind.DOUBLE));

    private static final Set<String> SIGNED_READS =
            Set.of("integerValue", "intValue", "longValue", "longLongValue", "shortValue", "charValue");
    private static final Set<String> UNSIGNED_READS = Set.of(
            "unsignedIntegerValue", "unsignedIntValue", "unsignedLongValue", "unsignedLongLongValue", "count", "hash");
    private static final Set<String> REAL_READS = Set.of("doubleValue", "floatValue");

    private Kinds() {}

    static ValueKind of(Type type) {
        return switch (type) {
            case Type.Word word ->
                switch (word) {
                    case INT -> ValueKind.INT;
                    case UINT -> ValueKind.UINT;
                    case BOOL -> ValueKind.BOOL;
                    case DOUBLE -> ValueKind.DOUBLE;
                    case ID -> ValueKind.OBJECT;
                    case C_STRING -> ValueKind.C_STRING;
                    case POINTER -> ValueKind.POINTER;
                    case VOID, CLASS, SEL -> ValueKind.UNKNOWN;
                };
            case Type.Block ignored -> ValueKind.BLOCK;
            case Type.CFunction ignored -> ValueKind.UNKNOWN;
            case Type.ObjectPointer ignored -> ValueKind.OBJECT;
            case Type.Struct ignored -> ValueKind.STRUCT;
            case Type.Named named -> BY_NAME.getOrDefault(named.name(), ValueKind.UNKNOWN);
        };
    }

    /// Whether a plain name means something as a type to the run time.
    static boolean isTypedef(String name) {
        return BY_NAME.containsKey(name);
    }

    /// Like [#of(Expression, Scope)], but not known for what only the usual meaning of a name tells: `count` and `hash`
    /// may be properties of any type.
    static ValueKind sure(Expression expression, Scope scope) {
        boolean guessed = expression instanceof Expression.Member member && UNSIGNED_READS.contains(member.name())
                || expression instanceof Expression.Message message && UNSIGNED_READS.contains(message.selector());
        return guessed ? ValueKind.UNKNOWN : of(expression, scope);
    }

    static ValueKind of(Expression expression, Scope scope) {
        return switch (expression) {
            case Expression.IntegerLiteral integer -> integer.isUnsigned() ? ValueKind.UINT : ValueKind.INT;
            case Expression.DoubleLiteral ignored -> ValueKind.DOUBLE;
            case StringLiteral string -> string.object() ? ValueKind.OBJECT : ValueKind.C_STRING;
            case Expression.Word word ->
                switch (word.value()) {
                    case YES, NO -> ValueKind.BOOL;
                    case NULL -> ValueKind.POINTER;
                    case SELF, SUPER, NIL -> ValueKind.OBJECT;
                };
            case Expression.Box ignored -> ValueKind.OBJECT;
            case Expression.ArrayLiteral ignored -> ValueKind.OBJECT;
            case Expression.DictionaryLiteral ignored -> ValueKind.OBJECT;
            case Expression.Subscript ignored -> ValueKind.OBJECT;
            case Expression.BlockLiteral ignored -> ValueKind.BLOCK;
            case Expression.AddressOf ignored -> ValueKind.POINTER;
            case Expression.Name name -> variable(scope.find(name.text()));
            case Expression.Member member -> ofRead(member.name());
            case Expression.Message message -> ofRead(message.selector());
            case Expression.Call call -> ofCall(call, scope);
            case Expression.Postfix postfix -> of(postfix.operand(), scope);
            case Expression.Unary unary ->
                unary.operator() == UnaryOperator.NOT ? ValueKind.BOOL : of(unary.operand(), scope);
            case Expression.Binary binary -> ofBinary(binary, scope);
            case Expression.Conditional conditional -> {
                ValueKind then = of(conditional.then(), scope);
                yield then == of(conditional.otherwise(), scope) ? then : ValueKind.UNKNOWN;
            }
            case Expression.Assignment assignment -> of(assignment.value(), scope);
            case Expression.Otherwise ignored -> ValueKind.UNKNOWN;
            case Expression.StructLiteral ignored -> ValueKind.STRUCT;
            case Expression.SelectorLiteral ignored -> ValueKind.UNKNOWN;
            case Expression.CFunctionLookup ignored -> ValueKind.UNKNOWN;
        };
    }

    private static ValueKind variable(@Nullable Variable variable) {
        return variable == null ? ValueKind.UNKNOWN : variable.kind();
    }

    private static ValueKind ofRead(String name) {
        if (SIGNED_READS.contains(name)) {
            return ValueKind.INT;
        }
        if (UNSIGNED_READS.contains(name)) {
            return ValueKind.UINT;
        }
        return REAL_READS.contains(name) ? ValueKind.DOUBLE : ValueKind.UNKNOWN;
    }

    private static ValueKind ofCall(Expression.Call call, Scope scope) {
        if (!(call.callee() instanceof Expression.Name name)) {
            return ValueKind.UNKNOWN;
        }
        Variable callee = scope.find(name.text());
        return callee != null && callee.block() != null ? of(callee.block().returnType()) : ValueKind.UNKNOWN;
    }

    private static ValueKind ofBinary(Expression.Binary binary, Scope scope) {
        BinaryOperator operator = binary.operator();
        if (!operator.isArithmetic()) {
            return ValueKind.BOOL;
        }
        ValueKind left = of(binary.left(), scope);
        ValueKind right = of(binary.right(), scope);
        if (operator == BinaryOperator.PLUS) {
            boolean text = isText(left) || isText(right);
            return text
                    ? ValueKind.OBJECT
                    : left.isNumber() && right.isNumber() ? arithmetic(left, right) : ValueKind.UNKNOWN;
        }
        return arithmetic(left, right);
    }

    private static ValueKind arithmetic(ValueKind left, ValueKind right) {
        return ValueKind.ofArithmetic(left, right);
    }

    /// Whether `+` with such an operand joins texts.
    static boolean isText(ValueKind kind) {
        return kind == ValueKind.OBJECT
                || kind == ValueKind.C_STRING
                || kind == ValueKind.BLOCK
                || kind == ValueKind.POINTER;
    }
}
