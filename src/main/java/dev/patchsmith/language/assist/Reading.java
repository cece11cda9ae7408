package dev.patchsmith.language.assist;

import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Tokens;

/// The tokens of a text with the steps that are taken over and over: from a bracket to its partner, from the end of an
/// expression to its start.
final class Reading {

    final Tokens tokens;
    /// How many tokens there are before the end.
    final int size;

    Reading(Tokens tokens) {
        this.tokens = tokens;
        size = tokens.size() - 1;
    }

    /// The kind of a token, keywords told from names; END outside of the text.
    Kind kind(int i) {
        if (i < 0 || i >= size) {
            return Kind.END;
        }
        Kind kind = tokens.kind(i);
        return kind == Kind.IDENTIFIER ? tokens.symbols().kind(tokens.symbol(i)) : kind;
    }

    String word(int i) {
        return i < 0 || i >= size || !tokens.kind(i).isWord() ? "" : tokens.spelling(i);
    }

    boolean isName(int i) {
        return kind(i) == Kind.IDENTIFIER;
    }

    /// Whether nothing stands between a token and the next one.
    boolean touchesNext(int i) {
        return i >= 0 && i + 1 < size && tokens.end(i) == tokens.start(i + 1);
    }

    static boolean endsValue(Kind kind) {
        return switch (kind) {
            case IDENTIFIER, RIGHT_PAREN, RIGHT_BRACKET, RIGHT_BRACE, STRING, NUMBER, CHARACTER -> true;
            default -> false;
        };
    }

    /// The partner of an opening bracket, or the number of tokens if it has none.
    int closing(int open) {
        int depth = 0;
        for (int i = open; i < size; i++) {
            depth += step(tokens.kind(i));
            if (depth == 0) {
                return i;
            }
        }
        return size;
    }

    /// The partner of a closing bracket, or -1.
    int opening(int close) {
        int depth = 0;
        for (int i = close; i >= 0; i--) {
            depth += step(tokens.kind(i));
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int step(Kind kind) {
        return switch (kind) {
            case LEFT_PAREN, LEFT_BRACKET, LEFT_BRACE -> 1;
            case RIGHT_PAREN, RIGHT_BRACKET, RIGHT_BRACE -> -1;
            default -> 0;
        };
    }

    /// The innermost square bracket that is open before a token, or -1; a brace ends the search.
    int openBracket(int before) {
        int depth = 0;
        for (int i = before - 1; i >= 0; i--) {
            Kind kind = tokens.kind(i);
            if (kind == Kind.LEFT_BRACE && depth == 0) {
                return -1;
            }
            depth -= step(kind);
            if (depth < 0) {
                return kind == Kind.LEFT_BRACKET ? i : -1;
            }
        }
        return -1;
    }

    /// Where the expression begins that ends with a token: names with dots, calls, subscripts, messages.
    int startOf(int last) {
        int at = last;
        while (at >= 0) {
            Kind kind = kind(at);
            if (kind == Kind.RIGHT_PAREN || kind == Kind.RIGHT_BRACKET) {
                int open = opening(at);
                if (open < 0) {
                    return at;
                }
                at = open;
                boolean applied = touchesNext(open - 1)
                        && (isName(open - 1)
                                || kind(open - 1) == Kind.COLON
                                || kind(open - 1) == Kind.RIGHT_PAREN
                                || kind(open - 1) == Kind.RIGHT_BRACKET);
                if (applied) {
                    at = behindSelector(open - 1);
                    continue;
                }
            } else if (kind == Kind.STRING && kind(at - 1) == Kind.AT) {
                at--;
            }
            boolean member = kind(at - 1) == Kind.DOT || kind(at - 1) == Kind.ARROW;
            if (!member || at < 2) {
                return kind(at - 1) == Kind.AT && kind(at) != Kind.IDENTIFIER ? at - 1 : at;
            }
            at -= 2;
        }
        return 0;
    }

    /// From the last colon of a selector such as `charge:retries:` to its first word.
    private int behindSelector(int last) {
        int at = last;
        while (kind(at) == Kind.COLON && touchesNext(at - 1) && isName(at - 1)) {
            at--;
            if (kind(at - 1) == Kind.COLON && touchesNext(at - 1)) {
                at--;
            }
        }
        return at;
    }
}
