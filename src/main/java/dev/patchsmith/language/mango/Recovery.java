package dev.patchsmith.language.mango;

import dev.patchsmith.language.source.Fix;
import dev.patchsmith.language.source.Span;
import java.util.List;

/// Finds the place where reading goes on after an error, so that one mistake is one diagnostic.
final class Recovery {

    private final TokenCursor cursor;
    private int cutOffAt = -1;

    Recovery(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /// Whether the current token stands on another line than the one before it.
    boolean onNewLine() {
        String source = cursor.tokens().source();
        int feed = source.indexOf('\n', cursor.previousEnd());
        return cursor.atEnd() || (feed >= 0 && feed < cursor.start());
    }

    /// Says that a statement lacks its semicolon; reading goes on with the next line.
    void missingSemicolon(String where) {
        int end = cursor.previousEnd();
        Span gap = new Span(end, end);
        cursor.report(
                "E-SYNTAX",
                new Span(Math.max(0, end - 1), end),
                "; is missing " + where + ".",
                new Fix.Rewrite("Insert ;", List.of(new Fix.Edit(gap, ";"))));
    }

    /// Whether a body ends here although its brace is missing: at the end of the text or before a method.
    boolean bodyIsCutOff() {
        if (!cursor.atEnd() && !atMethod()) {
            return false;
        }
        if (cutOffAt != cursor.index()) {
            cutOffAt = cursor.index();
            cursor.report("E-SYNTAX", cursor.here(), "A } is missing before " + cursor.found() + ".");
        }
        return true;
    }

    /// Whether a method begins here: no statement begins with a type in parentheses behind a sign.
    boolean atMethod() {
        if ((!cursor.is(Kind.MINUS) && !cursor.is(Kind.PLUS)) || cursor.kind(1) != Kind.LEFT_PAREN || !onNewLine()) {
            return false;
        }
        Kind type = cursor.kind(2);
        if (type.isTypeWord()) {
            return true;
        }
        int close = cursor.kind(3) == Kind.TIMES ? 4 : 3;
        return type == Kind.NAME && cursor.kind(close) == Kind.RIGHT_PAREN && cursor.kind(close + 1) == Kind.NAME;
    }

    /// Skips the rest of a statement.
    ///
    /// @param start where the statement begins; at least one token behind it is skipped
    void statement(int start) {
        while (!cursor.atEnd() && !cursor.is(Kind.RIGHT_BRACE) && !(cursor.index() > start && atMethod())) {
            Kind kind = cursor.kind();
            if (kind == Kind.LEFT_BRACE) {
                braces();
                if (!continues(cursor.kind())) {
                    return;
                }
            } else {
                cursor.advance();
                if (kind == Kind.SEMICOLON) {
                    return;
                }
            }
        }
    }

    /// Skips to the next member of a class.
    void member(int start) {
        while (!cursor.atEnd() && !cursor.is(Kind.RIGHT_BRACE)) {
            boolean sign = cursor.is(Kind.MINUS) || cursor.is(Kind.PLUS);
            if (cursor.index() > start
                    && ((sign && cursor.kind(1) == Kind.LEFT_PAREN) || cursor.is(Kind.AT_PROPERTY))) {
                return;
            }
            if (cursor.is(Kind.LEFT_BRACE)) {
                braces();
            } else {
                cursor.advance();
            }
        }
    }

    /// Skips to the next item of a script.
    void item(int start) {
        if (cursor.index() == start) {
            skipOne();
        }
        while (!cursor.atEnd() && !startsDefinition(cursor.kind())) {
            Kind kind = cursor.kind();
            skipOne();
            if (kind == Kind.SEMICOLON || (kind == Kind.LEFT_BRACE && !continues(cursor.kind()))) {
                return;
            }
        }
    }

    private void skipOne() {
        if (cursor.is(Kind.LEFT_BRACE)) {
            braces();
        } else {
            cursor.advance();
        }
    }

    private static boolean startsDefinition(Kind kind) {
        return kind == Kind.CLASS || kind == Kind.DECLARE || kind == Kind.TYPEDEF || kind == Kind.AT_SWIFT_ALIAS;
    }

    private static boolean continues(Kind afterBrace) {
        return switch (afterBrace) {
            case RIGHT_PAREN, COMMA, RIGHT_BRACKET, SEMICOLON, ELSE, WHILE, DOT -> true;
            default -> false;
        };
    }

    private void braces() {
        int open = 0;
        do {
            if (cursor.is(Kind.LEFT_BRACE)) {
                open++;
            } else if (cursor.is(Kind.RIGHT_BRACE)) {
                open--;
            }
            cursor.advance();
        } while (open > 0 && !cursor.atEnd());
    }
}
