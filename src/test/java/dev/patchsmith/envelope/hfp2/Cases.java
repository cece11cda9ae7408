package dev.patchsmith.envelope.hfp2;

import static dev.patchsmith.envelope.hfp2.Case.accepted;
import static dev.patchsmith.envelope.hfp2.Case.refused;
import static dev.patchsmith.envelope.hfp2.Fixture.APPROVER;
import static dev.patchsmith.envelope.hfp2.Fixture.AUTHOR;
import static dev.patchsmith.envelope.hfp2.Fixture.NOW;
import static dev.patchsmith.envelope.hfp2.Fixture.SCRIPT;
import static dev.patchsmith.envelope.hfp2.Fixture.STRANGER;
import static dev.patchsmith.envelope.hfp2.Fixture.assemble;
import static dev.patchsmith.envelope.hfp2.Fixture.cipherOf;
import static dev.patchsmith.envelope.hfp2.Fixture.cosigned;
import static dev.patchsmith.envelope.hfp2.Fixture.device;
import static dev.patchsmith.envelope.hfp2.Fixture.headerOf;
import static dev.patchsmith.envelope.hfp2.Fixture.release;
import static dev.patchsmith.envelope.hfp2.Fixture.seal;
import static dev.patchsmith.envelope.hfp2.Fixture.trusted;
import static dev.patchsmith.envelope.hfp2.Fixture.withHeader;

import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.Platform;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// All cases of the conformance vectors, good ones and attacks.
final class Cases {

    private Cases() {}

    static List<Case> all() {
        return Stream.of(good(), shape(), header(), signers(), addressee(), order(), content())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Case> good() {
        byte[] chinese = "NSLog(@\"你好，补丁 🩹\");\n".getBytes(StandardCharsets.UTF_8);
        Hfp2Release base = release();
        Hfp2Release several = new Hfp2Release(
                base.app(),
                base.platform(),
                List.of(new AppVersion("3.15.0"), new AppVersion("3.16.0")),
                22,
                30,
                20,
                PatchKind.PATCH,
                "轮次-7",
                base.createdAt(),
                base.expiresAt());
        return List.of(
                accepted("patch", seal(base), SCRIPT),
                accepted("chinese-payload", seal(base, chinese), chinese),
                accepted("empty-payload", seal(base, new byte[0]), new byte[0]),
                accepted("several-versions-chinese-salt", seal(several), SCRIPT),
                accepted("two-signatures", cosigned(seal(base)), SCRIPT).on(device(trusted(2))),
                accepted("more-signatures-than-needed", cosigned(seal(base)), SCRIPT),
                accepted("newer-than-the-last", seal(base), SCRIPT).after(21, 29, 22),
                accepted("neutral-for-the-same-patch", seal(base.as(PatchKind.NEUTRAL)), SCRIPT)
                        .after(22, 29, 0),
                accepted("clear-for-an-older-patch", seal(base.as(PatchKind.CLEAR), new byte[0]), new byte[0])
                        .after(25, 29, 0),
                accepted("revoked-key-that-did-not-sign", seal(base), SCRIPT)
                        .on(device(trusted(1).revoking(APPROVER.id()))),
                accepted("one-second-before-expiry", seal(base), SCRIPT)
                        .at(base.expiresAt().minusSeconds(1)),
                accepted("largest-leap", seal(base), SCRIPT).after(21, 29, 0));
    }

    private static List<Case> shape() {
        byte[] pack = seal(release());
        byte[] longer = Arrays.copyOf(pack, pack.length + 1);
        byte[] hugeHeader = pack.clone();
        hugeHeader[4] = (byte) 0xFF;
        byte[] manySignatures = pack.clone();
        manySignatures[Fixture.layout(pack).countAt() + 1] = 17;
        return List.of(
                refused("empty-file", new byte[0], Hfp2Check.TRUNCATED),
                refused("other-magic", "HFP1 and more".getBytes(StandardCharsets.UTF_8), Hfp2Check.NOT_HFP2),
                refused("only-magic", Arrays.copyOf(pack, 4), Hfp2Check.TRUNCATED),
                refused("cut-in-header", Arrays.copyOf(pack, 100), Hfp2Check.TRUNCATED),
                refused(
                        "cut-in-signature",
                        Arrays.copyOf(pack, Fixture.layout(pack).cipherAt() - 1),
                        Hfp2Check.TRUNCATED),
                refused("cut-in-tag", Arrays.copyOf(pack, pack.length - 1), Hfp2Check.TRUNCATED),
                refused("one-byte-too-many", longer, Hfp2Check.TRAILING_BYTES),
                refused("header-length-too-large", hugeHeader, Hfp2Check.HEADER),
                refused("seventeen-signatures", manySignatures, Hfp2Check.HEADER));
    }

    private static List<Case> header() {
        String deep = "[".repeat(40) + "]".repeat(40);
        return List.of(
                refused("version-3", withHeader("\"v\":2", "\"v\":3"), Hfp2Check.UNKNOWN_VERSION),
                refused("member-twice", withHeader("\"v\":2", "\"v\":2,\"v\":2"), Hfp2Check.HEADER),
                refused("member-unknown", withHeader("\"v\":2", "\"v\":2,\"w\":1"), Hfp2Check.HEADER),
                refused("member-missing", withHeader("\"seq\":30,", ""), Hfp2Check.HEADER),
                refused("members-not-sorted", withHeader("\"size\":", "\"aize\":"), Hfp2Check.HEADER),
                refused("blank-between", withHeader("\"v\":2", "\"v\": 2"), Hfp2Check.HEADER),
                refused("fraction", withHeader("\"seq\":30", "\"seq\":30.0"), Hfp2Check.HEADER),
                refused("exponent", withHeader("\"seq\":30", "\"seq\":3e1"), Hfp2Check.HEADER),
                refused("leading-zero", withHeader("\"seq\":30", "\"seq\":030"), Hfp2Check.HEADER),
                refused("number-as-text", withHeader("\"seq\":30", "\"seq\":\"30\""), Hfp2Check.HEADER),
                refused("negative", withHeader("\"seq\":30", "\"seq\":-30"), Hfp2Check.HEADER),
                refused("seq-2-to-the-63", withHeader("\"seq\":30", "\"seq\":9223372036854775807"), Hfp2Check.HEADER),
                refused("null-member", withHeader("\"seq\":30", "\"seq\":null"), Hfp2Check.HEADER),
                refused("nested-too-deeply", withHeader("\"seq\":30", "\"seq\":" + deep), Hfp2Check.HEADER),
                refused("needless-escape", withHeader("com.example", "\\u0063om.example"), Hfp2Check.HEADER),
                refused("lone-surrogate", withHeader("com.example", "\\ud800om.example"), Hfp2Check.HEADER),
                refused("byte-order-mark", withHeader("{\"app\"", "\ufeff{\"app\""), Hfp2Check.HEADER),
                refused("upper-case-hex", withHeader("\"nonce\":\"51", "\"nonce\":\"5A"), Hfp2Check.HEADER),
                refused("other-cipher", withHeader("A256GCM", "A128ECB"), Hfp2Check.HEADER),
                refused("unknown-kind", withHeader("\"kind\":\"patch\"", "\"kind\":\"hotfix\""), Hfp2Check.HEADER),
                refused("floor-above-patch", withHeader("\"minPatchNo\":0", "\"minPatchNo\":23"), Hfp2Check.HEADER),
                refused("no-versions", withHeader("[\"3.16.0\"]", "[]"), Hfp2Check.HEADER));
    }

    private static List<Case> signers() {
        byte[] pack = seal(release());
        String header = headerOf(pack);
        byte[] cipher = cipherOf(pack);
        byte[] altered = pack.clone();
        altered[Fixture.layout(pack).cipherAt() - 1] ^= 1;
        String byStranger = header.replace(AUTHOR.id().hex(), STRANGER.id().hex());
        return List.of(
                refused("author-unknown", assemble(byStranger, cipher, STRANGER), Hfp2Check.KEY_UNKNOWN),
                refused("co-signer-unknown", assemble(header, cipher, AUTHOR, STRANGER), Hfp2Check.KEY_UNKNOWN),
                refused("author-revoked", pack, Hfp2Check.KEY_REVOKED)
                        .on(device(trusted(1).revoking(AUTHOR.id()))),
                refused("co-signer-revoked", cosigned(pack), Hfp2Check.KEY_REVOKED)
                        .on(device(trusted(1).revoking(APPROVER.id()))),
                refused("same-key-twice", assemble(header, cipher, AUTHOR, AUTHOR), Hfp2Check.SIGNATURE_TWICE)
                        .on(device(trusted(2))),
                refused("no-signature", assemble(header, cipher), Hfp2Check.SIGNATURE_MISSING),
                refused("author-did-not-sign", assemble(header, cipher, APPROVER), Hfp2Check.SIGNATURE_MISSING),
                refused("signature-altered", altered, Hfp2Check.SIGNATURE_INVALID),
                refused("header-altered", resigned(header), Hfp2Check.SIGNATURE_INVALID),
                refused("one-of-two-signatures", pack, Hfp2Check.THRESHOLD).on(device(trusted(2))));
    }

    /// A later expiry written into a header that was signed before.
    private static byte[] resigned(String header) {
        byte[] pack = seal(release());
        String expiry = Long.toString(release().expiresAt().getEpochSecond());
        String later = Long.toString(release().expiresAt().getEpochSecond() + 1);
        byte[] fresh = header.replace(expiry, later).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(fresh, 0, pack, 6, fresh.length);
        return pack;
    }

    private static List<Case> addressee() {
        byte[] pack = seal(release());
        Hfp2Device device = device();
        return List.of(
                refused("other-app", pack, Hfp2Check.OTHER_APP)
                        .on(new Hfp2Device(
                                "com.example.bank",
                                device.platform(),
                                device.version(),
                                device.trusted(),
                                device.dataKeys())),
                refused("other-platform", pack, Hfp2Check.OTHER_PLATFORM)
                        .on(new Hfp2Device(
                                device.app(), Platform.ANDROID, device.version(), device.trusted(), device.dataKeys())),
                refused("other-version", pack, Hfp2Check.OTHER_VERSION)
                        .on(new Hfp2Device(
                                device.app(),
                                device.platform(),
                                new AppVersion("3.16.1"),
                                device.trusted(),
                                device.dataKeys())));
    }

    private static List<Case> order() {
        byte[] pack = seal(release());
        Hfp2Release base = release();
        byte[] leap = withHeader("\"seq\":30", "\"seq\":9007199254740991");
        byte[] patchLeap = withHeader("\"patchNo\":22", "\"patchNo\":9007199254740991");
        String later = Long.toString(base.createdAt().plus(Duration.ofDays(401)).getEpochSecond());
        byte[] longLived = withHeader(Long.toString(base.expiresAt().getEpochSecond()), later);
        return List.of(
                refused("expired", pack, Hfp2Check.EXPIRED).at(base.expiresAt()),
                refused("expired-a-year-ago", pack, Hfp2Check.EXPIRED).at(NOW.plus(Duration.ofDays(365))),
                refused("valid-for-too-long", longLived, Hfp2Check.LIFETIME),
                refused("replayed", pack, Hfp2Check.ROLLED_BACK).after(22, 30, 0),
                refused("older-patch", pack, Hfp2Check.ROLLED_BACK).after(23, 29, 0),
                refused("older-sequence", pack, Hfp2Check.ROLLED_BACK).after(21, 31, 0),
                refused("below-the-floor", pack, Hfp2Check.ROLLED_BACK).after(0, 0, 23),
                refused("neutral-replayed", seal(base.as(PatchKind.NEUTRAL)), Hfp2Check.ROLLED_BACK)
                        .after(22, 30, 0),
                refused("clear-below-the-floor", seal(base.as(PatchKind.CLEAR)), Hfp2Check.ROLLED_BACK)
                        .after(25, 29, 23),
                refused("sequence-leaps", leap, Hfp2Check.FAST_FORWARD),
                refused("patch-number-leaps", patchLeap, Hfp2Check.FAST_FORWARD));
    }

    private static List<Case> content() {
        byte[] pack = seal(release());
        byte[] swapped = assemble(headerOf(pack), cipherOf(otherPackage()), AUTHOR);
        byte[] badTag = pack.clone();
        badTag[pack.length - 1] ^= 1;
        byte[] badCipher = pack.clone();
        badCipher[pack.length - 17] ^= 1;
        byte[] lie = plainLie();
        return List.of(
                refused("ciphertext-of-another-package", swapped, Hfp2Check.CIPHER_CHECKSUM),
                refused("ciphertext-altered", badCipher, Hfp2Check.CIPHER_CHECKSUM),
                refused("tag-altered", badTag, Hfp2Check.DECRYPTION),
                refused("another-data-key", pack, Hfp2Check.DATA_KEY_UNKNOWN)
                        .on(new Hfp2Device(
                                device().app(),
                                device().platform(),
                                device().version(),
                                device().trusted(),
                                List.of(Fixture.OTHER_DATA_KEY))),
                refused(
                        "header-of-another-key-derivation",
                        withHeader("\"patchNo\":22", "\"patchNo\":23"),
                        Hfp2Check.DECRYPTION),
                refused("payload-is-not-what-was-signed", lie, Hfp2Check.PLAIN_CHECKSUM));
    }

    /// Another payload of the same length, so that only the checksum can tell.
    private static byte[] otherPackage() {
        byte[] other = SCRIPT.clone();
        other[0] ^= 1;
        return seal(release(), other);
    }

    /// A package whose author signed a wrong checksum of the payload, with a tag that fits that header.
    private static byte[] plainLie() {
        byte[] pack = seal(release());
        Hfp2Header header = Fixture.layout(pack).header();
        String lie = headerOf(pack).replace(header.plainSha256().hex(), "00".repeat(32));
        ContentCipher cipher = Hfp2Content.cipher(header, Fixture.DATA_KEY);
        return assemble(lie, cipher.encrypt(SCRIPT, lie.getBytes(StandardCharsets.UTF_8)), AUTHOR);
    }
}
