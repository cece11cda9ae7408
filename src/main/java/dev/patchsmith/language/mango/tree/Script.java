package dev.patchsmith.language.mango.tree;

import java.util.List;

/// A whole script: its items in the order they run.
public record Script(List<Item> items, Place place) implements Node {

    public Script {
        items = List.copyOf(items);
    }

    public Script(List<? extends Item> items) {
        this(List.copyOf(items), Place.NONE);
    }

    public Script(Item... items) {
        this(List.of(items), Place.NONE);
    }
}
