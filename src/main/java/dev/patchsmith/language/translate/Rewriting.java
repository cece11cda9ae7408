package dev.patchsmith.language.translate;

import dev.patchsmith.language.source.Span;

/// Something the translation says in another way than the source, so that the reader can be shown what happened.
///
/// @param kind a short stable word such as `block-capture`
/// @param sentence what was done and why
/// @param source the place in the source; [dev.patchsmith.language.mango.LineMap] leads from there to the script
public record Rewriting(String kind, String sentence, Span source) {}
