package dev.patchsmith.language.objc.lex;

/// Finds the longest punctuator at a place, digraphs included.
final class Punctuation {

    private static final boolean[] STARTS = new boolean[128];

    static {
        for (char c : "()[]{};,:?.-@+*/%&|^~!=<>#".toCharArray()) {
            STARTS[c] = true;
        }
    }

    private Punctuation() {}

    static boolean isStart(char c) {
        return c < 128 && STARTS[c];
    }

    /// How many characters the punctuator takes, which differs from its text for digraphs.
    static int length(Kind kind, char[] text, int at) {
        String spelling = kind.text();
        boolean digraph = text[at] != spelling.charAt(0);
        return digraph ? spelling.length() * 2 : spelling.length();
    }

    /// The text must have at least three readable characters from the place on.
    static Kind longest(char[] text, int at) {
        char second = text[at + 1];
        char third = text[at + 2];
        return switch (text[at]) {
            case '(' -> Kind.LEFT_PAREN;
            case ')' -> Kind.RIGHT_PAREN;
            case '[' -> Kind.LEFT_BRACKET;
            case ']' -> Kind.RIGHT_BRACKET;
            case '{' -> Kind.LEFT_BRACE;
            case '}' -> Kind.RIGHT_BRACE;
            case ';' -> Kind.SEMICOLON;
            case ',' -> Kind.COMMA;
            case ':' -> second == '>' ? Kind.RIGHT_BRACKET : Kind.COLON;
            case '?' -> Kind.QUESTION;
            case '.' -> second == '.' && third == '.' ? Kind.ELLIPSIS : Kind.DOT;
            case '@' -> Kind.AT;
            case '~' -> Kind.TILDE;
            case '+' -> second == '+' ? Kind.INCREMENT : second == '=' ? Kind.ADD_ASSIGN : Kind.PLUS;
            case '-' ->
                second == '-'
                        ? Kind.DECREMENT
                        : second == '>' ? Kind.ARROW : second == '=' ? Kind.SUBTRACT_ASSIGN : Kind.MINUS;
            case '*' -> second == '=' ? Kind.MULTIPLY_ASSIGN : Kind.STAR;
            case '/' -> second == '=' ? Kind.DIVIDE_ASSIGN : Kind.SLASH;
            case '%' -> percent(second, third, text[at + 3]);
            case '&' -> second == '&' ? Kind.AND : second == '=' ? Kind.AND_ASSIGN : Kind.AMPERSAND;
            case '|' -> second == '|' ? Kind.OR : second == '=' ? Kind.OR_ASSIGN : Kind.PIPE;
            case '^' -> second == '=' ? Kind.XOR_ASSIGN : Kind.CARET;
            case '!' -> second == '=' ? Kind.NOT_EQUAL : Kind.BANG;
            case '=' -> second == '=' ? Kind.EQUAL : Kind.ASSIGN;
            case '<' -> less(second, third);
            case '>' -> greater(second, third);
            default -> second == '#' ? Kind.HASH_HASH : Kind.HASH;
        };
    }

    private static Kind percent(char second, char third, char fourth) {
        if (second == ':') {
            return third == '%' && fourth == ':' ? Kind.HASH_HASH : Kind.HASH;
        }
        if (second == '>') {
            return Kind.RIGHT_BRACE;
        }
        return second == '=' ? Kind.REMAINDER_ASSIGN : Kind.PERCENT;
    }

    private static Kind less(char second, char third) {
        return switch (second) {
            case '<' -> third == '=' ? Kind.SHIFT_LEFT_ASSIGN : Kind.SHIFT_LEFT;
            case '=' -> Kind.LESS_EQUAL;
            case ':' -> Kind.LEFT_BRACKET;
            case '%' -> Kind.LEFT_BRACE;
            default -> Kind.LESS;
        };
    }

    private static Kind greater(char second, char third) {
        if (second == '>') {
            return third == '=' ? Kind.SHIFT_RIGHT_ASSIGN : Kind.SHIFT_RIGHT;
        }
        return second == '=' ? Kind.GREATER_EQUAL : Kind.GREATER;
    }
}
