package dev.patchsmith.language.objc.tree;

import dev.patchsmith.language.source.Span;

/// A comment with its delimiters; a line comment ends before the line end.
public record Comment(Span span, boolean isBlock, Placement placement) {

    /// Where a comment stands in relation to the code.
    public enum Placement {
        /// Nothing but comments before and after it on its lines.
        OWN_LINE,
        /// Code before it on its line, none after it.
        TRAILING,
        /// Code follows it on its last line.
        INSIDE
    }
}
