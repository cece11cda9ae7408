package dev.patchsmith.language.assist;

/// Something that could be written at a place.
///
/// @param name      what is shown and compared with what was typed
/// @param detail    a type, a value or a class, shown beside the name; may be empty
/// @param insertion what is written when it is chosen
/// @param caret     where in the insertion the caret goes
public record Candidate(String name, Kind kind, String detail, String insertion, int caret) {

    /// What sort of thing it is; in the order in which things of equal fit are listed.
    public enum Kind {
        VARIABLE,
        PROPERTY,
        METHOD,
        CONSTANT,
        FUNCTION,
        TYPE,
        KEYWORD
    }

    /// A candidate that writes its own name.
    public static Candidate of(String name, Kind kind, String detail) {
        return new Candidate(name, kind, detail, name, name.length());
    }
}
