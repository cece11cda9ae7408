package dev.patchsmith.language.assist;

import dev.patchsmith.language.knowledge.Origin;
import org.jspecify.annotations.Nullable;

/// What is known about a name at a place.
///
/// @param start  where the name begins
/// @param type   its type or signature as it would be declared; may be empty
/// @param value  the value of a constant; empty for everything else and where it is not known
/// @param owner  the class it belongs to or the superclass of a class; may be empty
/// @param origin where it was learnt; absent for what the text itself declares near the place
public record Explanation(
        int start,
        int end,
        Subject subject,
        String type,
        String value,
        String owner,
        @Nullable Origin origin) {

    /// What sort of name it is.
    public enum Subject {
        LOCAL,
        INSTANCE_VARIABLE,
        PROPERTY,
        METHOD,
        CLASS,
        TYPE,
        CONSTANT,
        VARIABLE,
        FUNCTION,
        STRUCT_FIELD
    }
}
