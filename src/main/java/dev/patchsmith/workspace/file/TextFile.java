package dev.patchsmith.workspace.file;

import dev.patchsmith.language.source.SourceBytes;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.workspace.file.FileStamp.Change;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// A source or script file as it was last read or written: its text, encoding, byte order mark and line ends, all of
/// which are kept when it is saved. Immutable.
///
/// @param exact the text with the file's own line ends, without a byte order mark
public record TextFile(Path path, String exact, Charset charset, boolean mark, FileStamp stamp) {

    /// Larger files are refused: no source file written by people is as large, and editors stall on them.
    public static final long LARGEST = 5_000_000;

    /// What became of reading a file.
    public sealed interface Opened {

        /// The file is a text; it may be empty.
        record Text(TextFile file) implements Opened {}

        /// The file cannot be worked with.
        ///
        /// @param sentence names the file, what is wrong and what to do
        record Refused(Path path, Reason reason, String sentence) implements Opened {}
    }

    /// Why a file was refused.
    public enum Reason {
        MISSING,
        FOLDER,
        TOO_LARGE,
        BINARY,
        UNREADABLE
    }

    /// What became of saving a file.
    public sealed interface Saved {

        /// Written; the value carries the new text and stamp.
        record Written(TextFile file) implements Saved {}

        /// Somebody else changed or removed the file since it was read; nothing was written.
        record ChangedOutside(Path path, Change change) implements Saved {}

        /// Nothing was written and the old file is untouched.
        record Failed(Path path, String sentence) implements Saved {}
    }

    public static Opened read(Path path) {
        return read(path, SourceBytes::decode);
    }

    /// Reads a file in an encoding that a person names because the one that was found is not right.
    public static Opened readAs(Path path, Charset charset) {
        return read(path, bytes -> SourceBytes.decode(bytes, charset));
    }

    private static Opened read(Path path, Function<byte[], SourceBytes.Decoded> decode) {
        try {
            if (Files.isDirectory(path)) {
                return refused(path, Reason.FOLDER, "\"%s\" is a folder; choose a file in it.");
            }
            long size = Files.size(path);
            if (size > LARGEST) {
                return new Opened.Refused(path, Reason.TOO_LARGE, tooLarge(path, size));
            }
            byte[] bytes = Files.readAllBytes(path);
            return switch (decode.apply(bytes)) {
                case SourceBytes.Decoded.Text text ->
                    new Opened.Text(
                            new TextFile(path, text.text(), text.charset(), text.mark(), FileStamp.of(path, bytes)));
                case SourceBytes.Decoded.Binary binary ->
                    new Opened.Refused(path, Reason.BINARY, binary(path, binary.offset()));
            };
        } catch (NoSuchFileException missing) {
            return refused(path, Reason.MISSING, "\"%s\" does not exist; check the name.");
        } catch (AccessDeniedException denied) {
            return refused(path, Reason.UNREADABLE, "\"%s\" may not be read; check its permissions.");
        } catch (IOException failure) {
            return refused(path, Reason.UNREADABLE, "\"%s\" cannot be read: " + failure.getMessage() + ".");
        }
    }

    /// Writes a new text file in UTF-8 with the line ends of the text as given, replacing what is there.
    public static Saved create(Path path, String exact) {
        return write(path, exact, StandardCharsets.UTF_8, false);
    }

    /// Writes a new text file with the text's LF line ends brought into the form's.
    public static Saved create(Path path, String plain, TextForm form) {
        String end = form.lineEnd().map(LineEnds.LineEnd::characters).orElse("\n");
        return write(path, plain.replace("\n", end), form.charset(), form.mark());
    }

    /// The text with LF line ends, for an editor.
    public String text() {
        return exact.indexOf('\r') < 0 ? exact : LineEnds.of(exact).plain();
    }

    /// The text exactly as in the file, for positions that other tools agree with.
    public SourceText source() {
        return SourceText.of(path.toString(), exact);
    }

    public LineEnds lineEnds() {
        return LineEnds.of(exact);
    }

    public boolean isEmpty() {
        return exact.isBlank();
    }

    /// The encoding and the line ends of the file.
    public TextForm form() {
        if (exact.indexOf('\r') < 0) {
            return new TextForm(charset, mark, Optional.of(LineEnds.LineEnd.LF));
        }
        LineEnds ends = lineEnds();
        return new TextForm(charset, mark, ends.isMixed() ? Optional.empty() : Optional.of(ends.usual()));
    }

    /// Saves an edited text (LF line ends) in the file's own encoding and line ends, unless the file was changed by
    /// somebody else meanwhile.
    public Saved save(String edited) {
        return save(edited, form());
    }

    /// Like [#save(String)], in another form.
    public Saved save(String edited, TextForm form) {
        try {
            Change change = stamp.changeOf(path);
            if (change == Change.CONTENT || change == Change.GONE) {
                return new Saved.ChangedOutside(path, change);
            }
        } catch (IOException failure) {
            return failed(path, failure);
        }
        return saveOver(edited, form);
    }

    /// Like [#save(String)], whatever happened to the file meanwhile.
    public Saved saveOver(String edited) {
        return saveOver(edited, form());
    }

    /// Like [#saveOver(String)], in another form.
    public Saved saveOver(String edited, TextForm form) {
        return saveAs(path, edited, form);
    }

    /// Writes to another path; where the form names no line end, each line keeps its own.
    public Saved saveAs(Path other, String edited, TextForm form) {
        String written = form.lineEnd()
                .map(end -> edited.replace("\n", end.characters()))
                .orElseGet(() -> lineEnds().restore(edited));
        return write(other, written, form.charset(), form.mark());
    }

    /// What happened to the file since it was read or written here; a file that cannot be looked at counts as gone.
    public Change changeOutside() {
        try {
            return stamp.changeOf(path);
        } catch (IOException unreachable) {
            return Change.GONE;
        }
    }

    private static Saved write(Path path, String exact, Charset charset, boolean mark) {
        try {
            byte[] bytes = encode(exact, charset, mark);
            AtomicFile.write(path, bytes);
            return new Saved.Written(new TextFile(path, exact, charset, mark, FileStamp.of(path, bytes)));
        } catch (CharacterCodingException unmappable) {
            String sentence = "\"%s\" was not saved: the text has a character that %s cannot hold; save it as UTF-8.";
            return new Saved.Failed(path, sentence.formatted(path.getFileName(), charset.displayName()));
        } catch (IOException failure) {
            return failed(path, failure);
        }
    }

    private static byte[] encode(String text, Charset charset, boolean mark) throws CharacterCodingException {
        ByteBuffer encoded = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .encode(CharBuffer.wrap(mark ? "\uFEFF" + text : text));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.remaining());
        bytes.write(encoded.array(), encoded.arrayOffset() + encoded.position(), encoded.remaining());
        return bytes.toByteArray();
    }

    private static Saved.Failed failed(Path path, IOException failure) {
        String why = failure instanceof AccessDeniedException
                ? "the folder may not be written to"
                : "" + failure.getMessage();
        return new Saved.Failed(
                path, "\"%s\" was not saved: %s. The text is still here; save it elsewhere.".formatted(path, why));
    }

    private static Opened refused(Path path, Reason reason, String sentence) {
        return new Opened.Refused(path, reason, sentence.formatted(path));
    }

    private static String tooLarge(Path path, long size) {
        return "\"%s\" has %.1f MB; sources of up to %d MB can be opened. Cut out the methods to be patched."
                .formatted(path, size / 1e6, LARGEST / 1_000_000);
    }

    private static String binary(Path path, int offset) {
        return "\"%s\" is not a text (byte %d cannot belong to one); choose a source or script file."
                .formatted(path, offset);
    }
}
