package dev.patchsmith.language.mango.tree;

/// A parameter of a block.
public record Parameter(Type type, String name, Place place) implements Node {

    public Parameter(Type type, String name) {
        this(type, name, Place.NONE);
    }
}
