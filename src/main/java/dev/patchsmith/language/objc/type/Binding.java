package dev.patchsmith.language.objc.type;

import dev.patchsmith.language.objc.tree.Node;
import org.jspecify.annotations.Nullable;

/// What an identifier means at its place.
///
/// @param declaration the variable or parameter in the same text, where there is one
public record Binding(Meaning meaning, Type type, @Nullable Node declaration) {

    /// The sorts of things an identifier can name.
    public enum Meaning {
        LOCAL,
        PARAMETER,
        SELF,
        INSTANCE_VARIABLE,
        GLOBAL,
        FUNCTION,
        CLASS,
        UNKNOWN
    }

    static final Binding NOTHING = new Binding(Meaning.UNKNOWN, Type.UNKNOWN, null);
}
