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

    /// Whether the run time can tell two values of these kinds equal or not.
    boolean comparesWith(ValueKind other) {
        return switch (this) {
            case INT, UINT, BOOL, DOUBLE -> other.isNumber();
            case OBJECT, BLOCK -> other == OBJECT || other == BLOCK || other == POINTER;
            case POINTER -> other == OBJECT || other == BLOCK || other == POINTER || other == C_STRING;
            case C_STRING -> other == C_STRING || other == POINTER;
            case STRUCT -> other == STRUCT;
            case UNKNOWN -> true;
        };
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
