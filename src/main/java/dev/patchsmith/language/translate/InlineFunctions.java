package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.mango.tree.BinaryOperator;
import dev.patchsmith.language.mango.tree.Expression.Field;
import dev.patchsmith.language.mango.tree.Expression.StructLiteral;
import dev.patchsmith.language.mango.tree.Statement;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.objc.tree.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Functions of the SDK's headers that have no symbol to call, written out.
final class InlineFunctions {

    private final Frame frame;

    InlineFunctions(Frame frame) {
        this.frame = frame;
    }

    /// Absent for names that are not in the table.
    @Nullable
    Value value(Expression.Call e, String name) {
        List<Expression> arguments = e.arguments();
        return switch (name) {
            case "NSMaxRange" -> arguments.size() == 1 ? maxRange(arguments.getFirst()) : null;
            case "NSLocationInRange" -> arguments.size() == 2 ? inRange(arguments) : null;
            case "NSEqualRanges" -> equal(arguments, "location", "length");
            case "UIEdgeInsetsEqualToEdgeInsets" -> equal(arguments, "top", "left", "bottom", "right");
            case "UIOffsetEqualToOffset" -> equal(arguments, "horizontal", "vertical");
            case "UIEdgeInsetsInsetRect" -> arguments.size() == 2 ? insetRect(arguments) : null;
            case "UIInterfaceOrientationIsLandscape", "UIDeviceOrientationIsLandscape" -> oneOf(arguments, 3, 4);
            case "UIInterfaceOrientationIsPortrait", "UIDeviceOrientationIsPortrait" -> oneOf(arguments, 1, 2);
            case "isinf" -> arguments.size() == 1 ? infinite(arguments.getFirst(), false) : null;
            case "isfinite" -> arguments.size() == 1 ? infinite(arguments.getFirst(), true) : null;
            case "CFSwapInt16LittleToHost",
                    "CFSwapInt32LittleToHost",
                    "CFSwapInt64LittleToHost",
                    "CFSwapInt16HostToLittle",
                    "CFSwapInt32HostToLittle",
                    "CFSwapInt64HostToLittle",
                    "NSSwapLittleIntToHost",
                    "NSSwapHostIntToLittle" -> arguments.size() == 1 ? unchanged(e) : null;
            case "UI_USER_INTERFACE_IDIOM" -> idiom();
            case "CLLocationCoordinate2DMake" -> made(arguments, "CLLocationCoordinate2D", "latitude", "longitude");
            case "NSDirectionalEdgeInsetsMake" ->
                made(arguments, "NSDirectionalEdgeInsets", "top", "leading", "bottom", "trailing");
            case "isnan" -> arguments.size() == 1 ? notANumber(arguments.getFirst()) : null;
            default -> null;
        };
    }

    /// Only a number that is none differs from itself.
    private Value notANumber(Expression argument) {
        Value value = variable(argument, CType.DOUBLE);
        return Value.truth(Emit.binary(value.code(), BinaryOperator.NOT_EQUAL, value.code()));
    }

    /// The difference of an infinite number with itself is no number, that of any other number is 0.
    private Value infinite(Expression argument, boolean negated) {
        Value value = variable(argument, CType.DOUBLE);
        var difference = Emit.binary(value.code(), BinaryOperator.MINUS, value.code());
        if (negated) {
            return Value.truth(Emit.binary(difference, BinaryOperator.EQUAL, Emit.integer(0)));
        }
        var isNumber = Emit.binary(value.code(), BinaryOperator.EQUAL, value.code());
        var differs = Emit.binary(difference, BinaryOperator.NOT_EQUAL, Emit.integer(0));
        return Value.truth(Emit.binary(isNumber, BinaryOperator.AND, differs));
    }

    /// Devices are little-endian.
    private Value unchanged(Expression.Call e) {
        return frame.expressions
                .stored(e.arguments().getFirst(), frame.typing.of(e))
                .as(frame.typing.of(e));
    }

    private static Value idiom() {
        return Value.of(
                Emit.send(Emit.send(Emit.name("UIDevice"), "currentDevice"), "userInterfaceIdiom"), CType.NS_INTEGER);
    }

    /// The argument as a variable that may be named several times.
    private Value variable(Expression argument, CType type) {
        Value value = frame.expressions.value(argument);
        boolean isVariable = value.code() instanceof dev.patchsmith.language.mango.tree.Expression.Name;
        return isVariable ? value : frame.keep(value, Expressions.baseName(argument), type);
    }

    private static dev.patchsmith.language.mango.tree.Expression plus(
            dev.patchsmith.language.mango.tree.Expression a, dev.patchsmith.language.mango.tree.Expression b) {
        return Emit.binary(a, BinaryOperator.PLUS, b);
    }

    private Value maxRange(Expression argument) {
        var range = variable(argument, CType.struct("NSRange")).code();
        return Value.of(
                plus(Emit.member(range, "location"), Emit.member(range, "length")), CType.NS_UINTEGER, Value.Kind.UINT);
    }

    private Value inRange(List<Expression> arguments) {
        Value at = variable(arguments.getFirst(), CType.NS_UINTEGER);
        var range = variable(arguments.get(1), CType.struct("NSRange")).code();
        var location = Emit.member(range, "location");
        var starts = Emit.binary(at.code(), BinaryOperator.GREATER_OR_EQUAL, location);
        var distance = Emit.binary(at.code(), BinaryOperator.MINUS, location);
        var ends = Emit.binary(distance, BinaryOperator.LESS, Emit.member(range, "length"));
        return Value.truth(Emit.binary(starts, BinaryOperator.AND, ends));
    }

    private @Nullable Value equal(List<Expression> arguments, String... fields) {
        if (arguments.size() != 2) {
            return null;
        }
        CType type = frame.typing.of(arguments.getFirst());
        var a = variable(arguments.get(0), type).code();
        var b = variable(arguments.get(1), type).code();
        dev.patchsmith.language.mango.tree.Expression all = null;
        for (String field : fields) {
            var one = Emit.binary(Emit.member(a, field), BinaryOperator.EQUAL, Emit.member(b, field));
            all = all == null ? one : Emit.binary(all, BinaryOperator.AND, one);
        }
        return all == null ? null : Value.truth(all);
    }

    private Value insetRect(List<Expression> arguments) {
        var rect = variable(arguments.get(0), CType.struct("CGRect")).code();
        var insets = variable(arguments.get(1), CType.struct("UIEdgeInsets")).code();
        var origin = Emit.member(rect, "origin");
        var size = Emit.member(rect, "size");
        return Value.of(
                Emit.call(
                        "CGRectMake",
                        plus(Emit.member(origin, "x"), Emit.member(insets, "left")),
                        plus(Emit.member(origin, "y"), Emit.member(insets, "top")),
                        less(
                                less(Emit.member(size, "width"), Emit.member(insets, "left")),
                                Emit.member(insets, "right")),
                        less(
                                less(Emit.member(size, "height"), Emit.member(insets, "top")),
                                Emit.member(insets, "bottom"))),
                CType.struct("CGRect"));
    }

    private static dev.patchsmith.language.mango.tree.Expression less(
            dev.patchsmith.language.mango.tree.Expression a, dev.patchsmith.language.mango.tree.Expression b) {
        return Emit.binary(a, BinaryOperator.MINUS, b);
    }

    private @Nullable Value oneOf(List<Expression> arguments, int first, int second) {
        if (arguments.size() != 1) {
            return null;
        }
        var value = variable(arguments.getFirst(), CType.NS_INTEGER).code();
        return Value.truth(Emit.binary(
                Emit.binary(value, BinaryOperator.EQUAL, Emit.integer(first)),
                BinaryOperator.OR,
                Emit.binary(value, BinaryOperator.EQUAL, Emit.integer(second))));
    }

    /// A struct made of its fields, through a variable of its type.
    private @Nullable Value made(List<Expression> arguments, String struct, String... fields) {
        if (arguments.size() != fields.length || !frame.structNeeded(CType.struct(struct))) {
            return null;
        }
        List<Value> values = frame.expressions.all(arguments, _ -> CType.DOUBLE);
        List<Field> named = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            named.add(new Field(fields[i], values.get(i).code()));
        }
        String name = frame.temporary(StructLiterals.decapitalized(struct));
        frame.lines().add(new Statement.Declaration(new Type.Struct(struct), name, new StructLiteral(named)));
        return Value.of(Emit.name(name), CType.struct(struct));
    }
}
