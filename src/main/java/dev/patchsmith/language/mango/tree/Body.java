package dev.patchsmith.language.mango.tree;

import java.util.List;

/// Statements in braces.
public record Body(List<Statement> statements, Place place) implements Node {

    public Body {
        statements = List.copyOf(statements);
    }

    public Body(List<? extends Statement> statements) {
        this(List.copyOf(statements), Place.NONE);
    }

    public Body(Statement... statements) {
        this(List.of(statements), Place.NONE);
    }
}
