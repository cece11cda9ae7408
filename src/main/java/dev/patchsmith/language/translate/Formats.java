package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.MemberLookup;
import dev.patchsmith.language.knowledge.SdkFact.Variadic;
import dev.patchsmith.language.mango.tree.Expression.ArrayLiteral;
import dev.patchsmith.language.mango.tree.Expression.DictionaryLiteral;
import dev.patchsmith.language.mango.tree.Expression.Entry;
import dev.patchsmith.language.objc.tree.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Messages with a list of arguments without a fixed length: formats become sums, lists become literals.
final class Formats {

    private final Frame frame;
    private final FormatSums sums;

    Formats(Frame frame) {
        this.frame = frame;
        this.sums = new FormatSums(frame);
    }

    FormatSums sums() {
        return sums;
    }

    /// Messages that are statements only; false for all others.
    boolean effect(Expression.Message e) {
        String selector = e.selector().text();
        if (selector.equals("appendFormat:")) {
            Value receiver = frame.expressions.messages.receiver(e.receiver());
            Value sum = sums.sum(e.arguments().getFirst(), e.variadic(), e.span());
            frame.lines().evaluate(Emit.send(receiver.code(), "appendString:", sum.code()));
            return true;
        }
        if (selector.equals("raise:format:") && isClass(e.receiver(), "NSException")) {
            Value name = frame.expressions.value(e.arguments().getFirst());
            Value sum = sums.sum(e.arguments().get(1), e.variadic(), e.span());
            var exception = Emit.send(
                    Emit.name("NSException"), "exceptionWithName:reason:userInfo:", name.code(), sum.code(), Emit.NIL);
            frame.lines().evaluate(Emit.send(exception, "raise"));
            return true;
        }
        return false;
    }

    private static boolean isClass(Expression receiver, String name) {
        return receiver instanceof Expression.Identifier identifier
                && identifier.name().equals(name);
    }

    /// The value of a message that takes a format or a list; absent for all others.
    @Nullable
    Value value(Expression.Message e, MemberLookup.Signature signature) {
        String selector = e.selector().text();
        if (e.arguments().isEmpty()) {
            return null;
        }
        Value formatted = formatted(e, selector);
        if (formatted != null) {
            return formatted;
        }
        if (selector.equals("predicateWithFormat:")) {
            return predicate(e);
        }
        Value list = list(e, selector);
        if (list != null) {
            return list;
        }
        return e.variadic().isEmpty() ? null : withSum(e, signature);
    }

    /// Any other method that ends in a format gets the finished text for it, with its percent signs doubled.
    private @Nullable Value withSum(Expression.Message e, MemberLookup.Signature signature) {
        Expression last = Frame.bare(e.arguments().getLast());
        boolean isFormat = last instanceof Expression.StringLiteral text
                && text.isObject()
                && FormatText.parse(text.value()).argumentCount()
                        == e.variadic().size();
        if (!isFormat) {
            return null;
        }
        if (signature.variadic() != Variadic.FORMAT) {
            frame.warn(
                    "W-FORMAT",
                    e.span(),
                    e.selector().text() + " is taken to read its arguments by the format before them.");
        }
        Value receiver = frame.expressions.messages.receiver(e.receiver());
        List<Expression> fixed = e.arguments().subList(0, e.arguments().size() - 1);
        int before = frame.lines().size();
        List<Value> arguments = new ArrayList<>(frame.expressions.all(fixed, signature::parameter));
        Value sum = sums.sum(last, e.variadic(), e.span());
        receiver = frame.expressions.spillBefore(receiver, e.receiver(), before);
        arguments.add(Value.of(
                Emit.send(
                        sum.code(),
                        "stringByReplacingOccurrencesOfString:withString:",
                        Emit.string("%"),
                        Emit.string("%%")),
                CType.object("NSString")));
        frame.rewritten("format", e.span(), "The text is put together first and passed as a format without arguments.");
        return Value.of(Emit.send(receiver.code(), e.selector().text(), Emit.codes(arguments)), frame.typing.of(e));
    }

    private @Nullable Value formatted(Expression.Message e, String selector) {
        return switch (selector) {
            case "stringWithFormat:", "localizedStringWithFormat:" -> {
                Value sum = sums.sum(e.arguments().getFirst(), e.variadic(), e.span());
                yield isClass(e.receiver(), "NSMutableString")
                        ? Value.of(
                                Emit.send(Emit.name("NSMutableString"), "stringWithString:", sum.code()),
                                CType.object("NSMutableString"))
                        : sum;
            }
            case "initWithFormat:" -> {
                boolean isString = e.receiver() instanceof Expression.Message alloc
                        && alloc.selector().text().equals("alloc")
                        && isClass(alloc.receiver(), "NSString");
                Value sum = sums.sum(e.arguments().getFirst(), e.variadic(), e.span());
                yield isString
                        ? sum
                        : Value.of(
                                Emit.send(frame.expressions.code(e.receiver()), "initWithString:", sum.code()),
                                frame.typing.of(e.receiver()));
            }
            case "stringByAppendingFormat:" -> {
                Value receiver = frame.expressions.messages.receiver(e.receiver());
                Value sum = sums.sum(e.arguments().getFirst(), e.variadic(), e.span());
                yield Value.of(
                        Emit.send(receiver.code(), "stringByAppendingString:", sum.code()), CType.object("NSString"));
            }
            case "appendFormat:" -> {
                Value receiver = frame.expressions.messages.receiver(e.receiver());
                Value sum = sums.sum(e.arguments().getFirst(), e.variadic(), e.span());
                yield Value.of(Emit.send(receiver.code(), "appendString:", sum.code()), CType.VOID);
            }
            default -> null;
        };
    }

    /// The conversions of a predicate become `%@`, its arguments an array.
    private Value predicate(Expression.Message e) {
        if (e.variadic().isEmpty()
                && Frame.bare(e.arguments().getFirst()) instanceof Expression.StringLiteral text
                && !text.value().contains("%")) {
            return Value.of(
                    Emit.send(
                            Emit.name("NSPredicate"),
                            "predicateWithFormat:argumentArray:",
                            frame.expressions.code(text),
                            Emit.NIL),
                    CType.object("NSPredicate"));
        }
        if (!(Frame.bare(e.arguments().getFirst()) instanceof Expression.StringLiteral literal)) {
            return frame.error("E-FORMAT", e.span(), "The format of this predicate is not a literal.");
        }
        var text = new StringBuilder();
        for (FormatText.Piece piece : FormatText.parse(literal.value()).pieces()) {
            switch (piece) {
                case FormatText.Literal l -> text.append(l.text().replace("%", "%%"));
                case FormatText.Conversion c -> text.append(c.kind() == 'K' ? "%K" : "%@");
            }
        }
        List<dev.patchsmith.language.mango.tree.Expression> boxed = new ArrayList<>();
        List<Value> values = frame.expressions.all(e.variadic(), _ -> CType.UNKNOWN);
        for (int i = 0; i < values.size(); i++) {
            CType type = frame.typing.of(e.variadic().get(i));
            boolean isNumber = type.isNumber();
            boxed.add(
                    isNumber
                            ? frame.expressions
                                    .literals
                                    .box(
                                            values.get(i),
                                            type,
                                            e.variadic().get(i).span())
                                    .code()
                            : values.get(i).code());
        }
        return Value.of(
                Emit.send(
                        frame.expressions.code(e.receiver()),
                        "predicateWithFormat:argumentArray:",
                        Emit.string(text.toString()),
                        new ArrayLiteral(boxed)),
                CType.object("NSPredicate"));
    }

    /// `arrayWithObjects:a, b, nil` and its relatives.
    private @Nullable Value list(Expression.Message e, String selector) {
        boolean isList = selector.endsWith("WithObjects:") || selector.endsWith("WithObjectsAndKeys:");
        if (!isList || e.variadic().isEmpty() && !endsWithNil(e.arguments())) {
            return null;
        }
        List<Expression> items = new ArrayList<>(e.arguments());
        items.addAll(e.variadic());
        if (!endsWithNil(items)) {
            return null;
        }
        items.removeLast();
        boolean isDictionary = selector.endsWith("AndKeys:");
        if (isDictionary && items.size() % 2 != 0) {
            return null;
        }
        boolean isMaker = e.receiver() instanceof Expression.Identifier;
        Value receiver = isMaker ? Value.of(Emit.NIL, CType.ID) : frame.expressions.value(e.receiver());
        List<Value> values = frame.expressions.all(items, _ -> CType.ID);
        var literal = isDictionary ? dictionary(values) : new ArrayLiteral(Emit.codes(values));
        CType type = frame.typing.of(e);
        String owner = e.receiver() instanceof Expression.Identifier name ? name.name() : "";
        if (owner.equals("NSArray") || owner.equals("NSDictionary")) {
            return Value.of(literal, type);
        }
        String with = isDictionary ? "WithDictionary:" : "WithArray:";
        String stem = selector.startsWith("init") ? "init" : selector.substring(0, selector.indexOf("With"));
        var to = owner.isEmpty() ? receiver.code() : frame.expressions.code(e.receiver());
        return Value.of(Emit.send(to, stem + with, literal), type);
    }

    private static boolean endsWithNil(List<Expression> items) {
        return !items.isEmpty() && Frame.bare(items.getLast()) instanceof Expression.NullLiteral;
    }

    private static dev.patchsmith.language.mango.tree.Expression dictionary(List<Value> values) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < values.size(); i += 2) {
            entries.add(new Entry(values.get(i + 1).code(), values.get(i).code()));
        }
        return new DictionaryLiteral(entries);
    }
}
