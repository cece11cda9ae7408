package dev.patchsmith.envelope.key;

import dev.patchsmith.patch.Checksum;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/// Eight bytes that name a key without giving it away, so that two people can see whether they hold the same one.
///
/// A fingerprint of a legacy key can be guessed when the key can be guessed: it is for screens, not for publication.
public record Fingerprint(String hex) {

    public Fingerprint {
        if (!hex.matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException("not a key fingerprint: " + hex);
        }
    }

    /// The first eight bytes of SHA-256 over the purpose, a line feed and the bytes.
    static Fingerprint of(String purpose, byte[] bytes) {
        MessageDigest digest = Checksum.sha256();
        digest.update((purpose + "\n").getBytes(StandardCharsets.UTF_8));
        return new Fingerprint(HexFormat.of().formatHex(Arrays.copyOf(digest.digest(bytes), 8)));
    }

    /// Four groups of four digits, the form people read to each other.
    @Override
    public String toString() {
        return hex.substring(0, 4) + " " + hex.substring(4, 8) + " " + hex.substring(8, 12) + " " + hex.substring(12);
    }
}
