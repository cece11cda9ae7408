package dev.patchsmith.workspace;

import dev.patchsmith.envelope.key.LegacyKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// A file with the key of an app as text; one line end at its end does not count.
public final class KeyFile {

    /// A longer file is no key, whatever is in it.
    private static final int LONGEST = 4096;

    private KeyFile() {}

    /// What came of reading a key.
    public sealed interface Read {

        /// @param key the caller closes it
        /// @param warning such as that the key is short
        record Key(LegacyKey key, Optional<String> warning) implements Read {}

        /// @param sentence names the file, never what is in it
        record Refused(String sentence) implements Read {}
    }

    public static Read read(Path file) {
        byte[] content;
        try (InputStream in = Files.newInputStream(file)) {
            content = in.readNBytes(LONGEST + 1);
        } catch (NoSuchFileException missing) {
            return new Read.Refused("The key file \"" + file + "\" does not exist.");
        } catch (IOException unreadable) {
            return new Read.Refused("The key file \"%s\" cannot be read: %s.".formatted(file, unreadable.getMessage()));
        }
        try {
            return switch (LegacyKey.ofKeyFile(content)) {
                case LegacyKey.Check.Accepted accepted -> new Read.Key(accepted.key(), accepted.warning());
                case LegacyKey.Check.Refused(String reason) -> new Read.Refused("\"" + file + "\": " + reason);
            };
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }
}
