package dev.patchsmith.language.objc.preprocess;

import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Tokens;
import dev.patchsmith.language.source.Span;
import java.util.ArrayList;
import java.util.List;

/// A macro as `#define` gives it. Immutable; belongs to no text, so that the macros of one file serve for another.
public final class Macro {

    private final String name;
    private final boolean isFunctionLike;
    private final boolean isVariadic;
    private final List<String> parameters;
    private final String file;
    private final Span span;
    private final Piece[] body;
    private final String text;

    private Macro(
            String name,
            boolean isFunctionLike,
            boolean isVariadic,
            List<String> parameters,
            String file,
            Span span,
            List<Piece> body) {
        this.name = name;
        this.isFunctionLike = isFunctionLike;
        this.isVariadic = isVariadic;
        this.parameters = List.copyOf(parameters);
        this.file = file;
        this.span = span;
        this.body = body.toArray(Piece[]::new);
        this.text = textOf(body);
    }

    /// One token of the body.
    ///
    /// @param parameter which parameter the word names, or -1
    record Piece(Kind kind, String text, boolean spaceBefore, int parameter) {}

    /// Reads what follows the word `define`, up to the end of the line.
    ///
    /// @return null when the text between the places does not define anything
    static @org.jspecify.annotations.Nullable Macro define(String file, Tokens raw, int from, int to) {
        if (from >= to || !raw.kind(from).isWord()) {
            return null;
        }
        boolean functionLike =
                from + 1 < to && raw.kind(from + 1) == Kind.LEFT_PAREN && !raw.is(from + 1, Tokens.SPACE_BEFORE);
        List<String> parameters = new ArrayList<>();
        boolean variadic = false;
        int at = from + 1;
        if (functionLike) {
            at++;
            while (at < to && raw.kind(at) != Kind.RIGHT_PAREN) {
                Kind kind = raw.kind(at);
                if (kind.isWord()) {
                    parameters.add(raw.spelling(at));
                } else if (kind == Kind.ELLIPSIS) {
                    variadic = true;
                    boolean named = raw.kind(at - 1).isWord();
                    if (!named) {
                        parameters.add("__VA_ARGS__");
                    }
                } else if (kind != Kind.COMMA) {
                    return null;
                }
                at++;
            }
            if (at >= to) {
                return null;
            }
            at++;
        }
        Span span = new Span(raw.start(from), raw.end(to - 1));
        List<Piece> body = pieces(raw, at, to, parameters);
        return new Macro(raw.spelling(from), functionLike, variadic, parameters, file, span, body);
    }

    private static List<Piece> pieces(Tokens raw, int from, int to, List<String> parameters) {
        List<Piece> body = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            Kind kind = raw.kind(i);
            String text = raw.spelling(i);
            int parameter = kind.isWord() ? parameters.indexOf(text) : -1;
            body.add(new Piece(kind, text, raw.is(i, Tokens.SPACE_BEFORE), parameter));
        }
        return body;
    }

    private static String textOf(List<Piece> body) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : body) {
            if (piece.spaceBefore && !text.isEmpty()) {
                text.append(' ');
            }
            text.append(piece.text);
        }
        return text.toString();
    }

    public String name() {
        return name;
    }

    public boolean isFunctionLike() {
        return isFunctionLike;
    }

    public boolean isVariadic() {
        return isVariadic;
    }

    /// The parameters in order; a `...` without a name counts as `__VA_ARGS__`.
    public List<String> parameters() {
        return parameters;
    }

    /// The name of the text the macro was defined in.
    public String file() {
        return file;
    }

    /// Where the macro was defined, from its name to the end of its body.
    public Span span() {
        return span;
    }

    /// The body on one line, without comments.
    public String text() {
        return text;
    }

    int size() {
        return body.length;
    }

    Piece piece(int index) {
        return body[index];
    }

    @Override
    public String toString() {
        return "#define " + name + (isFunctionLike ? "(" + String.join(", ", parameters) + ")" : "") + " " + text;
    }
}
