package dev.patchsmith.envelope.hfp2;

import dev.patchsmith.envelope.hfp2.Hfp2Outcome.Refused;
import dev.patchsmith.envelope.key.DataKey;
import dev.patchsmith.patch.Checksum;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/// The last checks: the ciphertext is the one that was signed, it decrypts, and it is the payload that was signed.
sealed interface Hfp2Content {

    record Readable(byte[] payload) implements Hfp2Content {}

    record Unreadable(Refused refused) implements Hfp2Content {}

    static Hfp2Content decrypt(byte[] pack, Hfp2Layout layout, List<DataKey> dataKeys) {
        Hfp2Header header = layout.header();
        int length = (int) header.size();
        Optional<Refused> damaged = cipherChecksum(pack, layout);
        if (damaged.isPresent()) {
            return new Unreadable(damaged.get());
        }
        Optional<DataKey> dataKey = dataKey(header, dataKeys);
        if (dataKey.isEmpty()) {
            return new Unreadable(unknownDataKey(header));
        }
        Optional<byte[]> payload = cipher(header, dataKey.get())
                .decrypt(pack, layout.cipherAt(), length + Hfp2Layout.TAG, layout.headerBytes());
        return payload.map(bytes -> plainChecksum(header, Checksum.of(bytes))
                        .<Hfp2Content>map(Unreadable::new)
                        .orElseGet(() -> new Readable(bytes)))
                .orElseGet(() -> new Unreadable(badTag()));
    }

    static Optional<Refused> cipherChecksum(byte[] pack, Hfp2Layout layout) {
        MessageDigest digest = Checksum.sha256();
        digest.update(pack, layout.cipherAt(), (int) layout.header().size());
        return compareCipher(digest, layout);
    }

    static Optional<Refused> cipherChecksum(Path pack, Hfp2Layout layout) throws IOException {
        MessageDigest digest = Checksum.sha256();
        byte[] chunk = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(pack)) {
            in.skipNBytes(layout.cipherAt());
            for (long left = layout.header().size(); left > 0; ) {
                int read = in.readNBytes(chunk, 0, (int) Math.min(chunk.length, left));
                if (read == 0) {
                    return Optional.of(badCipher());
                }
                digest.update(chunk, 0, read);
                left -= read;
            }
        }
        return compareCipher(digest, layout);
    }

    /// Decrypts a big package in pieces. What was written must be thrown away unless nothing is refused.
    ///
    /// The checksum of the ciphertext is not looked at: the tag says the same.
    static Optional<Refused> decrypt(
            Path pack, OutputStream payload, Hfp2Layout layout, DataKey dataKey, LongConsumer passed)
            throws IOException {
        Hfp2Header header = layout.header();
        MessageDigest plain = Checksum.sha256();
        try (InputStream in = WatchedInput.open(pack, passed)) {
            in.skipNBytes(layout.cipherAt());
            if (!cipher(header, dataKey).decrypt(in, header.size(), payload, layout.headerBytes(), plain)) {
                return Optional.of(badTag());
            }
        }
        return plainChecksum(header, Checksum.from(plain));
    }

    private static Optional<Refused> compareCipher(MessageDigest digest, Hfp2Layout layout) {
        return Checksum.from(digest).equals(layout.header().cipherSha256())
                ? Optional.empty()
                : Optional.of(badCipher());
    }

    static Optional<Refused> plainChecksum(Hfp2Header header, Checksum actual) {
        return actual.equals(header.plainSha256())
                ? Optional.empty()
                : Hfp2Rules.refused(Hfp2Check.PLAIN_CHECKSUM, "The decrypted payload is not the one that was signed.");
    }

    static Optional<DataKey> dataKey(Hfp2Header header, List<DataKey> dataKeys) {
        return dataKeys.stream()
                .filter(key -> key.id().equals(header.encKeyId()))
                .findFirst();
    }

    static ContentCipher cipher(Hfp2Header header, DataKey dataKey) {
        Hfp2Release release = header.release();
        return new ContentCipher(dataKey, header.nonceBytes(), release.app(), release.patchNo());
    }

    static Refused unknownDataKey(Hfp2Header header) {
        return new Refused(
                Hfp2Check.DATA_KEY_UNKNOWN,
                "The package is encrypted with data key " + header.encKeyId() + ", which is not here.");
    }

    static Refused badCipher() {
        return new Refused(
                Hfp2Check.CIPHER_CHECKSUM, "The encrypted part was altered or damaged: load the package again.");
    }

    static Refused badTag() {
        return new Refused(
                Hfp2Check.DECRYPTION,
                "The payload does not decrypt: its end was altered, or the data key is not the right one.");
    }
}
