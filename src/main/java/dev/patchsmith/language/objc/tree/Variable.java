package dev.patchsmith.language.objc.tree;

import dev.patchsmith.language.source.Span;
import org.jspecify.annotations.Nullable;

/// One declarator of a declaration, with its complete type.
///
/// @param type a [TypeName.Function] makes this the prototype of a function
public record Variable(
        Span span,
        TypeName type,
        Name name,
        Ownership ownership,
        @Nullable Expression initializer) implements Node {

    public boolean isPrototype() {
        return type instanceof TypeName.Function;
    }
}
