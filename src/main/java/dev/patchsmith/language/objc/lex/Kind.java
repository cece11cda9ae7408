package dev.patchsmith.language.objc.lex;

/// What sort of token something is. Words that play the same role in the grammar share a kind and are told apart by
/// their symbol.
public enum Kind {
    END,

    IDENTIFIER,
    TYPE_WORD,
    QUALIFIER,
    STORAGE,
    TYPEDEF,
    STRUCT,
    UNION,
    ENUM,
    TYPEOF,
    AUTO_TYPE,
    ATTRIBUTE,
    ASSEMBLER,
    ALIGNAS,
    ATOMIC,
    BREAK,
    CASE,
    CONTINUE,
    DEFAULT,
    DO,
    ELSE,
    FOR,
    GOTO,
    IF,
    RETURN,
    SWITCH,
    WHILE,
    SIZEOF,
    ALIGNOF,
    GENERIC,
    STATIC_ASSERT,
    BRIDGE,
    REAL,
    IMAGINARY,
    LOCAL_LABEL,

    NUMBER,
    CHARACTER,
    STRING,

    LEFT_PAREN("("),
    RIGHT_PAREN(")"),
    LEFT_BRACKET("["),
    RIGHT_BRACKET("]"),
    LEFT_BRACE("{"),
    RIGHT_BRACE("}"),
    SEMICOLON(";"),
    COMMA(","),
    COLON(":"),
    QUESTION("?"),
    DOT("."),
    ARROW("->"),
    ELLIPSIS("..."),
    AT("@"),
    PLUS("+"),
    MINUS("-"),
    STAR("*"),
    SLASH("/"),
    PERCENT("%"),
    AMPERSAND("&"),
    PIPE("|"),
    CARET("^"),
    TILDE("~"),
    BANG("!"),
    INCREMENT("++"),
    DECREMENT("--"),
    AND("&&"),
    OR("||"),
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    GREATER(">"),
    LESS_EQUAL("<="),
    GREATER_EQUAL(">="),
    SHIFT_LEFT("<<"),
    SHIFT_RIGHT(">>"),
    ASSIGN("="),
    ADD_ASSIGN("+="),
    SUBTRACT_ASSIGN("-="),
    MULTIPLY_ASSIGN("*="),
    DIVIDE_ASSIGN("/="),
    REMAINDER_ASSIGN("%="),
    AND_ASSIGN("&="),
    OR_ASSIGN("|="),
    XOR_ASSIGN("^="),
    SHIFT_LEFT_ASSIGN("<<="),
    SHIFT_RIGHT_ASSIGN(">>="),
    HASH("#"),
    HASH_HASH("##"),
    ODD;

    private static final Kind[] ALL = values();

    private final String text;

    Kind() {
        this("");
    }

    Kind(String text) {
        this.text = text;
    }

    static Kind of(byte ordinal) {
        return ALL[ordinal];
    }

    /// The spelling of a punctuator, empty for everything else.
    public String text() {
        return text;
    }

    /// Whether the token is an identifier or keyword.
    public boolean isWord() {
        return ordinal() >= IDENTIFIER.ordinal() && ordinal() <= LOCAL_LABEL.ordinal();
    }
}
