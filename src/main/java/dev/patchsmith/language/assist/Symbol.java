package dev.patchsmith.language.assist;

/// A part of a text that has a name.
///
/// @param name  such as `- pay` or `total`
/// @param owner the class it belongs to; may be empty
/// @param start where its head begins
/// @param body  the opening brace, or where the head ends if there is none
/// @param end   behind its last character
public record Symbol(Kind kind, String name, String owner, int start, int body, int end) {

    /// What the part is.
    public enum Kind {
        CLASS,
        METHOD,
        FUNCTION,
        SECTION,
        COMMENT
    }
}
