package dev.patchsmith.language.objc.type;

import org.jspecify.annotations.Nullable;

/// What is known about the names a program uses. Every answer may be null, which means that nothing is known.
///
/// Owners are class names, or protocol names in angle brackets such as `<UITableViewDelegate>`. Lookups include
/// categories, superclasses and adopted protocols.
public interface Facts extends TypeNames {

    /// Knows nothing.
    Facts NONE = new Facts() {};

    default @Nullable String superclass(String className) {
        return null;
    }

    /// The type of a property.
    default @Nullable Type property(String owner, String name, boolean isClassProperty) {
        return null;
    }

    /// @param owner null for a receiver of type `id` or `Class`: the answer is then what all methods of that name agree
    ///     on
    default @Nullable Signature method(@Nullable String owner, boolean isClassMethod, String selector) {
        return null;
    }

    default @Nullable Type instanceVariable(String className, String name) {
        return null;
    }

    default @Nullable Signature function(String name) {
        return null;
    }

    /// The type of a constant, global variable or macro with a value.
    default @Nullable Type constant(String name) {
        return null;
    }

    /// The type of a member of a struct or union.
    ///
    /// @param struct the name of the [Type.Struct]
    default @Nullable Type field(String struct, String name) {
        return null;
    }
}
