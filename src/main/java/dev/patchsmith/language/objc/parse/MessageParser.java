package dev.patchsmith.language.objc.parse;

import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.tree.Expression;
import dev.patchsmith.language.objc.tree.Name;
import dev.patchsmith.language.objc.tree.Selector;
import dev.patchsmith.language.objc.tree.TypeName;
import dev.patchsmith.language.source.Span;
import java.util.ArrayList;
import java.util.List;

/// Parses messages and selectors.
final class MessageParser {

    private final Parsing parsing;
    private final Cursor cursor;

    MessageParser(Parsing parsing) {
        this.parsing = parsing;
        this.cursor = parsing.cursor;
    }

    Expression message() {
        if (!cursor.enter()) {
            return parsing.expressions.tooDeep();
        }
        int first = cursor.at();
        cursor.next();
        Expression receiver = receiver();
        int tall = parsing.expressions.height();
        List<Name> parts = new ArrayList<>(2);
        List<Expression> arguments = new ArrayList<>(2);
        List<Expression> variadic = new ArrayList<>(0);
        String selector = "";
        if (cursor.isWord() && cursor.peek(1) != Kind.COLON) {
            Name name = cursor.name();
            parts.add(name);
            selector = name.text();
        } else if (cursor.isWord() || cursor.is(Kind.COLON)) {
            tall = Math.max(tall, keywords(parts, arguments, variadic));
            selector = selector(parts);
        } else {
            cursor.missing("Here a message is missing: what should the object do?");
        }
        parsing.primaries.close(Kind.RIGHT_BRACKET, first);
        parsing.expressions.setHeight(tall + 1);
        cursor.leave();
        return new Expression.Message(cursor.span(first), receiver, new Selector(selector, parts), arguments, variadic);
    }

    private Expression receiver() {
        boolean generic = cursor.is(Kind.IDENTIFIER) && cursor.peek(1) == Kind.LESS && isGenericReceiver();
        if (generic || cursor.is(Kind.TYPEOF)) {
            int start = cursor.at();
            TypeName type = parsing.declarators.typeName();
            parsing.expressions.setHeight(1);
            return new Expression.TypeOperand(cursor.span(start), type);
        }
        if (cursor.is(Kind.LEFT_PAREN) && !parsing.lookahead.isCast(true)) {
            int first = cursor.at();
            int close = cursor.match(first);
            boolean selectorFollows = close > 0 && cursor.kindAt(close + 1).isWord();
            if (selectorFollows) {
                return parsing.primaries.postfix();
            }
        }
        return parsing.expressions.expression();
    }

    private boolean isGenericReceiver() {
        int after = parsing.lookahead.afterAngles(cursor.at() + 1);
        return after > 0 && cursor.kindAt(after).isWord();
    }

    /// @return how tall the tallest argument is
    private int keywords(List<Name> parts, List<Expression> arguments, List<Expression> variadic) {
        int tall = 0;
        while (cursor.is(Kind.COLON) || cursor.isWord() && cursor.peek(1) == Kind.COLON) {
            parts.add(cursor.is(Kind.COLON) ? nameless() : cursor.name());
            cursor.next();
            arguments.add(argument());
            tall = Math.max(tall, parsing.expressions.height());
            while (cursor.accept(Kind.COMMA)) {
                variadic.add(argument());
                tall = Math.max(tall, parsing.expressions.height());
            }
        }
        return tall;
    }

    private Expression argument() {
        return parsing.expressions.assignment();
    }

    private Name nameless() {
        Span here = cursor.here();
        return new Name(new Span(here.start(), here.start()), "");
    }

    private static String selector(List<Name> parts) {
        if (parts.size() == 1) {
            return parts.getFirst().text().concat(":");
        }
        StringBuilder text = new StringBuilder();
        for (Name part : parts) {
            text.append(part.text()).append(':');
        }
        return text.toString();
    }

    /// `@selector(a:b:)`; the current token is the word, the parenthesis follows.
    Expression selectorLiteral(int first) {
        cursor.next();
        int open = cursor.at();
        cursor.next();
        int nested = 0;
        while (cursor.accept(Kind.LEFT_PAREN)) {
            nested++;
        }
        List<Name> parts = new ArrayList<>(2);
        String text = "";
        if (cursor.isWord() && cursor.peek(1) != Kind.COLON) {
            Name name = cursor.name();
            parts.add(name);
            text = name.text();
        } else {
            while (cursor.isWord() || cursor.is(Kind.COLON)) {
                parts.add(cursor.isWord() ? cursor.name() : nameless());
                if (!cursor.accept(Kind.COLON)) {
                    break;
                }
            }
            text = selector(parts);
        }
        while (nested-- > 0) {
            cursor.accept(Kind.RIGHT_PAREN);
        }
        if (parts.isEmpty()) {
            cursor.missing("Here a selector is missing.");
        }
        parsing.primaries.close(Kind.RIGHT_PAREN, open);
        return new Expression.SelectorLiteral(cursor.span(first), new Selector(text, parts));
    }
}
