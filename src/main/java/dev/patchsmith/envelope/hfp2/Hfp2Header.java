package dev.patchsmith.envelope.hfp2;

import dev.patchsmith.envelope.json.CanonicalWriter;
import dev.patchsmith.envelope.json.JsonFields;
import dev.patchsmith.envelope.json.JsonFields.WrongField;
import dev.patchsmith.envelope.json.JsonValue;
import dev.patchsmith.envelope.json.JsonValue.Items;
import dev.patchsmith.envelope.json.JsonValue.Members;
import dev.patchsmith.envelope.json.JsonValue.Text;
import dev.patchsmith.envelope.json.JsonValue.Whole;
import dev.patchsmith.envelope.key.Fingerprint;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.Platform;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The signed header of a package. [#toBytes] is only for making one: signatures are checked over the bytes as
/// received.
///
/// @param keyId the key of the author, whose signature must be among the package's
/// @param encKeyId the data key from which the content key is derived
/// @param nonce 12 bytes in hexadecimal, fresh for every package
/// @param plainSha256 of the payload
/// @param cipherSha256 of the encrypted payload without its tag, for the tag depends on the header
/// @param size of the payload in bytes
public record Hfp2Header(
        Hfp2Release release,
        Fingerprint keyId,
        Fingerprint encKeyId,
        String nonce,
        Checksum plainSha256,
        Checksum cipherSha256,
        long size) {

    static final int VERSION = 2;
    static final int NONCE_LENGTH = 12;
    static final String CIPHER = "A256GCM";
    static final Set<String> MEMBERS = Set.of(
            "app",
            "appVersions",
            "cipherSha256",
            "createdAt",
            "enc",
            "encKeyId",
            "expiresAt",
            "keyId",
            "kind",
            "minPatchNo",
            "nonce",
            "patchNo",
            "plainSha256",
            "platform",
            "salt",
            "seq",
            "size",
            "v");

    static String word(Platform platform) {
        return switch (platform) {
            case IOS -> "ios";
            case ANDROID -> "android";
        };
    }

    byte[] nonceBytes() {
        return HexFormat.of().parseHex(nonce);
    }

    /// The canonical text that is signed.
    byte[] toBytes() {
        Map<String, JsonValue> members = new TreeMap<>();
        members.put("app", new Text(release.app()));
        members.put(
                "appVersions",
                new Items(release.appVersions().stream()
                        .<JsonValue>map(version -> new Text(version.text()))
                        .toList()));
        members.put("cipherSha256", new Text(cipherSha256.hex()));
        members.put("createdAt", new Whole(release.createdAt().getEpochSecond()));
        members.put("enc", new Text(CIPHER));
        members.put("encKeyId", new Text(encKeyId.hex()));
        members.put("expiresAt", new Whole(release.expiresAt().getEpochSecond()));
        members.put("keyId", new Text(keyId.hex()));
        members.put("kind", new Text(release.kind().word()));
        members.put("minPatchNo", new Whole(release.minPatchNo()));
        members.put("nonce", new Text(nonce));
        members.put("patchNo", new Whole(release.patchNo()));
        members.put("plainSha256", new Text(plainSha256.hex()));
        members.put("platform", new Text(word(release.platform())));
        members.put("salt", new Text(release.salt()));
        members.put("seq", new Whole(release.seq()));
        members.put("size", new Whole(size));
        members.put("v", new Whole(VERSION));
        return CanonicalWriter.write(Members.of(members));
    }

    /// A header in a version that this program does not know.
    static final class OtherVersion extends Exception {

        private static final long serialVersionUID = 1L;

        OtherVersion(long version) {
            super(Long.toString(version), null, false, false);
        }
    }

    static Hfp2Header read(byte[] bytes) throws WrongField, OtherVersion {
        JsonFields fields = JsonFields.read(bytes);
        long version = fields.whole("v", 0, Whole.MAX);
        if (version != VERSION) {
            throw new OtherVersion(version);
        }
        fields.exactly(MEMBERS);
        if (!fields.text("enc").equals(CIPHER)) {
            throw new WrongField("\"enc\" is not " + CIPHER);
        }
        return new Hfp2Header(
                readRelease(fields),
                new Fingerprint(fields.hex("keyId", 8)),
                new Fingerprint(fields.hex("encKeyId", 8)),
                fields.hex("nonce", NONCE_LENGTH),
                new Checksum(fields.hex("plainSha256", 32)),
                new Checksum(fields.hex("cipherSha256", 32)),
                fields.whole("size", 0, Whole.MAX));
    }

    private static Hfp2Release readRelease(JsonFields fields) throws WrongField {
        long patchNo = fields.whole("patchNo", 1, Whole.MAX);
        Instant createdAt = fields.instant("createdAt");
        Instant expiresAt = fields.instant("expiresAt");
        if (!createdAt.isBefore(expiresAt)) {
            throw new WrongField("it expires before it was made");
        }
        return new Hfp2Release(
                fields.line("app", Hfp2Release.MAX_APP),
                readPlatform(fields),
                readVersions(fields),
                patchNo,
                fields.whole("seq", 1, Whole.MAX),
                fields.whole("minPatchNo", 0, patchNo),
                PatchKind.of(fields.text("kind")).orElseThrow(() -> new WrongField("\"kind\" is unknown")),
                fields.line("salt", Hfp2Release.MAX_SALT),
                createdAt,
                expiresAt);
    }

    private static Platform readPlatform(JsonFields fields) throws WrongField {
        String word = fields.text("platform");
        for (Platform platform : Platform.values()) {
            if (word(platform).equals(word)) {
                return platform;
            }
        }
        throw new WrongField("\"platform\" is unknown");
    }

    private static List<AppVersion> readVersions(JsonFields fields) throws WrongField {
        List<AppVersion> versions = new ArrayList<>();
        for (String text : fields.texts("appVersions")) {
            if (!AppVersion.isValid(text) || text.chars().anyMatch(Character::isISOControl)) {
                throw new WrongField("\"appVersions\" has something that is no version");
            }
            versions.add(new AppVersion(text));
        }
        boolean twice = versions.stream().distinct().count() != versions.size();
        if (twice || versions.isEmpty() || versions.size() > Hfp2Release.MAX_VERSIONS) {
            throw new WrongField("\"appVersions\" does not have 1 to 100 different versions");
        }
        return versions;
    }
}
