package dev.patchsmith.language.objc.tree;

import dev.patchsmith.language.source.Span;
import org.jspecify.annotations.Nullable;

/// One member of a struct or union.
///
/// @param name absent for anonymous members and padding bit fields
/// @param width the number of bits of a bit field
public record Field(
        Span span,
        TypeName type,
        @Nullable Name name,
        @Nullable Expression width) implements Node {}
