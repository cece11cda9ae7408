package dev.patchsmith.language.mango.tree;

/// A comment with its delimiters, `// ...` or `/* ... */`.
///
/// @param trailing whether it follows on the line of what stands before it: a statement, a member, a closing or an
///     opening brace
public record Comment(String text, boolean trailing, Place place) implements Statement, ClassMember, SwitchPart {

    public static Comment ownLine(String text) {
        return new Comment(text, false, Place.NONE);
    }

    public static Comment trailing(String text) {
        return new Comment(text, true, Place.NONE);
    }

    /// Whether it runs to the end of its line.
    public boolean isLineComment() {
        return text.startsWith("//");
    }
}
