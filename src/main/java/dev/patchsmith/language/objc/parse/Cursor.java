package dev.patchsmith.language.objc.parse;

import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Tokens;
import dev.patchsmith.language.objc.preprocess.Findings;
import dev.patchsmith.language.objc.tree.Name;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.Span;

/// The place in the tokens, and what all parts of the parser need: looking ahead, spans, errors said once, and a bound
/// on depth.
final class Cursor {

    /// How deep brackets, statements and types may nest; compilers have the same bound.
    static final int DEEPEST = 256;

    private final Tokens tokens;
    private final Brackets brackets;
    private final Findings findings;
    private int at;
    private Kind kind;
    private int depth;
    private int silentUntil = -1;
    private boolean tooDeepReported;

    Cursor(Tokens tokens, Findings findings) {
        this.tokens = tokens;
        this.brackets = Brackets.of(tokens);
        this.findings = findings;
        this.kind = tokens.kind(0);
    }

    Tokens tokens() {
        return tokens;
    }

    int at() {
        return at;
    }

    Kind kind() {
        return kind;
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isEnd() {
        return kind == Kind.END;
    }

    boolean isWord() {
        return kind.isWord();
    }

    boolean isWord(int symbol) {
        return kind.isWord() && tokens.symbol(at) == symbol;
    }

    /// Whether an `@` with this word is here.
    boolean isAt(int symbol) {
        return kind == Kind.AT && isWordAt(at + 1, symbol);
    }

    boolean isWordAt(int index, int symbol) {
        return kindAt(index).isWord() && tokens.symbol(index) == symbol;
    }

    Kind peek(int distance) {
        return kindAt(at + distance);
    }

    Kind kindAt(int index) {
        return index < tokens.size() ? tokens.kind(index) : Kind.END;
    }

    int symbol() {
        return tokens.symbol(at);
    }

    String text() {
        return tokens.spelling(at);
    }

    boolean isLineStart() {
        return tokens.is(at, Tokens.LINE_START);
    }

    void next() {
        if (at < tokens.size() - 1) {
            at++;
        }
        kind = tokens.kind(at);
    }

    void moveTo(int index) {
        at = Math.min(index, tokens.size() - 1);
        kind = tokens.kind(at);
    }

    boolean accept(Kind wanted) {
        if (kind != wanted) {
            return false;
        }
        next();
        return true;
    }

    boolean acceptWord(int symbol) {
        if (!isWord(symbol)) {
            return false;
        }
        next();
        return true;
    }

    /// Passes the token, or says that it is missing and stays.
    boolean expect(Kind wanted) {
        if (accept(wanted)) {
            return true;
        }
        missing("Here a `" + wanted.text() + "` is missing.");
        return false;
    }

    /// Passes a `>`, which may be the first half of `>>`.
    boolean acceptGreater() {
        switch (kind) {
            case GREATER -> next();
            case SHIFT_RIGHT -> split(Kind.GREATER);
            case GREATER_EQUAL -> split(Kind.ASSIGN);
            case SHIFT_RIGHT_ASSIGN -> split(Kind.GREATER_EQUAL);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void split(Kind rest) {
        tokens.split(at, rest);
        kind = rest;
    }

    int match(int index) {
        return brackets.match(index);
    }

    /// The token after the bracket that closes the one at the place, or -1 where it is not closed.
    int after(int bracket) {
        int match = brackets.match(bracket);
        return match > bracket ? match + 1 : -1;
    }

    boolean isBorder() {
        return kind == Kind.END || brackets.isBorder(at);
    }

    // Places

    /// From the first token to the one before the current one.
    Span span(int first) {
        int last = Math.max(first, at - 1);
        return between(first, last);
    }

    Span between(int first, int last) {
        return new Span(
                Math.min(tokens.start(first), tokens.start(last)), Math.max(tokens.end(first), tokens.end(last)));
    }

    Span here() {
        return new Span(tokens.start(at), tokens.end(at));
    }

    /// The empty place after the last token.
    Span afterLast() {
        int end = at == 0 ? 0 : tokens.end(at - 1);
        return new Span(end, end);
    }

    /// The current word as a name; moves on.
    Name name() {
        Name name = new Name(here(), text());
        next();
        return name;
    }

    // Errors

    /// Says something about a place unless the text around it is already known to be misunderstood.
    void error(Span span, String message) {
        if (at > silentUntil && !followsOpenLiteral()) {
            findings.add(Diagnostic.error("E-SYNTAX", span, message));
        }
        silentUntil = Math.max(silentUntil, at);
    }

    void missing(String message) {
        Span after = afterLast();
        error(after, message);
    }

    /// Says nothing more until the token after the given one.
    void silenceUntil(int index) {
        silentUntil = Math.max(silentUntil, index);
    }

    /// A literal without its closing quote has swallowed what seems to be missing.
    private boolean followsOpenLiteral() {
        for (int i = Math.max(0, at - 2); i <= at; i++) {
            if (tokens.is(i, Tokens.UNTERMINATED)) {
                return true;
            }
        }
        return false;
    }

    // Depth

    boolean enter() {
        if (depth >= DEEPEST) {
            tooDeep();
            return false;
        }
        depth++;
        return true;
    }

    void leave() {
        depth--;
    }

    /// Says once that the text nests too deep, and passes what nests.
    void tooDeep() {
        if (!tooDeepReported) {
            tooDeepReported = true;
            findings.add(Diagnostic.error(
                    "E-DEPTH", here(), "The text nests too deep here; what is inside is not understood."));
        }
        int after = after(at);
        moveTo(after > 0 ? after : statementEnd());
        silenceUntil(at);
    }

    // Recovery

    /// The next token that ends a statement at this depth: a semicolon, a closing bracket or a border.
    int statementEnd() {
        int i = at;
        while (true) {
            switch (kindAt(i)) {
                case SEMICOLON, RIGHT_BRACE, RIGHT_PAREN, RIGHT_BRACKET, END -> {
                    return i;
                }
                case LEFT_PAREN, LEFT_BRACKET, LEFT_BRACE -> {
                    int after = after(i);
                    i = after > 0 ? after : i + 1;
                }
                default -> {
                    if (brackets.isBorder(i)) {
                        return i;
                    }
                    i++;
                }
            }
        }
    }

    /// Passes everything up to the end of the statement, its semicolon included.
    void skipStatement() {
        while (true) {
            moveTo(statementEnd());
            if (kind == Kind.RIGHT_PAREN || kind == Kind.RIGHT_BRACKET) {
                next();
                continue;
            }
            accept(Kind.SEMICOLON);
            silenceUntil(at - 1);
            return;
        }
    }
}
