package dev.patchsmith.language.objc.parse;

import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Number;
import dev.patchsmith.language.objc.lex.Quoted;
import dev.patchsmith.language.objc.lex.Words;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Expression.PlatformVersion;
import dev.patchsmith.language.objc.tree.Name;
import dev.patchsmith.language.objc.tree.TypeName;
import dev.patchsmith.language.source.Span;
import java.util.ArrayList;
import java.util.List;

/// Parses literals: numbers, strings, everything that begins with `@`, and initialiser lists.
final class LiteralParser {

    private final Parsing parsing;
    private final Cursor cursor;

    LiteralParser(Parsing parsing) {
        this.parsing = parsing;
        this.cursor = parsing.cursor;
    }

    Expression number() {
        String raw = cursor.text();
        Span span = cursor.here();
        Number number = Number.of(raw);
        if (number instanceof Number.Malformed) {
            cursor.error(span, "This is no number.");
        }
        cursor.next();
        return switch (number) {
            case Number.Whole(var value, var suffix, var isDecimal) ->
                new Expression.IntegerLiteral(span, raw, value, suffix, isDecimal);
            case Number.Fraction(double value, boolean isFloat) ->
                new Expression.FloatingLiteral(span, raw, value, isFloat);
            case Number.Malformed() -> new Expression.Misunderstood(span);
        };
    }

    Expression character() {
        String raw = cursor.text();
        Span span = cursor.here();
        cursor.next();
        return new Expression.CharacterLiteral(span, raw, Quoted.character(raw));
    }

    /// A string with the literals next to it; the current token is the first string.
    Expression string(boolean isObject) {
        int first = isObject ? cursor.at() - 1 : cursor.at();
        String raw = cursor.text();
        String value = Quoted.string(raw);
        cursor.next();
        if (!continues()) {
            return new Expression.StringLiteral(cursor.span(first), isObject, value, List.of(raw));
        }
        List<String> raws = new ArrayList<>(List.of(raw));
        StringBuilder joined = new StringBuilder(value);
        boolean object = isObject;
        while (continues()) {
            object |= cursor.accept(Kind.AT);
            raws.add(cursor.text());
            joined.append(Quoted.string(cursor.text()));
            cursor.next();
        }
        return new Expression.StringLiteral(cursor.span(first), object, joined.toString(), raws);
    }

    private boolean continues() {
        return cursor.is(Kind.STRING) || cursor.is(Kind.AT) && cursor.peek(1) == Kind.STRING;
    }

    /// What begins with `@`.
    Expression at() {
        if (!cursor.enter()) {
            return parsing.expressions.tooDeep();
        }
        int first = cursor.at();
        cursor.next();
        Expression result = switch (cursor.kind()) {
            case STRING -> string(true);
            case NUMBER, CHARACTER, PLUS, MINUS -> boxed(first, parsing.expressions.unary());
            case LEFT_PAREN -> boxedExpression(first);
            case LEFT_BRACKET -> array(first);
            case LEFT_BRACE -> dictionary(first);
            default -> cursor.isWord() ? word(first) : parsing.primaries.misunderstood();
        };
        cursor.leave();
        return result;
    }

    private Expression boxed(int first, Expression value) {
        return new Expression.Boxed(cursor.span(first), value);
    }

    private Expression boxedExpression(int first) {
        int open = cursor.at();
        cursor.next();
        Expression value = parsing.expressions.expression();
        parsing.primaries.close(Kind.RIGHT_PAREN, open);
        parsing.expressions.setHeight(parsing.expressions.height() + 1);
        return boxed(first, value);
    }

    private Expression array(int first) {
        int open = cursor.at();
        int tall = 0;
        cursor.next();
        List<Expression> elements = new ArrayList<>();
        while (!cursor.is(Kind.RIGHT_BRACKET) && !cursor.isBorder()) {
            elements.add(parsing.expressions.assignment());
            tall = Math.max(tall, parsing.expressions.height());
            if (!cursor.accept(Kind.COMMA)) {
                break;
            }
        }
        parsing.primaries.close(Kind.RIGHT_BRACKET, open);
        parsing.expressions.setHeight(tall + 1);
        return new Expression.ArrayLiteral(cursor.span(first), elements);
    }

    private Expression dictionary(int first) {
        int open = cursor.at();
        int tall = 0;
        cursor.next();
        List<Expression.Entry> entries = new ArrayList<>();
        while (!cursor.is(Kind.RIGHT_BRACE) && !cursor.isBorder()) {
            Expression key = parsing.expressions.assignment();
            tall = Math.max(tall, parsing.expressions.height());
            if (!cursor.expect(Kind.COLON)) {
                break;
            }
            Expression value = parsing.expressions.assignment();
            tall = Math.max(tall, parsing.expressions.height());
            entries.add(new Expression.Entry(key, value));
            if (!cursor.accept(Kind.COMMA)) {
                break;
            }
        }
        parsing.primaries.close(Kind.RIGHT_BRACE, open);
        parsing.expressions.setHeight(tall + 1);
        return new Expression.DictionaryLiteral(cursor.span(first), entries);
    }

    private Expression word(int first) {
        int symbol = cursor.symbol();
        if (symbol == Words.SELECTOR && cursor.peek(1) == Kind.LEFT_PAREN) {
            return parsing.messages.selectorLiteral(first);
        }
        if (symbol == Words.AVAILABLE && cursor.peek(1) == Kind.LEFT_PAREN) {
            cursor.next();
            return available(first);
        }
        if (symbol == Words.ENCODE && cursor.peek(1) == Kind.LEFT_PAREN) {
            cursor.next();
            int open = cursor.at();
            cursor.next();
            TypeName type = parsing.declarators.typeName();
            parsing.primaries.close(Kind.RIGHT_PAREN, open);
            return new Expression.Encode(cursor.span(first), type);
        }
        if (symbol == Words.PROTOCOL && cursor.peek(1) == Kind.LEFT_PAREN) {
            cursor.next();
            int open = cursor.at();
            cursor.next();
            Name protocol = cursor.isWord() ? cursor.name() : new Name(cursor.afterLast(), "");
            parsing.primaries.close(Kind.RIGHT_PAREN, open);
            return new Expression.ProtocolLiteral(cursor.span(first), protocol);
        }
        if (isBoolean(symbol)) {
            return boxed(first, parsing.primaries.postfix());
        }
        Name name = cursor.name();
        List<Expression> arguments = List.of();
        if (cursor.is(Kind.LEFT_PAREN)) {
            arguments = parsing.primaries.arguments();
        } else if (cursor.is(Kind.LEFT_BRACE)) {
            int start = cursor.at();
            var body = parsing.statements.body();
            arguments = List.of(new Expression.BlockLiteral(cursor.span(start), null, null, false, body));
        } else {
            cursor.error(cursor.between(first, first + 1), "There is no `@" + name + "` in Objective-C.");
        }
        parsing.expressions.setHeight(parsing.expressions.height() + 1);
        return new Expression.AtCall(cursor.span(first), name, arguments);
    }

    private static boolean isBoolean(int symbol) {
        return symbol == Words.YES
                || symbol == Words.NO
                || symbol == Words.TRUE
                || symbol == Words.FALSE
                || symbol == Words.CAPITAL_TRUE
                || symbol == Words.CAPITAL_FALSE;
    }

    /// `(iOS 13.0, *)` after `@available`; the current token is the parenthesis.
    Expression available(int first) {
        int open = cursor.at();
        cursor.next();
        List<PlatformVersion> versions = new ArrayList<>();
        while (cursor.isWord()) {
            String platform = cursor.text();
            cursor.next();
            StringBuilder version = new StringBuilder();
            while (cursor.is(Kind.NUMBER) || cursor.is(Kind.DOT)) {
                version.append(cursor.text());
                cursor.next();
            }
            versions.add(new PlatformVersion(platform, version.toString().replace('_', '.')));
            if (!cursor.accept(Kind.COMMA)) {
                break;
            }
        }
        cursor.accept(Kind.STAR);
        parsing.primaries.close(Kind.RIGHT_PAREN, open);
        return new Expression.Available(cursor.span(first), versions);
    }

    Expression generic() {
        int first = cursor.at();
        cursor.next();
        int open = cursor.at();
        List<Expression.Association> associations = new ArrayList<>();
        if (!cursor.expect(Kind.LEFT_PAREN) || !cursor.enter()) {
            return new Expression.Misunderstood(cursor.span(first));
        }
        Expression selector = parsing.expressions.assignment();
        while (cursor.accept(Kind.COMMA)) {
            TypeName type = cursor.accept(Kind.DEFAULT) ? null : parsing.declarators.typeName();
            if (!cursor.expect(Kind.COLON)) {
                break;
            }
            associations.add(new Expression.Association(type, parsing.expressions.assignment()));
        }
        parsing.primaries.close(Kind.RIGHT_PAREN, open);
        cursor.leave();
        return new Expression.Generic(cursor.span(first), selector, associations);
    }

    /// `{...}` with designators; the current token is the brace.
    Expression.InitializerList initializer() {
        int first = cursor.at();
        List<Expression.Item> items = new ArrayList<>();
        if (!cursor.enter()) {
            return new Expression.InitializerList(cursor.span(first), items);
        }
        int tall = 0;
        cursor.next();
        while (!cursor.is(Kind.RIGHT_BRACE) && !cursor.isBorder()) {
            int before = cursor.at();
            List<Expression.Designator> designators = designators();
            Expression value = cursor.is(Kind.LEFT_BRACE) ? initializer() : parsing.expressions.assignment();
            tall = Math.max(tall, parsing.expressions.height());
            items.add(new Expression.Item(designators, value));
            if (!cursor.accept(Kind.COMMA) || cursor.at() == before) {
                break;
            }
        }
        parsing.primaries.close(Kind.RIGHT_BRACE, first);
        parsing.expressions.setHeight(tall + 1);
        cursor.leave();
        return new Expression.InitializerList(cursor.span(first), items);
    }

    private List<Expression.Designator> designators() {
        if (cursor.is(Kind.IDENTIFIER) && cursor.peek(1) == Kind.COLON) {
            Name name = cursor.name();
            cursor.next();
            return List.of(new Expression.Designator.Member(name));
        }
        if (!cursor.is(Kind.DOT) && !isIndexDesignator()) {
            return List.of();
        }
        List<Expression.Designator> designators = new ArrayList<>();
        while (true) {
            if (cursor.is(Kind.DOT) && cursor.peek(1).isWord()) {
                cursor.next();
                designators.add(new Expression.Designator.Member(cursor.name()));
            } else if (cursor.is(Kind.LEFT_BRACKET)) {
                int open = cursor.at();
                cursor.next();
                Expression index = parsing.expressions.conditional();
                Expression last = cursor.accept(Kind.ELLIPSIS) ? parsing.expressions.conditional() : null;
                parsing.primaries.close(Kind.RIGHT_BRACKET, open);
                designators.add(new Expression.Designator.Index(index, last));
            } else {
                break;
            }
        }
        cursor.accept(Kind.ASSIGN);
        return designators;
    }

    /// `[index] =` or `[index].member`, as opposed to a message.
    private boolean isIndexDesignator() {
        if (!cursor.is(Kind.LEFT_BRACKET)) {
            return false;
        }
        int after = cursor.after(cursor.at());
        while (after > 0 && cursor.kindAt(after) == Kind.LEFT_BRACKET) {
            after = cursor.after(after);
        }
        return after > 0
                && (cursor.kindAt(after) == Kind.ASSIGN
                        || cursor.kindAt(after) == Kind.DOT && isDesignatorWithMember(after));
    }

    private boolean isDesignatorWithMember(int dot) {
        return cursor.kindAt(dot + 1) == Kind.IDENTIFIER
                && (cursor.kindAt(dot + 2) == Kind.ASSIGN || cursor.kindAt(dot + 2) == Kind.LEFT_BRACKET)
                && cursor.kindAt(cursor.at() + 2) == Kind.RIGHT_BRACKET;
    }
}
