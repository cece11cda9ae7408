package dev.patchsmith.patch;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 checksum of some bytes, 64 lower case hexadecimal digits.
public record Checksum(String hex) {

    public Checksum {
        if (hex.length() != 64 || !hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            throw new IllegalArgumentException("not a SHA-256 in lower case hexadecimal: " + hex);
        }
    }

    public static Checksum of(byte[] bytes) {
        return new Checksum(HexFormat.of().formatHex(sha256().digest(bytes)));
    }

    /// A fresh SHA-256 computation, for bytes that arrive in pieces; finish it with [#from].
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("every Java has SHA-256", every);
        }
    }

    public static Checksum from(MessageDigest finished) {
        return new Checksum(HexFormat.of().formatHex(finished.digest()));
    }

    /// The form people compare by eye: the first and the last four digits.
    public String abbreviated() {
        return hex.substring(0, 4) + "…" + hex.substring(60);
    }

    @Override
    public String toString() {
        return hex;
    }
}
