package dev.patchsmith.envelope.hfp2;

import dev.patchsmith.envelope.key.DataKey;
import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.envelope.key.TrustedKey;
import dev.patchsmith.envelope.key.TrustedKeys;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.Platform;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/// People, keys and packages that are the same in every run.
final class Fixture {

    static final SigningKey AUTHOR = new SigningKey(filled(1));
    static final SigningKey APPROVER = new SigningKey(filled(2));
    static final SigningKey STRANGER = new SigningKey(filled(3));
    static final DataKey DATA_KEY = new DataKey(filled(0x11));
    static final DataKey OTHER_DATA_KEY = new DataKey(filled(0x22));
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final byte[] SCRIPT =
            "class Cart:NSObject{\n- (void)add:(id)item{\n    // 补丁\n    self.count = self.count + 1;\n}\n}\n"
                    .getBytes(StandardCharsets.UTF_8);

    private Fixture() {}

    static byte[] filled(int value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    static TrustedKeys trusted(int threshold) {
        return new TrustedKeys(
                List.of(new TrustedKey("Ada", AUTHOR.verifyKey()), new TrustedKey("Grace", APPROVER.verifyKey())),
                threshold);
    }

    static Hfp2Device device() {
        return device(trusted(1));
    }

    static Hfp2Device device(TrustedKeys trusted) {
        return new Hfp2Device("com.example.shop", Platform.IOS, new AppVersion("3.16.0"), trusted, List.of(DATA_KEY));
    }

    /// Patch 22 with sequence 30, made an hour ago, valid for 30 days.
    static Hfp2Release release() {
        return Hfp2Release.patch(
                "com.example.shop",
                Platform.IOS,
                new AppVersion("3.16.0"),
                22,
                30,
                NOW.minusSeconds(3600),
                Duration.ofDays(30));
    }

    /// A sealer whose nonces count up from the given number.
    static Hfp2Sealer sealer(int firstNonce) {
        return new Hfp2Sealer(
                new RandomGenerator() {
                    private int next = firstNonce;

                    @Override
                    public void nextBytes(byte[] bytes) {
                        Arrays.fill(bytes, (byte) next++);
                    }

                    @Override
                    public long nextLong() {
                        return next++;
                    }
                },
                Hfp2Policy.DEFAULT);
    }

    static byte[] seal(Hfp2Release release, byte[] payload) {
        return sealer(0x51).seal(payload, release, DATA_KEY, AUTHOR).orThrow().bytes();
    }

    static byte[] seal(Hfp2Release release) {
        return seal(release, SCRIPT);
    }

    static byte[] cosigned(byte[] pack) {
        return Hfp2CoSigner.sign(pack, APPROVER, trusted(2), NOW).orThrow().bytes();
    }

    static Hfp2Layout layout(byte[] pack) {
        return (Hfp2Layout) Hfp2Layout.parse(pack, pack.length);
    }

    /// The ciphertext with its tag.
    static byte[] cipherOf(byte[] pack) {
        return Arrays.copyOfRange(pack, layout(pack).cipherAt(), pack.length);
    }

    static String headerOf(byte[] pack) {
        return new String(layout(pack).headerBytes(), StandardCharsets.UTF_8);
    }

    /// A package with any header, properly signed by these keys.
    static byte[] assemble(String header, byte[] cipher, SigningKey... signers) {
        byte[] headerBytes = header.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream pack = new ByteArrayOutputStream();
        pack.writeBytes(Hfp2Layout.MAGIC);
        pack.writeBytes(new byte[] {(byte) (headerBytes.length >> 8), (byte) headerBytes.length});
        pack.writeBytes(headerBytes);
        pack.writeBytes(new byte[] {(byte) (signers.length >> 8), (byte) signers.length});
        for (SigningKey signer : signers) {
            pack.writeBytes(HexFormat.of().parseHex(signer.id().hex()));
            pack.writeBytes(signer.sign(Hfp2Layout.signedBytes(headerBytes)));
        }
        pack.writeBytes(cipher);
        return pack.toByteArray();
    }

    /// A package whose author signed a header in which something was replaced.
    static byte[] withHeader(String old, String fresh) {
        byte[] pack = seal(release());
        String header = headerOf(pack);
        if (!header.contains(old)) {
            throw new IllegalArgumentException(old + " is not in " + header);
        }
        return assemble(header.replace(old, fresh), cipherOf(pack), AUTHOR);
    }
}
