package dev.patchsmith.envelope.vault;

import dev.patchsmith.envelope.json.CanonicalWriter;
import dev.patchsmith.envelope.json.JsonFields;
import dev.patchsmith.envelope.json.JsonFields.WrongField;
import dev.patchsmith.envelope.json.JsonValue;
import dev.patchsmith.envelope.json.JsonValue.Items;
import dev.patchsmith.envelope.json.JsonValue.Members;
import dev.patchsmith.envelope.json.JsonValue.Text;
import dev.patchsmith.envelope.json.JsonValue.Truth;
import dev.patchsmith.envelope.json.JsonValue.Whole;
import dev.patchsmith.envelope.key.DataKey;
import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.envelope.key.TrustedKey;
import dev.patchsmith.envelope.key.TrustedKeys;
import dev.patchsmith.envelope.key.VerifyKey;
import dev.patchsmith.patch.Platform;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is encrypted in a vault: u32 length, canonical JSON about the profiles, then the bytes of all secrets.
///
/// The JSON only says at which byte of the second part a secret begins, so that no secret ever becomes a string.
final class VaultPayload {

    private final List<byte[]> secrets = new ArrayList<>();
    private int secretsLength;

    private VaultPayload() {}

    /// The bytes to encrypt; the caller wipes them.
    static byte[] write(List<KeyProfile> profiles) {
        VaultPayload payload = new VaultPayload();
        List<JsonValue> items = new ArrayList<>();
        profiles.forEach(profile -> items.add(payload.profile(profile)));
        byte[] json = CanonicalWriter.write(Members.of(Map.of("profiles", new Items(items), "v", new Whole(1))));
        ByteBuffer bytes = ByteBuffer.allocate(4 + json.length + payload.secretsLength);
        bytes.putInt(json.length).put(json);
        for (byte[] secret : payload.secrets) {
            bytes.put(secret);
            Arrays.fill(secret, (byte) 0);
        }
        return bytes.array();
    }

    private Members profile(KeyProfile profile) {
        Map<String, JsonValue> members = new HashMap<>();
        members.put("app", new Text(profile.app()));
        members.put(
                "dataKeys",
                new Items(profile.dataKeys().stream()
                        .map(key -> secret(key.copyBytes()))
                        .toList()));
        members.put("environment", new Text(profile.environment()));
        members.put(
                "legacyKey",
                new Items(profile.legacyKey().map(key -> secret(key.copyBytes())).stream()
                        .toList()));
        members.put("name", new Text(profile.name()));
        members.put("platform", new Whole(profile.platform().code()));
        members.put(
                "signingKey",
                new Items(profile.signingKey().map(key -> secret(key.copySeed())).stream()
                        .toList()));
        members.put("threshold", new Whole(profile.trusted().threshold()));
        members.put(
                "trusted",
                new Items(profile.trusted().keys().stream()
                        .map(VaultPayload::trusted)
                        .toList()));
        return Members.of(members);
    }

    private JsonValue secret(byte[] bytes) {
        secrets.add(bytes);
        secretsLength += bytes.length;
        return Members.of(Map.of("at", new Whole(secretsLength - bytes.length), "length", new Whole(bytes.length)));
    }

    private static JsonValue trusted(TrustedKey trusted) {
        return Members.of(Map.of(
                "key", new Text(trusted.key().hex()),
                "owner", new Text(trusted.owner()),
                "revoked", new Truth(trusted.revoked())));
    }

    /// The profiles in decrypted bytes, which the caller wipes.
    ///
    /// @throws WrongField when the bytes are not what [#write] gives, which no one without the key can cause
    static List<KeyProfile> read(byte[] bytes) throws WrongField {
        int jsonLength = bytes.length < 4 ? -1 : ByteBuffer.wrap(bytes).getInt();
        if (jsonLength < 0 || jsonLength > bytes.length - 4) {
            throw new WrongField("the payload is too short");
        }
        JsonFields fields = JsonFields.read(Arrays.copyOfRange(bytes, 4, 4 + jsonLength));
        fields.whole("v", 1, 1);
        List<KeyProfile> profiles = new ArrayList<>();
        for (JsonFields profile : fields.objects("profiles")) {
            profiles.add(profile(profile, bytes, 4 + jsonLength));
        }
        return profiles;
    }

    private static KeyProfile profile(JsonFields fields, byte[] bytes, int secretsAt) throws WrongField {
        try {
            List<DataKey> dataKeys = new ArrayList<>();
            for (byte[] secret : secrets(fields, "dataKeys", bytes, secretsAt)) {
                dataKeys.add(new DataKey(secret));
            }
            Platform platform = fields.whole("platform", 0, 1) == 0 ? Platform.IOS : Platform.ANDROID;
            return new KeyProfile(
                    fields.text("name"),
                    fields.text("app"),
                    platform,
                    fields.text("environment"),
                    first(secrets(fields, "legacyKey", bytes, secretsAt))
                            .map(secret -> LegacyKey.of(secret).orThrow()),
                    dataKeys,
                    first(secrets(fields, "signingKey", bytes, secretsAt)).map(SigningKey::new),
                    trusted(fields));
        } catch (IllegalArgumentException invalid) {
            throw new WrongField("a profile is not valid");
        }
    }

    private static Optional<byte[]> first(List<byte[]> secrets) {
        return secrets.stream().findFirst();
    }

    private static List<byte[]> secrets(JsonFields fields, String name, byte[] bytes, int secretsAt) throws WrongField {
        List<byte[]> secrets = new ArrayList<>();
        for (JsonFields secret : fields.objects(name)) {
            int at = secretsAt + (int) secret.whole("at", 0, bytes.length - secretsAt);
            int length = (int) secret.whole("length", 0, bytes.length - at);
            secrets.add(Arrays.copyOfRange(bytes, at, at + length));
        }
        return secrets;
    }

    private static TrustedKeys trusted(JsonFields fields) throws WrongField {
        List<TrustedKey> keys = new ArrayList<>();
        for (JsonFields key : fields.objects("trusted")) {
            keys.add(new TrustedKey(key.text("owner"), new VerifyKey(key.text("key")), key.truth("revoked")));
        }
        return new TrustedKeys(keys, (int) fields.whole("threshold", 1, TrustedKeys.MAX_THRESHOLD));
    }
}
