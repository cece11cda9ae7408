package dev.patchsmith.language.mango.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `if (c) { } else if (d) { } else { }`
///
/// @param branches at least one
public record If(List<Branch> branches, @Nullable Body otherwise, Place place) implements Statement {

    public If {
        branches = List.copyOf(branches);
    }

    public If(Expression condition, Body then) {
        this(List.of(new Branch(condition, then)), null, Place.NONE);
    }

    public If(Expression condition, Body then, @Nullable Body otherwise) {
        this(List.of(new Branch(condition, then)), otherwise, Place.NONE);
    }

    public If(List<Branch> branches, @Nullable Body otherwise) {
        this(branches, otherwise, Place.NONE);
    }

    /// One condition with what happens when it is the first to hold.
    public record Branch(Expression condition, Body body, Place place) implements Node {

        public Branch(Expression condition, Body body) {
            this(condition, body, Place.NONE);
        }
    }
}
