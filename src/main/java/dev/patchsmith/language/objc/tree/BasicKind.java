package dev.patchsmith.language.objc.tree;

/// The types C builds from words alone.
public enum BasicKind {
    VOID,
    BOOL,
    CHAR,
    SIGNED_CHAR,
    UNSIGNED_CHAR,
    SHORT,
    UNSIGNED_SHORT,
    INT,
    UNSIGNED_INT,
    LONG,
    UNSIGNED_LONG,
    LONG_LONG,
    UNSIGNED_LONG_LONG,
    INT128,
    UNSIGNED_INT128,
    FLOAT16,
    FLOAT,
    DOUBLE,
    LONG_DOUBLE,
    COMPLEX
}
