package dev.patchsmith.language.objc.tree;

/// How a variable holds the object it names.
public enum Ownership {
    /// Nothing is written, which means strong for object variables.
    DEFAULT,
    STRONG,
    WEAK,
    UNSAFE_UNRETAINED,
    AUTORELEASING
}
