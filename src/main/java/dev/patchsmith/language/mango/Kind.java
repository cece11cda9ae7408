package dev.patchsmith.language.mango;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The kinds of tokens; every reserved word and every punctuation mark is a kind of its own.
enum Kind {
    NAME("a name"),
    ANNOTATION("an annotation"),
    INTEGER("a number"),
    DOUBLE("a number"),
    STRING("a string"),
    END("the end of the script"),

    DECLARE("declare"),
    STRUCT("struct"),
    CLASS("class"),
    TYPEDEF("typedef"),
    EXTERN("extern"),
    STATIC("static"),
    WEAK_REFERENCE("__weak"),
    STRONG_REFERENCE("__strong"),
    IF("if"),
    ELSE("else"),
    FOR("for"),
    IN("in"),
    WHILE("while"),
    DO("do"),
    SWITCH("switch"),
    CASE("case"),
    DEFAULT("default"),
    BREAK("break"),
    CONTINUE("continue"),
    RETURN("return"),
    WEAK("weak"),
    STRONG("strong"),
    COPY("copy"),
    ASSIGN("assign"),
    NONATOMIC("nonatomic"),
    ATOMIC("atomic"),
    VOID("void"),
    CHAR("char"),
    BOOL("BOOL"),
    INT("int"),
    UINT("uint"),
    DOUBLE_TYPE("double"),
    C_STRING("CString"),
    ID("id"),
    CLASS_TYPE("Class"),
    SEL("SEL"),
    BLOCK("Block"),
    POINTER("Pointer"),
    C_FUNCTION("CFunction"),
    SELF("self"),
    SUPER("super"),
    NIL("nil"),
    NULL("NULL"),
    YES("YES"),
    NO("NO"),
    AT_PROPERTY("@property"),
    AT_SELECTOR("@selector"),
    AT_SWIFT_ALIAS("@SwiftClassAlias"),

    COLON(":"),
    CARET("^"),
    COMMA(","),
    SEMICOLON(";"),
    LEFT_PAREN("("),
    RIGHT_PAREN(")"),
    LEFT_BRACKET("["),
    RIGHT_BRACKET("]"),
    LEFT_BRACE("{"),
    RIGHT_BRACE("}"),
    QUESTION("?"),
    DOT("."),
    AMPERSAND("&"),
    AT("@"),
    AND("&&"),
    OR("||"),
    NOT("!"),
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    MINUS("-"),
    PLUS("+"),
    TIMES("*"),
    DIVIDE("/"),
    REMAINDER("%"),
    INCREMENT("++"),
    DECREMENT("--"),
    SUBTRACT("-="),
    ADD("+="),
    MULTIPLY("*="),
    DIVIDE_BY("/="),
    REMAINDER_BY("%="),
    SET("=");

    private static final Map<String, Kind> WORDS = new HashMap<>();

    static {
        for (Kind kind : values()) {
            if (kind.compareTo(DECLARE) >= 0 && kind.compareTo(COLON) < 0) {
                WORDS.put(kind.text, kind);
            }
        }
    }

    private final String text;

    Kind(String text) {
        this.text = text;
    }

    /// The spelling, or what to call a token whose spelling varies.
    String text() {
        return text;
    }

    /// The kind of a reserved word or a word with `@`, nothing for others.
    static @Nullable Kind ofWord(String word) {
        return WORDS.get(word);
    }

    boolean isReservedWord() {
        return compareTo(DECLARE) >= 0 && compareTo(AT_PROPERTY) < 0;
    }

    /// Whether the token may follow a dot or stand in a selector.
    boolean isMemberWord() {
        return switch (this) {
            case NAME, ID, CLASS, CLASS_TYPE, COPY, BOOL, INT, UINT, DOUBLE_TYPE, SEL, VOID -> true;
            default -> false;
        };
    }

    /// Whether the token can only begin a type, wherever it stands.
    boolean isTypeWord() {
        return switch (this) {
            case VOID, BOOL, INT, UINT, DOUBLE_TYPE, C_STRING, ID, CLASS_TYPE, SEL, BLOCK, POINTER, STRUCT -> true;
            default -> false;
        };
    }

    boolean isAttribute() {
        return switch (this) {
            case WEAK, STRONG, COPY, ASSIGN, NONATOMIC, ATOMIC -> true;
            default -> false;
        };
    }
}
