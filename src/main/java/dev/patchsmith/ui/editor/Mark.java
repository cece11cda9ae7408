package dev.patchsmith.ui.editor;

import dev.patchsmith.language.source.Severity;

/// Something to be said about a stretch of the text: a wavy line below it, an icon in the gutter, a mark in the
/// overview, and the sentence while the mouse rests there.
///
/// @param start offset in the editor's text, whose lines end with LF
public record Mark(int start, int end, Severity severity, String sentence) {}
