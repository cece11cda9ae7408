package dev.patchsmith.language.objc.tree;

/// The storage words before a declaration.
///
/// @param isBlock whether `__block` is written: blocks share the variable instead of copying it
public record Storage(boolean isStatic, boolean isExtern, boolean isInline, boolean isBlock) {

    public static final Storage NONE = new Storage(false, false, false, false);
}
