package dev.patchsmith.language.mango.evaluate;

import dev.patchsmith.language.mango.tree.Expression.BlockLiteral;

/// A block with the variables it captured; those are shared, not copied.
public record ScriptBlock(BlockLiteral literal, Variables captured) {

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
