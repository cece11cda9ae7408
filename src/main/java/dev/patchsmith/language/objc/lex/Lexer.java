package dev.patchsmith.language.objc.lex;

/// Cuts a text into tokens: every character belongs to a token, a comment or white space, whatever the text is.
///
/// Directives are not understood here; their tokens are told by [Tokens#LINE_START]. Literals that do not end are
/// flagged, characters that belong nowhere become one [Kind#ODD] token for each run of them.
public final class Lexer {

    private final Splices splices;
    private final char[] text;
    private final int length;
    private final Symbols symbols = Symbols.create();
    private final Tokens tokens;
    private final Comments comments;
    private int at;
    private int flags = Tokens.LINE_START;

    private Lexer(String source) {
        splices = Splices.of(source);
        text = splices.characters();
        length = splices.length();
        tokens = new Tokens(source, symbols, length / 5 + 16);
        comments = new Comments(source);
    }

    /// What a text consists of. The last token is an [Kind#END].
    public record Result(Tokens tokens, Comments comments) {}

    public static Result lex(String source) {
        Lexer lexer = new Lexer(source);
        lexer.run();
        return new Result(lexer.tokens, lexer.comments);
    }

    private void run() {
        while (at < length) {
            char c = text[at];
            switch (c) {
                case ' ', '\t', '\f', 0x0B -> {
                    flags |= Tokens.SPACE_BEFORE;
                    at++;
                }
                case '\n', '\r' -> {
                    flags |= Tokens.LINE_START | Tokens.SPACE_BEFORE;
                    at++;
                }
                case '"' -> quoted(at, '"', Kind.STRING);
                case '\'' -> quoted(at, '\'', Kind.CHARACTER);
                case '/' -> slash();
                default -> {
                    if (isLetter(c)) {
                        word();
                    } else if (isDigit(c) || (c == '.' && isDigit(text[at + 1]))) {
                        number();
                    } else if (Punctuation.isStart(c)) {
                        punctuator();
                    } else {
                        other();
                    }
                }
            }
        }
        int end = splices.original(length);
        tokens.add(Kind.END, end, end, -1, flags | Tokens.LINE_START);
    }

    private void emit(Kind kind, int start, int end, int value) {
        int from = splices.original(start);
        int to = end > start ? splices.original(end - 1) + 1 : from;
        tokens.add(kind, from, to, value, flags);
        flags = 0;
        at = end;
    }

    private void word() {
        int start = at;
        int i = at;
        int hash = 0;
        char c = text[i];
        while (isLetter(c) || isDigit(c)) {
            hash = hash * 31 + c;
            c = text[++i];
        }
        if (i > length) {
            i = length;
        }
        if ((c == '"' || c == '\'') && isEncodingPrefix(start, i)) {
            quoted(start, c, c == '"' ? Kind.STRING : Kind.CHARACTER);
            return;
        }
        emit(Kind.IDENTIFIER, start, i, symbols.intern(text, start, i, hash));
    }

    private boolean isEncodingPrefix(int start, int end) {
        char first = text[start];
        return end - start == 1 && (first == 'L' || first == 'u' || first == 'U')
                || end - start == 2 && first == 'u' && text[start + 1] == '8';
    }

    private void number() {
        int i = at;
        char c = text[i];
        while (isDigit(c) || c == '.' || (isLetter(c) && c < 128)) {
            char next = text[i + 1];
            boolean exponent = c == 'e' || c == 'E' || c == 'p' || c == 'P';
            i += exponent && (next == '+' || next == '-') && !isHexadecimal(c) ? 2 : 1;
            c = text[i];
        }
        emit(Kind.NUMBER, at, Math.min(i, length), -1);
    }

    /// In `0xE+1` the sign does not belong to the number.
    private boolean isHexadecimal(char exponent) {
        return (exponent == 'e' || exponent == 'E') && text[at] == '0' && (text[at + 1] == 'x' || text[at + 1] == 'X');
    }

    private void quoted(int start, char quote, Kind kind) {
        int i = start;
        while (text[i] != quote) {
            i++;
        }
        i++;
        while (i < length && text[i] != quote && text[i] != '\n' && text[i] != '\r') {
            i += text[i] == '\\' && text[i + 1] != '\n' && text[i + 1] != '\r' ? 2 : 1;
        }
        if (i < length && text[i] == quote) {
            i++;
        } else {
            i = Math.min(i, length);
            flags |= Tokens.UNTERMINATED;
        }
        emit(kind, start, i, -1);
    }

    private void slash() {
        char next = text[at + 1];
        if (next == '/') {
            int i = at;
            while (i < length && text[i] != '\n' && text[i] != '\r') {
                i++;
            }
            comment(i);
        } else if (next == '*') {
            blockComment();
        } else {
            punctuator();
        }
    }

    private void blockComment() {
        int i = at + 2;
        while (i < length && !(text[i] == '*' && text[i + 1] == '/')) {
            i++;
        }
        if (i < length) {
            comment(i + 2);
            return;
        }
        int start = splices.original(at);
        comments.add(start, splices.original(length));
        tokens.add(Kind.ODD, start, start + 2, -1, flags | Tokens.UNTERMINATED);
        at = length;
    }

    private void comment(int end) {
        int start = splices.original(at);
        comments.add(start, splices.original(end - 1) + 1);
        flags |= Tokens.SPACE_BEFORE;
        at = end;
    }

    private void punctuator() {
        Kind kind = Punctuation.longest(text, at);
        emit(kind, at, at + Punctuation.length(kind, text, at), -1);
    }

    private void other() {
        char c = text[at];
        if (isForeignBlank(c)) {
            flags |= Tokens.SPACE_BEFORE;
            at++;
            return;
        }
        int i = at;
        while (i < length && isOdd(text[i])) {
            i++;
        }
        emit(Kind.ODD, at, Math.max(i, at + 1), -1);
    }

    private static boolean isOdd(char c) {
        return switch (c) {
            case ' ', '\t', '\f', 0x0B, '\n', '\r', '"', '\'' -> false;
            default -> !isLetter(c) && !isDigit(c) && !Punctuation.isStart(c) && !isForeignBlank(c);
        };
    }

    private static boolean isForeignBlank(char c) {
        return c == 0xFEFF || c == 0x200B || c >= 0x80 && (Character.isSpaceChar(c) || c == 0x85);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c < 128
                ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' || c == '_' || c == '$'
                : Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c)
                        || Character.isSurrogate(c);
    }
}
