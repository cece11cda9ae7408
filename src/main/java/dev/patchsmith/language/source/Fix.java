package dev.patchsmith.language.source;

import java.util.List;

/// A remedy the user can accept: a label in the imperative and either edits of the source or a fact to supply.
public sealed interface Fix {

    String label();

    /// Replaces spans of the source the diagnostic belongs to; the edits do not overlap and are ordered by place.
    record Rewrite(String label, List<Edit> edits) implements Fix {
        public Rewrite {
            edits = List.copyOf(edits);
        }
    }

    /// Asks for something the translation cannot know, such as the value of a constant or the signature of a function.
    ///
    /// @param name the identifier, selector or type the question is about
    record Supply(String label, Question question, String name) implements Fix {}

    /// The kind of fact a [Supply] asks for.
    enum Question {
        CONSTANT_VALUE,
        FUNCTION_SIGNATURE,
        CLASS_NAME,
        SUPERCLASS,
        TYPE_KIND,
        NEW_PROPERTY,
        ACCEPT_LOSS
    }

    /// One replacement.
    record Edit(Span span, String replacement) {}
}
