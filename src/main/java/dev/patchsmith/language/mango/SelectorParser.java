package dev.patchsmith.language.mango;

import dev.patchsmith.language.source.Span;

/// Reads what follows a dot or stands in `@selector(...)`.
final class SelectorParser {

    private final TokenCursor cursor;

    SelectorParser(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /// A property, a message or a part of a selector.
    String part() {
        if (!cursor.kind().isMemberWord()) {
            throw cursor.fail(
                    cursor.kind().isReservedWord()
                            ? cursor.text() + " is a reserved word and cannot follow a dot or stand in a selector:"
                                    + " send it with performSelector: and NSSelectorFromString."
                            : "A name is missing before " + cursor.found() + ".");
        }
        String part = cursor.text();
        cursor.advance();
        return part;
    }

    /// The selector inside `@selector(...)`.
    String selector() {
        String first = part();
        if (!cursor.accept(Kind.COLON)) {
            return first;
        }
        StringBuilder selector = new StringBuilder(first).append(':');
        while (!cursor.is(Kind.RIGHT_PAREN)) {
            selector.append(part()).append(':');
            cursor.expect(Kind.COLON, "after the part of the selector");
        }
        return selector.toString();
    }

    /// The selector whose first part has been read, up to its argument list. A colon behind a name always begins a
    /// selector, even where a condition, a key or a case label was meant.
    ///
    /// @param start where the whole expression begins
    /// @param nameStart where the first part begins
    String afterPart(String first, int start, int nameStart) {
        int nameEnd = cursor.previousEnd();
        cursor.advance();
        StringBuilder selector = new StringBuilder(first).append(':');
        while (cursor.kind().isMemberWord() && cursor.kind(1) == Kind.COLON) {
            selector.append(cursor.text()).append(':');
            cursor.advance();
            cursor.advance();
        }
        if (!cursor.is(Kind.LEFT_PAREN)) {
            String written = cursor.tokens().source().substring(start, nameEnd);
            String shown = written.length() > 60 || written.contains("\n") ? "the expression" : "(" + written + ")";
            throw cursor.fail(
                    "E-COLON",
                    new Span(nameStart, nameEnd),
                    "A colon behind ." + first + " makes it the selector " + selector
                            + ", whose arguments would follow in parentheses. If the colon belongs to ?:, a key or a"
                            + " case, write " + shown + " in parentheses before it.",
                    ExpressionParser.parentheses(new Span(start, nameEnd)));
        }
        return selector.toString();
    }
}
