package dev.patchsmith.language.mango.tree;

/// `++` and `--` behind their operand; unlike in C, both yield the new value.
public enum PostfixOperator {
    INCREMENT("++"),
    DECREMENT("--");

    private final String symbol;

    PostfixOperator(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }
}
