package dev.patchsmith.workspace.file;

import dev.patchsmith.workspace.file.LineEnds.LineEnd;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// How a text lies in its file: encoding, byte order mark and line ends. Immutable.
///
/// @param mark    whether the file begins with a byte order mark
/// @param lineEnd of every line; absent where the file has several kinds, which are kept
public record TextForm(Charset charset, boolean mark, Optional<LineEnd> lineEnd) {

    /// What a new file gets.
    public static final TextForm USUAL = new TextForm(StandardCharsets.UTF_8, false, Optional.of(LineEnd.LF));

    public TextForm in(Charset other, boolean withMark) {
        return new TextForm(other, withMark, lineEnd);
    }

    public TextForm with(LineEnd end) {
        return new TextForm(charset, mark, Optional.of(end));
    }

    /// Whether the encoding has every character of a text.
    public boolean canHold(String text) {
        return charset.newEncoder().canEncode(text);
    }
}
