package dev.patchsmith.language.objc.tree;

/// Words that refine a type without changing what kind of type it is.
public enum Qualifier {
    CONST,
    VOLATILE,
    RESTRICT,
    ATOMIC,
    KINDOF,
    NULLABLE,
    NONNULL,
    NULL_UNSPECIFIED,
    STRONG,
    WEAK,
    UNSAFE_UNRETAINED,
    AUTORELEASING,
    IN,
    OUT,
    INOUT,
    BYCOPY,
    BYREF,
    ONEWAY
}
