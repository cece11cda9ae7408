package dev.patchsmith.language.mango;

import dev.patchsmith.language.mango.text.ScriptStrings;
import dev.patchsmith.language.mango.text.ScriptWords;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.Fix;
import dev.patchsmith.language.source.Span;
import java.util.ArrayList;
import java.util.List;

/// Splits a script into tokens as the lexer of the run time does, longest match first, and says what that lexer
/// would stop at.
final class Lexer {

    private final String text;
    private final int end;
    private final Tokens tokens;
    private final Complaints complaints;
    private final List<Fix.Edit> carriageReturns = new ArrayList<>();
    private int at;
    private boolean noMoreQuotes;

    private Lexer(String text, Complaints complaints) {
        int zero = text.indexOf('\0');
        this.end = zero < 0 ? text.length() : zero;
        this.text = zero < 0 ? text : text.substring(0, zero);
        this.tokens = new Tokens(this.text);
        this.complaints = complaints;
    }

    static Tokens tokens(String text, Complaints complaints) {
        Lexer lexer = new Lexer(text, complaints);
        lexer.run();
        if (lexer.end < text.length()) {
            complaints.add(Diagnostic.warning(
                    "W-NUL",
                    new Span(lexer.end, lexer.end + 1),
                    "The script ends for the device at this NUL character: nothing behind it is read. Remove it."));
        }
        return lexer.tokens;
    }

    private void run() {
        while (at < end) {
            next();
        }
        tokens.add(Kind.END, end, end);
        if (!carriageReturns.isEmpty()) {
            Span first = carriageReturns.getFirst().span();
            complaints.add(Diagnostic.error(
                    "E-LEX",
                    first,
                    "Carriage returns are illegal in a script; its lines must end with a line feed alone.",
                    new Fix.Rewrite("Change the line ends", carriageReturns)));
        }
    }

    private void next() {
        char c = text.charAt(at);
        if (c == ' ' || c == '\t' || c == '\n') {
            at++;
        } else if (ScriptWords.isNameStart(c)) {
            word();
        } else if (c >= '0' && c <= '9') {
            number();
        } else if (c == '"') {
            string();
        } else if (c == '@') {
            atWord();
        } else if (text.startsWith("//", at)) {
            int lineEnd = text.indexOf('\n', at);
            comment(lineEnd < 0 ? end : lineEnd);
        } else if (text.startsWith("/*", at)) {
            blockComment();
        } else if (text.startsWith("#If", at)) {
            token(Kind.ANNOTATION, 3);
        } else {
            mark(c);
        }
    }

    private void token(Kind kind, int length) {
        tokens.add(kind, at, at + length);
        at += length;
    }

    private int wordEnd(int from) {
        int i = from;
        while (i < end && ScriptWords.isNamePart(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private void word() {
        int wordEnd = wordEnd(at);
        Kind kind = wordEnd - at > MAX_WORD ? null : Kind.ofWord(text.substring(at, wordEnd));
        token(kind == null ? Kind.NAME : kind, wordEnd - at);
    }

    private static final int MAX_WORD = 16;

    private void atWord() {
        if (at + 1 >= end || !ScriptWords.isNameStart(text.charAt(at + 1))) {
            token(Kind.AT, 1);
            return;
        }
        int wordEnd = wordEnd(at + 1);
        Kind kind = wordEnd - at > MAX_WORD ? null : Kind.ofWord(text.substring(at, wordEnd));
        token(kind == null ? Kind.ANNOTATION : kind, wordEnd - at);
    }

    private void comment(int commentEnd) {
        tokens.addComment(at, commentEnd);
        at = commentEnd;
    }

    private void blockComment() {
        int close = text.indexOf("*/", at + 2);
        if (close < 0) {
            complaints.add(Diagnostic.error(
                    "E-COMMENT",
                    new Span(at, at + 2),
                    "This comment never ends: write */ where it should.",
                    new Fix.Rewrite("End the comment", List.of(new Fix.Edit(new Span(end, end), " */")))));
        }
        comment(close < 0 ? end : close + 2);
    }

    private void string() {
        int close = noMoreQuotes ? -1 : ScriptStrings.end(text, at + 1);
        if (close >= 0) {
            if (!ScriptStrings.isWritable(text.substring(at, close))) {
                complaints.add(Diagnostic.error(
                        "E-LEX",
                        new Span(at, close),
                        "This string holds half of a surrogate pair, which is no character: write the whole one."));
            }
            token(Kind.STRING, close - at);
            return;
        }
        noMoreQuotes = true;
        int lineEnd = text.indexOf('\n', at);
        int cut = lineEnd < 0 ? end : lineEnd;
        complaints.add(Diagnostic.error(
                "E-STRING",
                new Span(at, cut),
                "This string never ends: add the closing quote."
                        + " A quote behind a backslash belongs to the string, unless the character before the"
                        + " backslash swallows it (then write \" + @\" between them)."));
        token(Kind.STRING, cut - at);
    }

    private void number() {
        int digits = digitsEnd(at);
        int numberEnd;
        Kind kind = Kind.INTEGER;
        if (digits + 1 < end && text.charAt(digits) == '.' && isDigit(text.charAt(digits + 1))) {
            kind = Kind.DOUBLE;
            numberEnd = digitsEnd(digits + 1);
        } else if (text.charAt(at) != '0') {
            numberEnd = digits;
        } else if (isHexadecimal(at)) {
            numberEnd = at + 2;
            while (numberEnd < end
                    && Character.digit(text.charAt(numberEnd), 16) >= 0
                    && text.charAt(numberEnd) < 128) {
                numberEnd++;
            }
        } else {
            numberEnd = at + 1;
            while (numberEnd < end && text.charAt(numberEnd) >= '0' && text.charAt(numberEnd) <= '7') {
                numberEnd++;
            }
        }
        int glued = wordEnd(numberEnd);
        if (glued > numberEnd) {
            complaints.add(NumberAdvice.glued(text, new Span(at, glued), kind));
        }
        token(kind, glued - at);
    }

    private boolean isHexadecimal(int zero) {
        return zero + 2 < end
                && (text.charAt(zero + 1) == 'x' || text.charAt(zero + 1) == 'X')
                && text.charAt(zero + 2) < 128
                && Character.digit(text.charAt(zero + 2), 16) >= 0;
    }

    private int digitsEnd(int from) {
        int i = from;
        while (i < end && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void mark(char c) {
        char second = at + 1 < end ? text.charAt(at + 1) : '\0';
        boolean equals = second == '=';
        switch (c) {
            case ':' -> token(Kind.COLON, 1);
            case '^' -> token(Kind.CARET, 1);
            case ',' -> token(Kind.COMMA, 1);
            case ';' -> token(Kind.SEMICOLON, 1);
            case '(' -> token(Kind.LEFT_PAREN, 1);
            case ')' -> token(Kind.RIGHT_PAREN, 1);
            case '[' -> token(Kind.LEFT_BRACKET, 1);
            case ']' -> token(Kind.RIGHT_BRACKET, 1);
            case '{' -> token(Kind.LEFT_BRACE, 1);
            case '}' -> token(Kind.RIGHT_BRACE, 1);
            case '?' -> token(Kind.QUESTION, 1);
            case '.' -> token(Kind.DOT, 1);
            case '&' -> choose(second == '&', Kind.AND, Kind.AMPERSAND);
            case '!' -> choose(equals, Kind.NOT_EQUAL, Kind.NOT);
            case '<' -> choose(equals, Kind.LESS_OR_EQUAL, Kind.LESS);
            case '>' -> choose(equals, Kind.GREATER_OR_EQUAL, Kind.GREATER);
            case '=' -> choose(equals, Kind.EQUAL, Kind.SET);
            case '*' -> choose(equals, Kind.MULTIPLY, Kind.TIMES);
            case '/' -> choose(equals, Kind.DIVIDE_BY, Kind.DIVIDE);
            case '%' -> choose(equals, Kind.REMAINDER_BY, Kind.REMAINDER);
            case '+' -> choose(second == '+', Kind.INCREMENT, equals, Kind.ADD, Kind.PLUS);
            case '-' -> choose(second == '-', Kind.DECREMENT, equals, Kind.SUBTRACT, Kind.MINUS);
            case '|' -> {
                if (second == '|') {
                    token(Kind.OR, 2);
                } else {
                    illegal();
                }
            }
            default -> illegal();
        }
    }

    private void choose(boolean two, Kind ofTwo, Kind ofOne) {
        token(two ? ofTwo : ofOne, two ? 2 : 1);
    }

    private void choose(boolean doubled, Kind ofDoubled, boolean equals, Kind ofEquals, Kind ofOne) {
        if (doubled) {
            token(ofDoubled, 2);
        } else {
            choose(equals, ofEquals, ofOne);
        }
    }

    private void illegal() {
        if (text.charAt(at) == '\r') {
            boolean paired = at + 1 < end && text.charAt(at + 1) == '\n';
            carriageReturns.add(new Fix.Edit(new Span(at, at + 1), paired ? "" : "\n"));
            at++;
            return;
        }
        int point = text.codePointAt(at);
        int length = Character.charCount(point);
        Kind meant = CharacterAdvice.meant(point);
        complaints.add(CharacterAdvice.illegal(point, new Span(at, at + length)));
        if (point == '#') {
            int lineEnd = text.indexOf('\n', at);
            at = lineEnd < 0 ? end : lineEnd;
        } else if (meant == null) {
            at += length;
        } else {
            token(meant, length);
        }
    }
}
