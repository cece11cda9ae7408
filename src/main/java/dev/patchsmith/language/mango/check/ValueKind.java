package dev.patchsmith.language.mango.check;

/// What kind of value an expression has when the script runs, as far as its text tells.
enum ValueKind {
    INT,
    UINT,
    BOOL,
    DOUBLE,
    OBJECT,
    BLOCK,
    C_STRING,
    POINTER,
    STRUCT,
    UNKNOWN;

    boolean isNumber() {
        return this == INT || this == UINT || this == BOOL || this == DOUBLE;
    }

    /// The kind of a sum, difference, product or quotient of two numbers.
    static ValueKind ofArithmetic(ValueKind left, ValueKind right) {
        if (left == DOUBLE || right == DOUBLE) {
            return DOUBLE;
        }
        if (left == INT || right == INT) {
            return left.isNumber() && right.isNumber() ? INT : UNKNOWN;
        }
        return left == UINT && right == UINT ? UINT : UNKNOWN;
    }
}
