package dev.patchsmith.envelope.hfp2;

import dev.patchsmith.envelope.key.DataKey;
import dev.patchsmith.envelope.key.Fingerprint;
import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.envelope.sealing.Sealing;
import dev.patchsmith.envelope.sealing.StreamSealing;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.SealedPackage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;

/// Makes HFP2 packages with the signature of their author; others add theirs with [Hfp2CoSigner].
public final class Hfp2Sealer {

    private final RandomGenerator nonces;
    private final Hfp2Policy policy;

    public Hfp2Sealer(Hfp2Policy policy) {
        this(new SecureRandom(), policy);
    }

    /// With given nonces, for vectors that must come out the same every time.
    Hfp2Sealer(RandomGenerator nonces, Hfp2Policy policy) {
        this.nonces = nonces;
        this.policy = policy;
    }

    /// Seals a payload and opens the package again to compare.
    public Sealing seal(byte[] payload, Hfp2Release release, DataKey dataKey, SigningKey author) {
        Optional<String> problem = release.problem(policy);
        if (problem.isPresent()) {
            return new Sealing.Refused(problem.get());
        }
        byte[] nonce = nonce();
        ContentCipher cipher = new ContentCipher(dataKey, nonce, release.app(), release.patchNo());
        Hfp2Header header = header(payload, release, dataKey, author.id(), nonce, cipher);
        byte[] headerBytes = header.toBytes();
        if (headerBytes.length > Hfp2Layout.MAX_HEADER) {
            return new Sealing.Refused("The header would be too large: name fewer app versions.");
        }
        byte[] head = head(headerBytes, author);
        byte[] encrypted = cipher.encrypt(payload, headerBytes);
        byte[] pack = Arrays.copyOf(head, head.length + encrypted.length);
        System.arraycopy(encrypted, 0, pack, head.length, encrypted.length);
        compare(pack, payload, cipher);
        return pack.length > policy.maxSize()
                ? new Sealing.Refused(tooLarge())
                : new Sealing.Sealed(new SealedPackage(PackageFormat.HFP2, pack));
    }

    /// The checksum of the payload is not computed once more: the payload itself is compared.
    private static void compare(byte[] pack, byte[] payload, ContentCipher cipher) {
        boolean same = Hfp2Layout.parse(pack, pack.length) instanceof Hfp2Layout layout
                && Hfp2Content.cipherChecksum(pack, layout).isEmpty()
                && cipher.decrypt(pack, layout.cipherAt(), payload.length + Hfp2Layout.TAG, layout.headerBytes())
                        .filter(again -> Arrays.equals(again, payload))
                        .isPresent();
        if (!same) {
            throw new IllegalStateException("the sealed package does not open to the same bytes");
        }
    }

    /// Seals a big payload from file to file, in three passes of small pieces: checksums, encryption, self-check.
    ///
    /// @param target is written beside its place and put there when the self-check has passed
    public StreamSealing seal(Path payload, Path target, Hfp2Release release, DataKey dataKey, SigningKey author)
            throws IOException {
        return seal(payload, target, release, dataKey, author, bytes -> {});
    }

    /// The same, with somebody who is told how many bytes each piece of the three passes had and may end it all by
    /// throwing; nothing is left behind then.
    public StreamSealing seal(
            Path payload, Path target, Hfp2Release release, DataKey dataKey, SigningKey author, LongConsumer passed)
            throws IOException {
        Optional<String> problem = release.problem(policy);
        if (problem.isPresent()) {
            return new StreamSealing.Refused(problem.get());
        }
        byte[] nonce = nonce();
        ContentCipher cipher = new ContentCipher(dataKey, nonce, release.app(), release.patchNo());
        Hfp2Header header;
        try (InputStream in = WatchedInput.open(payload, passed)) {
            header = header(in, release, dataKey, author.id(), nonce, cipher);
        }
        byte[] headerBytes = header.toBytes();
        byte[] head = head(headerBytes, author);
        long size = head.length + header.size() + Hfp2Layout.TAG;
        if (headerBytes.length > Hfp2Layout.MAX_HEADER || size > policy.maxSize()) {
            return new StreamSealing.Refused(tooLarge());
        }
        Path part = Files.createTempFile(
                target.toAbsolutePath().getParent(), target.getFileName().toString(), ".part");
        try {
            Checksum checksum = write(payload, part, head, headerBytes, cipher, passed);
            if (!opensAgain(part, head.length, headerBytes, header, cipher, passed)) {
                return new StreamSealing.Refused("The payload was changed while it was being sealed: try again.");
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new StreamSealing.Written(size, checksum);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Checksum write(
            Path payload, Path part, byte[] head, byte[] headerBytes, ContentCipher cipher, LongConsumer passed)
            throws IOException {
        MessageDigest whole = Checksum.sha256();
        try (InputStream in = WatchedInput.open(payload, passed);
                var out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(part)), whole)) {
            out.write(head);
            cipher.encrypt(in, out, headerBytes);
        }
        return Checksum.from(whole);
    }

    private static boolean opensAgain(
            Path part, int cipherAt, byte[] headerBytes, Hfp2Header header, ContentCipher cipher, LongConsumer passed)
            throws IOException {
        MessageDigest plain = Checksum.sha256();
        try (InputStream in = WatchedInput.open(part, passed)) {
            in.skipNBytes(cipherAt);
            return cipher.decrypt(in, header.size(), OutputStream.nullOutputStream(), headerBytes, plain)
                    && Checksum.from(plain).equals(header.plainSha256());
        }
    }

    private byte[] nonce() {
        byte[] nonce = new byte[Hfp2Header.NONCE_LENGTH];
        nonces.nextBytes(nonce);
        return nonce;
    }

    private static Hfp2Header header(
            byte[] payload,
            Hfp2Release release,
            DataKey dataKey,
            Fingerprint author,
            byte[] nonce,
            ContentCipher cipher) {
        try {
            return header(new ByteArrayInputStream(payload), release, dataKey, author, nonce, cipher);
        } catch (IOException memoryCannotFail) {
            throw new UncheckedIOException(memoryCannotFail);
        }
    }

    private static Hfp2Header header(
            InputStream payload,
            Hfp2Release release,
            DataKey dataKey,
            Fingerprint author,
            byte[] nonce,
            ContentCipher cipher)
            throws IOException {
        MessageDigest plain = Checksum.sha256();
        MessageDigest sealed = Checksum.sha256();
        long size = cipher.digest(payload, plain, sealed);
        return new Hfp2Header(
                release,
                author,
                dataKey.id(),
                HexFormat.of().formatHex(nonce),
                Checksum.from(plain),
                Checksum.from(sealed),
                size);
    }

    /// Everything before the ciphertext, with one signature.
    private static byte[] head(byte[] headerBytes, SigningKey author) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.writeBytes(Hfp2Layout.MAGIC);
        head.writeBytes(new byte[] {(byte) (headerBytes.length >> 8), (byte) headerBytes.length});
        head.writeBytes(headerBytes);
        head.writeBytes(new byte[] {0, 1});
        head.writeBytes(HexFormat.of().parseHex(author.id().hex()));
        head.writeBytes(author.sign(Hfp2Layout.signedBytes(headerBytes)));
        return head.toByteArray();
    }

    private String tooLarge() {
        return "The package would be larger than the " + policy.maxSize() + " bytes that devices accept.";
    }
}
