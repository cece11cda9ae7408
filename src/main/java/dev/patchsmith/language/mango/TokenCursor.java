package dev.patchsmith.language.mango;

import dev.patchsmith.language.mango.tree.Place;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.Fix;
import dev.patchsmith.language.source.Span;

/// A place in the tokens of a script, shared by the parsers of its parts.
final class TokenCursor {

    /// How deep bodies and expressions may nest.
    static final int MAX_DEPTH = 256;

    /// How tall the tree of one expression may grow, which a long chain does without nesting.
    static final int MAX_HEIGHT = 500;

    private final Tokens tokens;
    private final Complaints complaints;
    private int at;
    private int depth;

    TokenCursor(Tokens tokens, Complaints complaints) {
        this.tokens = tokens;
        this.complaints = complaints;
    }

    Tokens tokens() {
        return tokens;
    }

    int index() {
        return at;
    }

    Kind kind() {
        return tokens.kind(at);
    }

    Kind kind(int ahead) {
        return tokens.kind(at + ahead);
    }

    boolean is(Kind kind) {
        return tokens.kind(at) == kind;
    }

    boolean atEnd() {
        return is(Kind.END);
    }

    String text() {
        return tokens.text(at);
    }

    Span span() {
        return tokens.span(at);
    }

    int start() {
        return tokens.start(at);
    }

    int previousEnd() {
        return at == 0 ? 0 : tokens.end(at - 1);
    }

    void advance() {
        if (at < tokens.size() - 1) {
            at++;
        }
    }

    boolean accept(Kind kind) {
        if (!is(kind)) {
            return false;
        }
        advance();
        return true;
    }

    Place placeFrom(int start) {
        return Place.at(new Span(start, Math.max(start, previousEnd())));
    }

    /// Takes a punctuation mark or word that must stand here.
    ///
    /// @param where continues the sentence "`;` is missing ..."
    void expect(Kind kind, String where) {
        if (!accept(kind)) {
            if (insertsBefore(kind)) {
                Span gap = new Span(previousEnd(), previousEnd());
                throw fail(
                        "E-SYNTAX",
                        here(),
                        kind.text() + " is missing " + where + ", before " + found() + ".",
                        new Fix.Rewrite("Insert " + kind.text(), java.util.List.of(new Fix.Edit(gap, kind.text()))));
            }
            throw fail(kind.text() + " is missing " + where + ", before " + found() + ".");
        }
    }

    private static boolean insertsBefore(Kind kind) {
        return kind == Kind.SEMICOLON || kind == Kind.RIGHT_PAREN || kind == Kind.RIGHT_BRACKET;
    }

    /// Takes a name that is not reserved.
    ///
    /// @param what it names, such as "a variable"
    String expectName(String what) {
        if (is(Kind.NAME)) {
            String name = text();
            advance();
            return name;
        }
        if (kind().isReservedWord()) {
            throw fail(text() + " is a reserved word and cannot name " + what + ".");
        }
        throw fail("The name of " + what + " is missing before " + found() + ".");
    }

    /// The current token as a sentence calls it.
    String found() {
        if (atEnd()) {
            return Kind.END.text();
        }
        Span span = span();
        int shown = Math.min(span.end(), span.start() + 40);
        String text = tokens.source().substring(span.start(), shown);
        return text.replace('\n', ' ') + (shown < span.end() ? "..." : "");
    }

    /// The span of the current token, never empty in a text that is not.
    Span here() {
        if (!atEnd() || at == 0) {
            return span();
        }
        return tokens.span(at - 1);
    }

    SyntaxStop fail(String sentence, Fix... fixes) {
        return fail("E-SYNTAX", here(), sentence, fixes);
    }

    SyntaxStop fail(String code, Span span, String sentence, Fix... fixes) {
        report(code, span, sentence, fixes);
        return SyntaxStop.INSTANCE;
    }

    void report(String code, Span span, String sentence, Fix... fixes) {
        complaints.add(Diagnostic.error(code, span, sentence, fixes));
    }

    void enter() {
        if (++depth > MAX_DEPTH) {
            throw giveUp(
                    "E-DEPTH",
                    "This nests deeper than " + MAX_DEPTH + " levels: split it into variables, blocks or methods.");
        }
    }

    void leave() {
        depth--;
    }

    /// Says one last thing and reads no further.
    SyntaxStop giveUp(String code, String sentence) {
        report(code, here(), sentence);
        complaints.close();
        at = tokens.size() - 1;
        return SyntaxStop.INSTANCE;
    }

    int depth() {
        return depth;
    }

    /// Returns to the depth at which reading goes on after an error.
    void depth(int saved) {
        depth = saved;
    }
}
