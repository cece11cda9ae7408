package dev.patchsmith.language.objc.tree;

import dev.patchsmith.language.source.Span;

/// An identifier at the place where it names something; empty text stands for a selector part without a name.
public record Name(Span span, String text) implements Node {

    @Override
    public String toString() {
        return text;
    }
}
