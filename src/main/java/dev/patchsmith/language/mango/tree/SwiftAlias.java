package dev.patchsmith.language.mango.tree;

/// `@SwiftClassAlias Module.Name Alias;`
///
/// @param path one to five names joined by dots
public record SwiftAlias(String path, String alias, Place place) implements Item {

    public SwiftAlias(String path, String alias) {
        this(path, alias, Place.NONE);
    }
}
