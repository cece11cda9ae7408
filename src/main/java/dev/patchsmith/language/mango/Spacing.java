package dev.patchsmith.language.mango;

import dev.patchsmith.language.mango.tree.ClassDefinition;
import dev.patchsmith.language.mango.tree.ClassMember;
import dev.patchsmith.language.mango.tree.Comment;
import dev.patchsmith.language.mango.tree.Item;
import dev.patchsmith.language.mango.tree.StructDefinition;

/// Where the style has an empty line whether or not the tree asks for one.
final class Spacing {

    private Spacing() {}

    /// @param previous the item above, leaving out blank lines and trailing comments
    static boolean separates(Item previous, Item next) {
        return isDefinition(previous) || (isDefinition(next) && !(previous instanceof Comment));
    }

    /// @param previous the member above, leaving out blank lines and trailing comments
    static boolean separates(ClassMember previous) {
        return !(previous instanceof Comment);
    }

    private static boolean isDefinition(Item item) {
        return item instanceof ClassDefinition || item instanceof StructDefinition;
    }
}
