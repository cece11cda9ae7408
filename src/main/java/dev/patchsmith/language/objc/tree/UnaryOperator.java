package dev.patchsmith.language.objc.tree;

/// Operators with one operand.
public enum UnaryOperator {
    PLUS("+"),
    MINUS("-"),
    NOT("!"),
    COMPLEMENT("~"),
    DEREFERENCE("*"),
    ADDRESS("&"),
    PRE_INCREMENT("++"),
    PRE_DECREMENT("--"),
    POST_INCREMENT("++"),
    POST_DECREMENT("--"),
    LABEL_ADDRESS("&&"),
    REAL("__real__"),
    IMAGINARY("__imag__");

    private final String text;

    UnaryOperator(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public boolean isPostfix() {
        return this == POST_INCREMENT || this == POST_DECREMENT;
    }
}
