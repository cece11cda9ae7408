package dev.patchsmith.apk.scheme;

/// Whether a scheme carries a sort of change.
///
/// @param condition for `ONLY_IF` and `CANNOT` what to know; empty where there is nothing to say
/// @param inferred whether this follows from how the scheme works rather than from its documents or its code
public record Answer(Kind kind, String condition, boolean inferred) {

    /// From best to worst.
    public enum Kind {
        CAN,
        ONLY_IF,
        CANNOT
    }

    static Answer yes() {
        return new Answer(Kind.CAN, "", false);
    }

    static Answer onlyIf(String condition) {
        return new Answer(Kind.ONLY_IF, condition, false);
    }

    static Answer no(String because) {
        return new Answer(Kind.CANNOT, because, false);
    }

    Answer asInference() {
        return new Answer(kind, condition, true);
    }
}
