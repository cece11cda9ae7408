package dev.patchsmith.language.objc.tree;

import dev.patchsmith.language.source.Span;
import org.jspecify.annotations.Nullable;

/// One parameter of a method, function, block or function pointer. The type is the written one: an array parameter
/// is still an array here.
public record Parameter(Span span, TypeName type, @Nullable Name name, Ownership ownership) implements Node {}
