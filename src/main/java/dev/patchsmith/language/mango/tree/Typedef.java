package dev.patchsmith.language.mango.tree;

/// `typedef type name;`, which holds for the rest of the process.
///
/// @param type a word of the language or the name of a type that is known already
public record Typedef(String type, String name, Place place) implements Item {

    public Typedef(String type, String name) {
        this(type, name, Place.NONE);
    }
}
