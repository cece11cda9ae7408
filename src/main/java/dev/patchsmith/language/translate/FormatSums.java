package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.CType.Kind;
import dev.patchsmith.language.mango.tree.BinaryOperator;
import dev.patchsmith.language.mango.tree.StringLiteral;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.source.Span;
import java.util.ArrayList;
import java.util.List;

/// A format with its arguments as a sum of strings.
final class FormatSums {

    private final Frame frame;

    FormatSums(Frame frame) {
        this.frame = frame;
    }

    /// A part of the sum: text, or an argument.
    private record Part(dev.patchsmith.language.mango.tree.Expression code, boolean isText) {}

    Value sum(Expression format, List<Expression> arguments, Span span) {
        CType string = CType.object("NSString");
        Expression bare = Frame.bare(format);
        if (!(bare instanceof Expression.StringLiteral literal)) {
            return frame.error(
                    "E-FORMAT", format.span(), "The format is not a literal, so its parts are not known here.");
        }
        FormatText text = FormatText.parse(literal.value());
        if (!Emit.isWritable(literal.value())) {
            return frame.expressions.value(literal);
        }
        boolean positional =
                text.pieces().stream().anyMatch(piece -> piece instanceof FormatText.Conversion c && c.position() > 0);
        if (!positional && text.argumentCount() != arguments.size()) {
            frame.warn(
                    "W-FORMAT",
                    span,
                    "The format reads " + text.argumentCount() + " arguments, but " + arguments.size() + " are given.");
            if (text.argumentCount() > arguments.size()) {
                return frame.error("E-FORMAT", span, "The format reads more arguments than are given.");
            }
        }
        List<Part> parts = parts(text, arguments, span);
        return frame.failed() && parts.isEmpty() ? Value.of(Emit.NIL, string) : Value.of(join(parts), string);
    }

    private List<Part> parts(FormatText text, List<Expression> arguments, Span span) {
        List<Part> parts = new ArrayList<>();
        int next = 0;
        for (FormatText.Piece piece : text.pieces()) {
            switch (piece) {
                case FormatText.Literal l -> parts.add(new Part(Emit.string(l.text()), true));
                case FormatText.Conversion c -> {
                    var stars = new ArrayList<dev.patchsmith.language.mango.tree.Expression>();
                    if (c.width().equals("*")) {
                        stars.add(frame.expressions.code(arguments.get(next++)));
                    }
                    if (c.precision().equals("*")) {
                        stars.add(frame.expressions.code(arguments.get(next++)));
                    }
                    int at = c.position() > 0 ? c.position() - 1 : next++;
                    if (at < arguments.size()) {
                        int before = frame.lines().size();
                        Part part = part(c, arguments.get(at), stars, span);
                        if (frame.lines().size() > before && frame.expressions.needsSpill(before)) {
                            spill(parts, before);
                        }
                        parts.add(part);
                    } else {
                        frame.error("E-FORMAT", span, "The format names an argument that is not given.");
                    }
                }
            }
        }
        return parts;
    }

    private void spill(List<Part> parts, int before) {
        int at = before;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Value value = Value.of(part.code(), CType.ID);
            boolean isLiteral = part.code() instanceof StringLiteral || isLiteralSum(part.code());
            if (!isLiteral && !frame.expressions.isKept(value, at)) {
                var sum = part.isText() ? part.code() : Emit.binary(Emit.string(""), BinaryOperator.PLUS, part.code());
                Value kept =
                        frame.keep(Value.of(sum, CType.object("NSString")), "text", CType.object("NSString"), at++);
                parts.set(i, new Part(kept.code(), true));
            }
        }
    }

    private static boolean isLiteralSum(dev.patchsmith.language.mango.tree.Expression code) {
        return code instanceof dev.patchsmith.language.mango.tree.Expression.Binary sum
                && sum.right() instanceof StringLiteral
                && (sum.left() instanceof StringLiteral || isLiteralSum(sum.left()));
    }

    /// `+` concatenates as soon as one side is no number, so one of the first two parts must be text.
    private static dev.patchsmith.language.mango.tree.Expression join(List<Part> parts) {
        if (parts.isEmpty()) {
            return Emit.string("");
        }
        boolean startsWithText =
                parts.getFirst().isText() || (parts.size() > 1 && parts.get(1).isText());
        List<dev.patchsmith.language.mango.tree.Expression> all = new ArrayList<>();
        if (!startsWithText) {
            all.add(Emit.string(""));
        }
        parts.forEach(part -> all.add(part.code()));
        var sum = all.getFirst();
        for (int i = 1; i < all.size(); i++) {
            sum = Emit.binary(sum, BinaryOperator.PLUS, all.get(i));
        }
        return sum;
    }

    private Part part(
            FormatText.Conversion c,
            Expression argument,
            List<dev.patchsmith.language.mango.tree.Expression> stars,
            Span span) {
        boolean isPlain = c.isPlain();
        return switch (c.kind()) {
            case '@' -> isPlain ? object(argument) : unsupported(c, span);
            case 'd', 'i', 'D' -> isPlain ? signed(argument, c) : number(c, argument, stars, "d");
            case 'u', 'U' -> isPlain ? unsigned(argument, c) : number(c, argument, stars, "u");
            case 'x', 'X', 'o', 'O' -> number(c, argument, stars, c.kind() == 'O' ? "o" : "" + c.kind());
            case 'f', 'F' -> isPlain ? real(argument) : number(c, argument, stars, "lf");
            case 's' -> isPlain ? new Part(frame.expressions.code(argument), false) : unsupported(c, span);
            case 'p' -> isPlain ? pointer(argument) : unsupported(c, span);
            case 'c', 'C' -> isPlain ? character(argument) : unsupported(c, span);
            default -> unsupported(c, span);
        };
    }

    private Part unsupported(FormatText.Conversion c, Span span) {
        frame.error(
                "E-FORMAT",
                span,
                "A script cannot print with %" + c.flags() + c.width() + (c.hasPrecision() ? "." : "") + c.precision()
                        + c.length() + c.kind() + ".");
        return new Part(Emit.NIL, false);
    }

    private Part object(Expression argument) {
        Value value = frame.expressions.members.object(argument);
        if (value.type().isNumber()) {
            frame.error("E-FORMAT", argument.span(), "%@ prints objects, but this is a number.");
        }
        boolean isText = value.code() instanceof StringLiteral;
        return new Part(value.code(), isText);
    }

    /// Casts between integers only please the compiler; the digits stay the same.
    private Expression withoutCast(Expression argument) {
        Expression bare = Frame.bare(argument);
        if (bare instanceof Expression.Cast cast) {
            CType to = frame.typing.read(cast.type());
            CType from = frame.typing.of(cast.operand());
            boolean losesSign = to.isInteger()
                    && to.signed()
                    && from.isUnsigned()
                    && from.bits() == to.bits()
                    && !(isCount(Frame.bare(cast.operand())) && to.bits() == 64);
            boolean sameDigits = to.isInteger()
                    && !losesSign
                    && (from.isUnknown() || (from.isInteger() && from.bits() <= to.bits()) || from.is(Kind.BOOL));
            return sameDigits ? Frame.bare(cast.operand()) : bare;
        }
        return bare;
    }

    /// `(unsigned)i` of a negative number is another number.
    private boolean cutsSign(Expression argument) {
        return Frame.bare(argument) instanceof Expression.Cast cast
                && Signs.isWord(frame.typing.read(cast.type()))
                && frame.typing.of(cast.operand()).isInteger()
                && frame.typing.of(cast.operand()).signed();
    }

    private Part signed(Expression argument, FormatText.Conversion c) {
        Expression bare = withoutCast(argument);
        Value value = frame.expressions.value(bare);
        CType type = frame.typing.of(bare);
        Value narrow = narrowed(value, type, c, true);
        if (narrow != value) {
            return new Part(narrow.code(), false);
        }
        if (value.isTruth() && !type.is(Kind.BOOL)) {
            return new Part(Literals.choice(value), false);
        }
        if (isShort(c) && isWider(type, bare)) {
            return boxed("%d", value);
        }
        boolean losesSign = bare != Frame.bare(argument)
                && type.isUnsigned()
                && type.bits() == 64
                && bare instanceof Expression.Identifier;
        boolean isPlain = !losesSign
                && (type.isUnknown()
                        || (type.isInteger() && type.signed() && value.kind() != Value.Kind.UINT)
                        || type.is(Kind.BOOL)
                        || isSmall(type)
                        || isCount(bare));
        return isPlain ? new Part(value.code(), false) : boxed("%ld", value);
    }

    /// What `%hhx` and `%hd` leave of a wider number.
    private static Value narrowed(Value value, CType type, FormatText.Conversion c, boolean signed) {
        int bits = c.length().equals("hh") ? 8 : c.length().equals("h") ? 16 : 64;
        boolean fits = type.isInteger()
                && (type.signed() == signed ? type.bits() <= bits : type.isUnsigned() && type.bits() < bits);
        return bits == 64 || fits || !type.isInteger() || value.isLiteral()
                ? value
                : Value.of(Emit.cast(value.code(), CType.integer(bits, signed)), CType.integer(bits, signed));
    }

    /// A conversion that reads 32 bits.
    private static boolean isShort(FormatText.Conversion c) {
        return length(c.length()).isEmpty();
    }

    /// Whether 32 bits with sign are not all of a number, or not what they mean.
    private boolean isWider(CType type, Expression bare) {
        boolean isLong =
                type.isInteger() && type.bits() == 64 && (type.signed() || bare instanceof Expression.Identifier);
        return isLong || Signs.isWord(type);
    }

    private static boolean isSmall(CType type) {
        return type.isInteger() && type.bits() <= 16;
    }

    /// A count read plainly is never so large that its sign would matter.
    private boolean isCount(Expression bare) {
        CType type = frame.typing.of(bare);
        return type.isUnsigned()
                && (bare instanceof Expression.Select
                        || bare instanceof Expression.Message
                        || bare instanceof Expression.Identifier);
    }

    private Part unsigned(Expression argument, FormatText.Conversion c) {
        Expression bare = cutsSign(argument) ? Frame.bare(argument) : withoutCast(argument);
        Value value = Operators.number(frame.expressions.value(bare));
        CType type = frame.typing.of(bare);
        Value narrow = narrowed(value, type, c, false);
        if (narrow != value) {
            return new Part(narrow.code(), false);
        }
        boolean isPlain = type.isUnsigned()
                && value.kind() == Value.Kind.UINT
                && (bare instanceof Expression.Identifier
                        || bare instanceof Expression.Select
                        || bare instanceof Expression.Message);
        boolean isCut = isShort(c) && type.isInteger() && type.signed();
        return isPlain ? new Part(value.code(), false) : boxed(isCut ? "%u" : "%lu", value);
    }

    private Part real(Expression argument) {
        Value value = frame.expressions.value(argument);
        return value.kind() == Value.Kind.DOUBLE ? new Part(value.code(), false) : boxed("%lf", value);
    }

    private static Part boxed(String format, Value value) {
        return new Part(Emit.call("fmt_num", Emit.string(format), Emit.box(value.code())), true);
    }

    private Part number(
            FormatText.Conversion c,
            Expression argument,
            List<dev.patchsmith.language.mango.tree.Expression> stars,
            String kind) {
        Value whole = Operators.number(frame.expressions.value(argument));
        Value value = narrowed(whole, frame.typing.of(argument), c, kind.equals("d"));
        String length = kind.equals("lf") ? "" : length(c.length());
        String start = "%" + c.flags();
        var format = stars.isEmpty()
                ? Emit.string(start + c.width() + (c.hasPrecision() ? "." + c.precision() : "") + length + kind)
                : starred(c, stars, start, length + kind);
        return new Part(Emit.call("fmt_num", format, Emit.box(value.code())), true);
    }

    private static dev.patchsmith.language.mango.tree.Expression starred(
            FormatText.Conversion c,
            List<dev.patchsmith.language.mango.tree.Expression> stars,
            String start,
            String end) {
        int next = 0;
        boolean starWidth = c.width().equals("*");
        String head = start + (starWidth ? "" : c.width());
        var sum = Emit.string(starWidth ? head : head + ".");
        if (starWidth) {
            sum = Emit.binary(sum, BinaryOperator.PLUS, stars.get(next++));
        }
        String tail = end;
        if (c.hasPrecision()) {
            if (c.precision().equals("*")) {
                if (starWidth) {
                    sum = Emit.binary(sum, BinaryOperator.PLUS, Emit.string("."));
                }
                sum = Emit.binary(sum, BinaryOperator.PLUS, stars.get(next));
            } else {
                tail = "." + c.precision() + end;
            }
        }
        return Emit.binary(sum, BinaryOperator.PLUS, Emit.string(tail));
    }

    private static String length(String length) {
        return switch (length) {
            case "l", "z", "t", "j", "q" -> "l";
            case "ll" -> "ll";
            default -> "";
        };
    }

    private Part pointer(Expression argument) {
        Value value = frame.expressions.value(argument);
        Value kept = frame.keep(value, "p", CType.VOID_POINTER);
        return new Part(kept.code(), false);
    }

    private Part character(Expression argument) {
        var constant = frame.knowledge.folding().fold(argument);
        if (constant != null && !constant.isReal() && constant.bits() > 0 && constant.bits() < 0x10000) {
            return new Part(Emit.string(Character.toString((char) constant.bits())), true);
        }
        String name = frame.temporary("c");
        frame.lines().declare(Type.Word.UINT, name, frame.expressions.code(argument));
        return new Part(
                Emit.send(
                        Emit.name("NSString"),
                        "stringWithCharacters:length:",
                        new dev.patchsmith.language.mango.tree.Expression.AddressOf(name),
                        Emit.integer(1)),
                true);
    }
}
