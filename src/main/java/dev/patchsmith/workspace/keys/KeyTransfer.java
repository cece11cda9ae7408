package dev.patchsmith.workspace.keys;

import dev.patchsmith.envelope.key.DataKey;
import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.envelope.key.VerifyKey;
import dev.patchsmith.envelope.pem.PemKeys;
import dev.patchsmith.envelope.pem.PemReading;
import dev.patchsmith.workspace.file.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// Keys on their way between files and the vault: PEM for signing keys, 64 hexadecimal digits or 32 bytes for data
/// keys. Files with a secret are made readable for their owner only.
public final class KeyTransfer {

    private static final int HEX = 2 * DataKey.LENGTH;

    private KeyTransfer() {}

    /// What came of reading a data key.
    public sealed interface DataKeyReading {

        record Read(DataKey key) implements DataKeyReading {}

        /// @param sentence names the file, never what is in it
        record Refused(String sentence) implements DataKeyReading {}
    }

    /// Reads a signing key, a public key or a certificate.
    ///
    /// @param passphrase for an encrypted key; stays the caller's, who wipes it
    public static PemReading readPem(Path file, Optional<char[]> passphrase) {
        byte[] content;
        try {
            content = read(file, PemKeys.MAX_FILE + 1);
        } catch (IOException unreadable) {
            return new PemReading.Refused(unreadable(file, unreadable));
        }
        try {
            PemReading reading = PemKeys.read(content, passphrase);
            return reading instanceof PemReading.Refused(String reason)
                    ? new PemReading.Refused("\"" + file + "\": " + reason)
                    : reading;
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    /// Reads a data key: 64 hexadecimal digits, with or without a line end, or 32 bytes.
    public static DataKeyReading readDataKey(Path file) {
        byte[] content;
        try {
            content = read(file, HEX + 3);
        } catch (IOException unreadable) {
            return new DataKeyReading.Refused(unreadable(file, unreadable));
        }
        try {
            return decode(content)
                    .<DataKeyReading>map(DataKeyReading.Read::new)
                    .orElseGet(() -> new DataKeyReading.Refused(
                            "\"" + file + "\" holds no data key: 64 hexadecimal digits or 32 bytes are needed."));
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    private static Optional<DataKey> decode(byte[] content) {
        if (content.length == DataKey.LENGTH) {
            return Optional.of(new DataKey(content.clone()));
        }
        int length = content.length;
        while (length > 0 && (content[length - 1] == '\n' || content[length - 1] == '\r')) {
            length--;
        }
        if (length != HEX) {
            return Optional.empty();
        }
        byte[] key = new byte[DataKey.LENGTH];
        for (int i = 0; i < key.length; i++) {
            int high = Character.digit(content[2 * i], 16);
            int low = Character.digit(content[2 * i + 1], 16);
            if (high < 0 || low < 0) {
                Arrays.fill(key, (byte) 0);
                return Optional.empty();
            }
            key[i] = (byte) (16 * high + low);
        }
        return Optional.of(new DataKey(key));
    }

    private static byte[] read(Path file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        }
    }

    private static String unreadable(Path file, IOException failure) {
        return failure instanceof NoSuchFileException
                ? "The key file \"" + file + "\" does not exist."
                : "The key file \"" + file + "\" cannot be read: " + VaultSession.reason(failure) + ".";
    }

    /// Writes the public half as X.509; everybody may have it.
    public static Optional<String> writePublic(Path target, VerifyKey key) {
        return write(target, PemKeys.write(key), false);
    }

    /// Writes the private key as PKCS#8, encrypted with the passphrase, which stays the caller's.
    public static Optional<String> writePrivate(Path target, SigningKey key, char[] passphrase) {
        return write(target, PemKeys.write(key, passphrase), true);
    }

    /// Writes the data key as 64 hexadecimal digits, which is what the build of the app needs.
    public static Optional<String> writeDataKey(Path target, DataKey key) {
        byte[] bytes = key.copyBytes();
        byte[] digits = new byte[HEX + 1];
        byte[] table = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < bytes.length; i++) {
            digits[2 * i] = table[(bytes[i] & 0xF0) >> 4];
            digits[2 * i + 1] = table[bytes[i] & 0x0F];
        }
        digits[HEX] = '\n';
        Arrays.fill(bytes, (byte) 0);
        return write(target, digits, true);
    }

    /// Writes and wipes the bytes.
    private static Optional<String> write(Path target, byte[] bytes, boolean secret) {
        try {
            if (secret) {
                AtomicFile.writePrivately(target, bytes);
            } else {
                AtomicFile.write(target, bytes);
            }
            return Optional.empty();
        } catch (IOException unwritable) {
            return Optional.of("\"" + target + "\" could not be written (" + VaultSession.reason(unwritable)
                    + "); choose another place.");
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
