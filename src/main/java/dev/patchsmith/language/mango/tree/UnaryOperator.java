package dev.patchsmith.language.mango.tree;

/// The prefix operators.
public enum UnaryOperator {
    NOT("!"),
    MINUS("-");

    private final String symbol;

    UnaryOperator(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }
}
