package dev.patchsmith.language.objc.type;

import org.jspecify.annotations.Nullable;

/// What the names in written types stand for.
public interface TypeNames {

    /// The type behind a typedef, down to the bottom; null when the name is no typedef.
    default @Nullable Type typedef(String name) {
        return null;
    }

    /// The integer type of an enumeration, by its tag.
    default @Nullable Type enumeration(String tag) {
        return null;
    }

    /// The name under which the tables know the struct with this tag, such as `NSRange` for `_NSRange`.
    default @Nullable String structName(String tag) {
        return null;
    }

    default boolean isClass(String name) {
        return false;
    }
}
