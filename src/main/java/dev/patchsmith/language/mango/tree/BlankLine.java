package dev.patchsmith.language.mango.tree;

/// An empty line that was written on purpose. The printer sets those around classes and between members by itself.
public record BlankLine(Place place) implements Statement, ClassMember {

    public BlankLine() {
        this(Place.NONE);
    }
}
