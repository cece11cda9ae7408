package dev.patchsmith.language.objc.parse;

import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Words;

/// Decides by looking at the coming tokens what C leaves to knowledge of types: declaration or expression, cast or
/// parentheses. Known type names decide; for unknown ones the shape does.
final class Lookahead {

    private static final int FARTHEST = 400;

    private final Cursor cursor;
    private final KnownTypes types;

    Lookahead(Cursor cursor, KnownTypes types) {
        this.cursor = cursor;
        this.types = types;
    }

    /// Whether a declaration starts at the current token.
    boolean isDeclaration() {
        int at = cursor.at();
        return switch (cursor.kind()) {
            case TYPE_WORD,
                    QUALIFIER,
                    STRUCT,
                    UNION,
                    ENUM,
                    TYPEOF,
                    AUTO_TYPE,
                    ATOMIC,
                    ALIGNAS,
                    TYPEDEF,
                    STATIC_ASSERT -> true;
            case STORAGE -> !cursor.isWord(Words.EXTENSION) || cursor.peek(1) != Kind.LEFT_PAREN;
            case ATTRIBUTE -> isDeclarationAfterAttribute(at);
            case IDENTIFIER -> isNamedDeclaration(at);
            default -> false;
        };
    }

    private boolean isDeclarationAfterAttribute(int at) {
        int after = cursor.kindAt(at + 1) == Kind.LEFT_PAREN ? cursor.after(at + 1) : -1;
        return after > 0 && cursor.kindAt(after) != Kind.SEMICOLON;
    }

    private boolean isNamedDeclaration(int at) {
        if (isEnumMacro(at)) {
            return true;
        }
        int next = at + 1;
        boolean generic = false;
        if (cursor.kindAt(next) == Kind.LESS) {
            next = afterAngles(next);
            if (next < 0) {
                return false;
            }
            generic = true;
        }
        Kind kind = cursor.kindAt(next);
        return switch (kind) {
            case IDENTIFIER -> !cursor.isWordAt(next, Words.IN);
            case QUALIFIER, TYPE_WORD, STORAGE, STRUCT, UNION, ENUM, TYPEOF -> true;
            case ATTRIBUTE -> true;
            case STAR -> generic || isPointerDeclaration(at, next);
            case LEFT_PAREN -> isGroupedDeclarator(at, next);
            default -> false;
        };
    }

    /// `a * b` as a statement would do nothing, so it declares `b`; `a * f(x)` or `a * 2` are expressions.
    private boolean isPointerDeclaration(int at, int star) {
        int next = star;
        while (cursor.kindAt(next) == Kind.STAR || cursor.kindAt(next) == Kind.QUALIFIER) {
            next++;
        }
        Kind kind = cursor.kindAt(next);
        if (kind == Kind.STORAGE || kind == Kind.ATTRIBUTE) {
            return true;
        }
        if (kind == Kind.LEFT_PAREN) {
            return isGroupedDeclarator(at, next) || types.isType(cursor.tokens().symbol(at));
        }
        if (kind != Kind.IDENTIFIER) {
            return types.isType(cursor.tokens().symbol(at)) && kind == Kind.SEMICOLON;
        }
        return switch (cursor.kindAt(next + 1)) {
            case ASSIGN, SEMICOLON, COMMA, LEFT_BRACKET, COLON, ATTRIBUTE, ASSEMBLER, IDENTIFIER, RIGHT_PAREN -> true;
            default ->
                types.isType(cursor.tokens().symbol(at))
                        || types.looksLikeType(cursor.tokens().symbol(at));
        };
    }

    /// `T (^name)(...)` or `T (*name)(...)`.
    private boolean isGroupedDeclarator(int at, int paren) {
        Kind first = cursor.kindAt(paren + 1);
        if (first != Kind.CARET && first != Kind.STAR) {
            return false;
        }
        int next = paren + 2;
        while (cursor.kindAt(next) == Kind.QUALIFIER
                || cursor.kindAt(next) == Kind.STAR
                || cursor.kindAt(next) == Kind.STORAGE) {
            next++;
        }
        if (cursor.kindAt(next) != Kind.IDENTIFIER) {
            return false;
        }
        Kind after = cursor.kindAt(next + 1);
        if (after == Kind.LEFT_BRACKET && cursor.after(next + 1) > 0) {
            after = cursor.kindAt(cursor.after(next + 1));
            next = cursor.after(next + 1) - 1;
        }
        if (after == Kind.LEFT_PAREN && cursor.after(next + 1) > 0) {
            return first == Kind.CARET && cursor.kindAt(cursor.after(next + 1)) == Kind.RIGHT_PAREN;
        }
        int symbol = cursor.tokens().symbol(at);
        return after == Kind.RIGHT_PAREN
                && cursor.kindAt(next + 2) == Kind.LEFT_PAREN
                && (first == Kind.CARET || types.isType(symbol) || types.looksLikeType(symbol));
    }

    boolean isEnumMacro(int at) {
        if (cursor.kindAt(at + 1) != Kind.LEFT_PAREN || cursor.kindAt(at) != Kind.IDENTIFIER) {
            return false;
        }
        int symbol = cursor.tokens().symbol(at);
        return symbol == Words.NS_ENUM
                || symbol == Words.NS_OPTIONS
                || symbol == Words.NS_CLOSED_ENUM
                || symbol == Words.NS_ERROR_ENUM
                || symbol == Words.CF_ENUM
                || symbol == Words.CF_OPTIONS
                || symbol == Words.CF_CLOSED_ENUM;
    }

    /// The token after `<...>` when that can be a list of types or protocols, else -1.
    int afterAngles(int less) {
        int open = 0;
        for (int i = less; i < less + FARTHEST; i++) {
            switch (cursor.kindAt(i)) {
                case LESS -> open++;
                case GREATER -> {
                    if (--open == 0) {
                        return i + 1;
                    }
                }
                case SHIFT_RIGHT -> {
                    open -= 2;
                    if (open == 0) {
                        return i + 1;
                    }
                    if (open < 0) {
                        return -1;
                    }
                }
                case STAR, COMMA, CARET, COLON, ELLIPSIS -> {}
                case LEFT_PAREN -> {
                    int after = cursor.after(i);
                    if (after < 0) {
                        return -1;
                    }
                    i = after - 1;
                }
                default -> {
                    if (!cursor.kindAt(i).isWord()) {
                        return -1;
                    }
                }
            }
        }
        return -1;
    }

    /// Whether the words and stars from the place on make up a type that ends exactly at the given token.
    private boolean isTypeUpTo(int from, int end) {
        int at = from + 1;
        if (cursor.kindAt(at) == Kind.LESS) {
            at = afterAngles(at);
            if (at < 0) {
                return false;
            }
        }
        while (at < end) {
            Kind kind = cursor.kindAt(at);
            if (kind == Kind.STAR || kind == Kind.QUALIFIER || kind == Kind.TYPE_WORD) {
                at++;
            } else if (kind == Kind.IDENTIFIER
                    && Words.qualifier(cursor.tokens().symbol(at)) != null) {
                at++;
            } else if (kind == Kind.LEFT_BRACKET && cursor.after(at) > 0) {
                at = cursor.after(at);
            } else if (kind == Kind.LEFT_PAREN && isAbstractGroup(at)) {
                at = cursor.after(at);
            } else {
                return false;
            }
        }
        return at == end;
    }

    /// `(^)`, `(*)` or the parameters after them.
    private boolean isAbstractGroup(int paren) {
        if (cursor.after(paren) < 0) {
            return false;
        }
        Kind first = cursor.kindAt(paren + 1);
        return first == Kind.CARET || first == Kind.STAR || cursor.kindAt(paren - 1) == Kind.RIGHT_PAREN;
    }

    /// Whether the parenthesis at the current token is that of a cast or compound literal.
    ///
    /// @param receiver whether a word after it may be a selector
    boolean isCast(boolean receiver) {
        int open = cursor.at();
        int close = cursor.match(open);
        if (close < 0 || close == open + 1) {
            return false;
        }
        int first = open + 1;
        switch (cursor.kindAt(first)) {
            case TYPE_WORD, STRUCT, UNION, ENUM, TYPEOF, QUALIFIER, ATOMIC, BRIDGE, ATTRIBUTE, AUTO_TYPE -> {
                return true;
            }
            case IDENTIFIER -> {
                if (!isTypeUpTo(first, close)) {
                    return false;
                }
            }
            default -> {
                return false;
            }
        }
        if (receiver && isSelectorAfter(close)) {
            return false;
        }
        if (close > first + 1) {
            return cursor.kindAt(first + 1) != Kind.LEFT_BRACKET
                    || types.isType(cursor.tokens().symbol(first));
        }
        return isCastTo(cursor.tokens().symbol(first), close + 1);
    }

    /// Whether `(name)` after a cast is what is cast, with a word of a selector after it, as in
    /// `[(__bridge NSArray *)(result) firstObject]`.
    boolean isOperandAndSelector() {
        int open = cursor.at();
        if (!cursor.is(Kind.LEFT_PAREN)
                || cursor.kindAt(open + 1) != Kind.IDENTIFIER
                || cursor.kindAt(open + 2) != Kind.RIGHT_PAREN) {
            return false;
        }
        int symbol = cursor.tokens().symbol(open + 1);
        return !types.isType(symbol) && !types.looksLikeType(symbol) && isSelectorAfter(open + 2);
    }

    private boolean isSelectorAfter(int close) {
        Kind after = cursor.kindAt(close + 2);
        return cursor.kindAt(close + 1).isWord() && (after == Kind.COLON || after == Kind.RIGHT_BRACKET);
    }

    /// Whether `(name)` before the operand is a cast.
    private boolean isCastTo(int symbol, int operand) {
        boolean known = types.isType(symbol);
        boolean typeLike = known || types.looksLikeType(symbol);
        return switch (cursor.kindAt(operand)) {
            case NUMBER, STRING, CHARACTER, TILDE, BANG, AT, SIZEOF, GENERIC, ALIGNOF -> true;
            case IDENTIFIER -> !cursor.isWordAt(operand, Words.IN);
            case LEFT_PAREN, LEFT_BRACE -> typeLike;
            case LEFT_BRACKET -> known || typeLike && isMessage(operand);
            case CARET -> typeLike && (known || isBlock(operand));
            case STAR, AMPERSAND, MINUS, PLUS, INCREMENT, DECREMENT, AND -> known;
            default -> false;
        };
    }

    /// Whether `[...]` holds a message: a receiver with a word or colon after it.
    private boolean isMessage(int bracket) {
        int at = bracket + 1;
        if (cursor.kindAt(at) == Kind.IDENTIFIER) {
            at++;
        } else if (cursor.kindAt(at) != Kind.LEFT_BRACKET && cursor.kindAt(at) != Kind.LEFT_PAREN) {
            return cursor.kindAt(at) == Kind.AT;
        }
        while (at > 0) {
            switch (cursor.kindAt(at)) {
                case LEFT_PAREN, LEFT_BRACKET -> at = cursor.after(at);
                case DOT, ARROW -> at += 2;
                case COLON -> {
                    return true;
                }
                default -> {
                    return cursor.kindAt(at).isWord();
                }
            }
        }
        return false;
    }

    private boolean isBlock(int caret) {
        Kind next = cursor.kindAt(caret + 1);
        return next == Kind.LEFT_BRACE || next == Kind.LEFT_PAREN;
    }

    /// Whether an argument is a type, as in `va_arg(list, int)` or `offsetof(struct s, f)`.
    boolean isTypeOperand() {
        return switch (cursor.kind()) {
            case TYPE_WORD, STRUCT, UNION, ENUM, TYPEOF, QUALIFIER, ATOMIC -> true;
            case IDENTIFIER -> isPointerTypeOperand(cursor.at() + 1);
            default -> false;
        };
    }

    private boolean isPointerTypeOperand(int from) {
        int next = cursor.kindAt(from) == Kind.LESS ? afterAngles(from) : from;
        if (next < 0) {
            return false;
        }
        boolean something = next > from;
        while (cursor.kindAt(next) == Kind.STAR || cursor.kindAt(next) == Kind.QUALIFIER) {
            next++;
            something = true;
        }
        Kind after = cursor.kindAt(next);
        return something && (after == Kind.COMMA || after == Kind.RIGHT_PAREN);
    }
}
