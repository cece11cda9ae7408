package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.CType.Kind;
import dev.patchsmith.language.knowledge.ConstantValue;
import dev.patchsmith.language.knowledge.TypeEncoding;
import dev.patchsmith.language.mango.text.ScriptStrings;
import dev.patchsmith.language.mango.text.ScriptWords;
import dev.patchsmith.language.mango.tree.BinaryOperator;
import dev.patchsmith.language.mango.tree.Expression.ArrayLiteral;
import dev.patchsmith.language.mango.tree.Expression.DictionaryLiteral;
import dev.patchsmith.language.mango.tree.Expression.Entry;
import dev.patchsmith.language.mango.tree.Expression.SelectorLiteral;
import dev.patchsmith.language.mango.tree.StringLiteral;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.source.Span;
import java.util.ArrayList;
import java.util.List;

/// Numbers, strings, boxes, collections and the words that stand for values of their own.
final class Literals {

    private final Frame frame;

    Literals(Frame frame) {
        this.frame = frame;
    }

    Value integer(Expression.IntegerLiteral e) {
        ConstantValue value = frame.knowledge.folding().fold(e);
        return value == null
                ? frame.error("E-NUM", e.span(), "The number " + e.raw() + " does not fit into 64 bits.")
                : integer(value);
    }

    /// Decimal whenever the value fits into a signed number, because hexadecimal literals are unsigned.
    Value integer(ConstantValue value) {
        return value.isHuge()
                ? Value.of(
                        dev.patchsmith.language.mango.tree.Expression.unsigned(value.bits()),
                        value.type(),
                        Value.Kind.UINT)
                : Value.of(Emit.integer(value.bits()), value.type(), Value.Kind.INT);
    }

    Value real(Expression.FloatingLiteral e) {
        return number(ConstantValue.of(e.value(), e.isFloat() ? CType.FLOAT : CType.DOUBLE), e.raw(), e.span());
    }

    /// The literal for a constant.
    Value number(ConstantValue value, String name, Span span) {
        if (value.type().is(Kind.BOOL)) {
            return Value.of(Emit.bool(value.isTrue()), CType.BOOL);
        }
        if (!value.isReal()) {
            return integer(value);
        }
        if (!Double.isFinite(value.real())) {
            return frame.error("E-NUM", span, "A script has no number for " + name + ".");
        }
        boolean cut = value.real() < 0 || value.real() != Math.rint(value.real());
        if (frame.unit.options().isOld() && cut) {
            frame.warn(
                    "W-152-DOUBLE",
                    span,
                    "MangoFix 1.5.2 cuts fractions and the sign off this value when it is stored or passed on.");
        }
        return Value.of(Emit.real(value.real()), value.type());
    }

    Value string(Expression.StringLiteral e) {
        if (!e.isObject()) {
            return Value.of(cString(e.value(), e.span()), CType.C_STRING);
        }
        if (!Emit.isWritable(e.value())) {
            return frame.error(
                    "E-LEX", e.span(), "A string of a script cannot hold the character 0 or half a surrogate pair.");
        }
        return Value.of(Emit.string(e.value()), CType.object("NSString"));
    }

    dev.patchsmith.language.mango.tree.Expression cString(String value, Span span) {
        if (!ScriptStrings.isWritable(value) || ScriptStrings.pieces(value).size() != 1) {
            return frame.error("E-LEX", span, "This C string cannot be written as one literal of a script.")
                    .code();
        }
        return StringLiteral.c(value);
    }

    Value boxed(Expression.Boxed e) {
        CType type = frame.typing.of(e.value());
        CType result = frame.typing.of(e);
        Expression inner = Frame.bare(e.value());
        if (inner instanceof Expression.CharacterLiteral character) {
            return Value.of(
                    Emit.send(Emit.name("NSNumber"), "numberWithChar:", Emit.integer(character.value())), result);
        }
        Value value = frame.expressions.value(e.value());
        return box(value, type, e.span()).as(result);
    }

    /// A number or struct as an object.
    Value box(Value value, CType type, Span span) {
        CType result = CType.object("NSNumber");
        if (type.isStruct()) {
            return structBox(value, type, span);
        }
        if (type.is(Kind.BOOL) || value.isTruth()) {
            if (type.is(Kind.BOOL)) {
                return Value.of(Emit.send(Emit.name("NSNumber"), "numberWithBool:", value.code()), result);
            }
            return Value.of(Emit.send(Emit.name("NSNumber"), "numberWithInt:", choice(value)), result);
        }
        if (type.isObjectLike()) {
            return Value.of(value.code(), type);
        }
        if (type.isPointer() && !type.isCString()) {
            return frame.error("E-POINTER", span, "A pointer cannot be put into an object.");
        }
        Value exact = frame.expressions.conversions.exact(Signs.signed(value), type);
        return Value.of(Emit.box(exact.code()), result);
    }

    static dev.patchsmith.language.mango.tree.Expression choice(Value truth) {
        return Emit.choice(truth.code(), Emit.integer(1), Emit.integer(0));
    }

    private Value structBox(Value value, CType type, Span span) {
        String selector = structBoxing(type.name());
        if (selector == null) {
            return frame.error("E-STRUCT", span, "NSValue has no message that takes a " + type.name() + ".");
        }
        return Value.of(Emit.send(Emit.name("NSValue"), selector, value.code()), CType.object("NSValue"));
    }

    /// The NSValue message that takes a struct of that name, and with `Value` at its end the one that gives it back.
    static @org.jspecify.annotations.Nullable String structBoxing(String struct) {
        return switch (struct) {
            case "CGRect",
                    "CGPoint",
                    "CGSize",
                    "CGVector",
                    "CGAffineTransform",
                    "UIEdgeInsets",
                    "UIOffset",
                    "NSDirectionalEdgeInsets" -> "valueWith" + struct + ":";
            case "NSRange", "_NSRange" -> "valueWithRange:";
            case "CATransform3D" -> "valueWithCATransform3D:";
            case "CMTime" -> "valueWithCMTime:";
            case "CLLocationCoordinate2D" -> "valueWithMKCoordinate:";
            default -> null;
        };
    }

    static String structUnboxing(String struct) {
        return switch (struct) {
            case "NSRange", "_NSRange" -> "rangeValue";
            case "CLLocationCoordinate2D" -> "MKCoordinateValue";
            default -> struct + "Value";
        };
    }

    Value array(Expression.ArrayLiteral e) {
        List<Value> values = frame.expressions.all(e.elements(), _ -> CType.UNKNOWN);
        return Value.of(new ArrayLiteral(Emit.codes(values)), CType.object("NSArray"));
    }

    Value dictionary(Expression.DictionaryLiteral e) {
        List<Expression> flat = new ArrayList<>();
        for (Expression.Entry entry : e.entries()) {
            flat.add(entry.key());
            flat.add(entry.value());
        }
        List<Value> values = frame.expressions.all(flat, _ -> CType.UNKNOWN);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < values.size(); i += 2) {
            entries.add(new Entry(values.get(i).code(), values.get(i + 1).code()));
        }
        return Value.of(new DictionaryLiteral(entries), CType.object("NSDictionary"));
    }

    Value selector(Expression.SelectorLiteral e) {
        return Value.of(selector(e.selector().text()), CType.SEL);
    }

    /// `@selector(x:)`, or a look-up by name when a part is reserved.
    dev.patchsmith.language.mango.tree.Expression selector(String selector) {
        return ScriptWords.isSelector(selector)
                ? new SelectorLiteral(selector)
                : frame.helper(Natives.PreludeBlock.SEL, Emit.string(selector));
    }

    Value protocol(Expression.ProtocolLiteral e) {
        frame.natives.functions.put("NSProtocolFromString", new Type.CFunction(List.of("id", "id")));
        return Value.of(
                Emit.call("NSProtocolFromString", Emit.string(e.protocol().text())), CType.object("Protocol"));
    }

    Value encode(Expression.Encode e) {
        TypeEncoding.Shape shape = TypeEncoding.shape(frame.typing.read(e.type()), frame.knowledge);
        return shape == null
                ? frame.error("E-TYPE", e.span(), "The encoding of this type is not known.")
                : Value.of(StringLiteral.c(shape.encoding()), CType.C_STRING);
    }

    Value size(Expression.SizeOf e) {
        CType type = e.operand() instanceof Expression.TypeOperand operand
                ? frame.typing.read(operand.type())
                : frame.typing.of(e.operand());
        TypeEncoding.Shape shape = TypeEncoding.shape(type, frame.knowledge);
        if (shape == null) {
            return frame.error("E-TYPE", e.span(), "The size of this type is not known.");
        }
        return Value.of(
                Emit.integer(e.isAlignment() ? shape.align() : shape.size()),
                CType.UNSIGNED_LONG.called("size_t"),
                Value.Kind.INT);
    }

    /// Only the iOS version counts; a script runs nowhere else.
    Value available(Expression.Available e) {
        for (Expression.PlatformVersion version : e.versions()) {
            if (version.platform().startsWith("iOS")) {
                frame.rewritten("available", e.span(), "@available asks for the system version at run time.");
                return Value.truth(Emit.binary(
                        Emit.send(
                                Emit.name("$systemVersion"),
                                "compare:options:",
                                Emit.string(version.version()),
                                Emit.integer(64)),
                        BinaryOperator.NOT_EQUAL,
                        Emit.integer(-1)));
            }
        }
        return Value.of(Emit.bool(true), CType.BOOL);
    }
}
