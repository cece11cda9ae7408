package dev.patchsmith.language.objc.tree;

import dev.patchsmith.language.source.Span;
import org.jspecify.annotations.Nullable;

/// One constant of an enumeration; without a value it is one more than the constant before.
public record Enumerator(Span span, Name name, @Nullable Expression value) implements Node {}
