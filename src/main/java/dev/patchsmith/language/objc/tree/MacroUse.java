package dev.patchsmith.language.objc.tree;

import dev.patchsmith.language.source.Span;

/// A place where a macro was expanded.
///
/// @param span the name together with its arguments
public record MacroUse(Span span, String name) {}
