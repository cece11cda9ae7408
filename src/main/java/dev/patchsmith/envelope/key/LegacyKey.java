package dev.patchsmith.envelope.key;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/// The key of the legacy `.mg` format: 1 to 16 UTF-8 bytes, which clients fill up to 16 with zeros.
///
/// It lives in bytes that can be wiped; a wiped key can no longer be used. Not safe for use by several threads while
/// it is being wiped.
public final class LegacyKey implements AutoCloseable {

    /// The block and key length of AES-128, in bytes.
    public static final int LENGTH = 16;

    private final byte[] bytes;
    private final Fingerprint fingerprint;
    private boolean wiped;

    private LegacyKey(byte[] bytes) {
        this.bytes = bytes;
        this.fingerprint = Fingerprint.of("patchsmith legacy key", bytes);
    }

    /// What became of something typed or read as a key.
    public sealed interface Check {

        /// The key can be used; a short one carries a warning.
        record Accepted(LegacyKey key, Optional<String> warning) implements Check {}

        /// The key cannot be used; the reason never contains it.
        record Refused(String reason) implements Check {}

        /// The key, for callers that know it to be good.
        ///
        /// @throws IllegalArgumentException with the reason when it was refused all the same
        default LegacyKey orThrow() {
            return switch (this) {
                case Accepted accepted -> accepted.key();
                case Refused(String reason) -> throw new IllegalArgumentException(reason);
            };
        }
    }

    /// The key that someone typed. The array stays the caller's, who should wipe it.
    public static Check of(char[] text) {
        ByteBuffer encoded;
        try {
            encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException lonelySurrogate) {
            return new Check.Refused("The key contains a broken character that cannot be written as UTF-8.");
        }
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.limit());
        Arrays.fill(encoded.array(), (byte) 0);
        return of(bytes);
    }

    /// The key as UTF-8 bytes. The array is taken over: it is wiped when the key is wiped or refused.
    public static Check of(byte[] utf8) {
        Optional<String> refusal = refusal(utf8);
        if (refusal.isPresent()) {
            Arrays.fill(utf8, (byte) 0);
            return new Check.Refused(refusal.get());
        }
        return new Check.Accepted(new LegacyKey(utf8), warning(utf8.length));
    }

    /// The key in a file: its bytes without a byte order mark and without one line end at the end.
    public static Check ofKeyFile(byte[] content) {
        int start = startsWithMark(content) ? 3 : 0;
        int end = content.length;
        if (end > start && content[end - 1] == '\n') {
            end--;
            if (end > start && content[end - 1] == '\r') {
                end--;
            }
        }
        return of(Arrays.copyOfRange(content, start, end));
    }

    /// The key that clients are believed to end up with when they are given one of more than 16 bytes: all zeros.
    public static LegacyKey allZeros() {
        return new LegacyKey(new byte[LENGTH]);
    }

    private static boolean startsWithMark(byte[] content) {
        return content.length >= 3
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF;
    }

    private static Optional<String> refusal(byte[] utf8) {
        if (utf8.length == 0) {
            return Optional.of("The key is empty. A legacy package needs a key of 1 to 16 bytes.");
        }
        if (utf8.length > LENGTH) {
            return Optional.of("The key has " + utf8.length + " UTF-8 bytes. Clients copy it into 16 bytes and silently"
                    + " end up with another key when it is longer: use at most 16 bytes.");
        }
        for (byte b : utf8) {
            if (b == 0) {
                return Optional.of("The key contains a zero byte, which clients take for its end.");
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
        } catch (CharacterCodingException notText) {
            return Optional.of("The key is not UTF-8 text, so no client can be given it.");
        }
        return Optional.empty();
    }

    private static Optional<String> warning(int length) {
        return length == LENGTH
                ? Optional.empty()
                : Optional.of("The key has only " + length + " of 16 bytes; the rest is filled with zeros,"
                        + " which makes it easier to guess.");
    }

    /// A fresh copy of the key filled up with zeros to 16 bytes; the caller wipes it.
    public byte[] padded() {
        return Arrays.copyOf(live(), LENGTH);
    }

    /// A fresh copy of the UTF-8 bytes; the caller wipes it.
    public byte[] copyBytes() {
        return live().clone();
    }

    private byte[] live() {
        if (wiped) {
            throw new IllegalStateException("this key has been wiped");
        }
        return bytes;
    }

    public Fingerprint fingerprint() {
        return fingerprint;
    }

    /// Overwrites the key with zeros.
    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
        wiped = true;
    }

    public boolean isWiped() {
        return wiped;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LegacyKey that && MessageDigest.isEqual(bytes, that.bytes) && wiped == that.wiped;
    }

    @Override
    public int hashCode() {
        return fingerprint.hashCode();
    }

    @Override
    public String toString() {
        return "LegacyKey[" + fingerprint + "]";
    }
}
