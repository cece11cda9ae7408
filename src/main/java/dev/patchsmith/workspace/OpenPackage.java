package dev.patchsmith.workspace;

import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.envelope.mango.MangoOpener;
import dev.patchsmith.envelope.mango.MangoOpening;
import dev.patchsmith.patch.Checksum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Opens a package to look at its script.
public final class OpenPackage {

    /// Scripts are small; a larger file is no package of one.
    private static final long LARGEST = 64_000_000;

    private OpenPackage() {}

    /// What came of opening.
    public sealed interface Opened {

        record Script(String script, Checksum checksum, long size) implements Opened {}

        /// @param sentence says whether the key or the file is wrong, as far as that can be known
        record Refused(String sentence) implements Opened {}
    }

    public static Opened file(Path file, LegacyKey key) {
        try {
            if (Files.size(file) > LARGEST) {
                return new Opened.Refused("\"" + file + "\" is too large for a package of a script.");
            }
            return bytes(Files.readAllBytes(file), key);
        } catch (NoSuchFileException missing) {
            return new Opened.Refused("\"" + file + "\" does not exist.");
        } catch (IOException failure) {
            return new Opened.Refused("\"%s\" cannot be read: %s.".formatted(file, failure.getMessage()));
        }
    }

    public static Opened bytes(byte[] sealed, LegacyKey key) {
        return switch (MangoOpener.open(sealed, key)) {
            case MangoOpening.Opened(String script) -> new Opened.Script(script, Checksum.of(sealed), sealed.length);
            case MangoOpening other -> new Opened.Refused(other.sentence());
        };
    }
}
