package dev.patchsmith.language.objc.tree;

import java.util.List;

/// A selector as it is written in a method, a message or `@selector`.
///
/// @param text the whole selector with its colons, such as `setTitle:forState:`
/// @param parts the words in order; a part without a name has empty text
public record Selector(String text, List<Name> parts) {

    public Selector {
        parts = List.copyOf(parts);
    }

    /// How many arguments the selector takes: the number of its colons.
    public int arity() {
        return text.endsWith(":") ? parts.size() : 0;
    }

    @Override
    public String toString() {
        return text;
    }
}
