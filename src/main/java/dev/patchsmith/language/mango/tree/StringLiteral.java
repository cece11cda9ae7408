package dev.patchsmith.language.mango.tree;

import dev.patchsmith.language.mango.text.ScriptStrings;
import java.util.List;

/// `@"..."` or, as a C string, `"..."`.
///
/// @param raw the text between the quotes as written
/// @param object whether it is an NSString
public record StringLiteral(String raw, boolean object, Place place) implements Expression {

    /// A C string.
    ///
    /// @throws IllegalArgumentException when no single literal has this value ([ScriptStrings#pieces])
    public static StringLiteral c(String value) {
        List<String> pieces = ScriptStrings.pieces(value);
        if (pieces.size() != 1 || !ScriptStrings.isWritable(value)) {
            throw new IllegalArgumentException("no C string literal has this value");
        }
        return new StringLiteral(pieces.getFirst(), false, Place.NONE);
    }

    /// The NSString literals whose sum is the value: one, or more where the byte-pair rule needs a split.
    public static List<StringLiteral> pieces(String value) {
        if (!ScriptStrings.isWritable(value)) {
            throw new IllegalArgumentException("a string literal cannot hold NUL or half a surrogate pair");
        }
        return ScriptStrings.pieces(value).stream()
                .map(raw -> new StringLiteral(raw, true, Place.NONE))
                .toList();
    }

    /// What the run time reads.
    public String value() {
        return ScriptStrings.value(raw);
    }
}
