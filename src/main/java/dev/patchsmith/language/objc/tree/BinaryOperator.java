package dev.patchsmith.language.objc.tree;

/// Operators with two operands, from tightest to loosest.
public enum BinaryOperator {
    MULTIPLY("*", 10),
    DIVIDE("/", 10),
    REMAINDER("%", 10),
    ADD("+", 9),
    SUBTRACT("-", 9),
    SHIFT_LEFT("<<", 8),
    SHIFT_RIGHT(">>", 8),
    LESS("<", 7),
    GREATER(">", 7),
    LESS_EQUAL("<=", 7),
    GREATER_EQUAL(">=", 7),
    EQUAL("==", 6),
    NOT_EQUAL("!=", 6),
    BIT_AND("&", 5),
    BIT_XOR("^", 4),
    BIT_OR("|", 3),
    AND("&&", 2),
    OR("||", 1);

    private final String text;
    private final int precedence;

    BinaryOperator(String text, int precedence) {
        this.text = text;
        this.precedence = precedence;
    }

    public String text() {
        return text;
    }

    /// Higher binds tighter; all are left-associative.
    public int precedence() {
        return precedence;
    }
}
