package dev.patchsmith.envelope.vault;

import dev.patchsmith.envelope.json.CanonicalWriter;
import dev.patchsmith.envelope.json.JsonFields;
import dev.patchsmith.envelope.json.JsonFields.WrongField;
import dev.patchsmith.envelope.json.JsonValue;
import dev.patchsmith.envelope.json.JsonValue.Text;
import dev.patchsmith.envelope.json.JsonValue.Whole;
import dev.patchsmith.patch.Checksum;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The parts of a vault file: `PSV1`, u16 header length, header in canonical JSON, AES-256-GCM ciphertext with tag and
/// the header as associated data, SHA-256 of all before. The checksum protects nothing from an attacker; it tells a
/// damaged file from a wrong passphrase.
record VaultFile(byte[] headerBytes, Argon2Cost cost, byte[] salt, byte[] nonce, byte[] encrypted) {

    static final int MAX_FILE = 4 << 20;
    static final int SALT = 16;
    static final int NONCE = 12;

    private static final byte[] MAGIC = {'P', 'S', 'V', '1'};
    private static final int TAG = 16;
    private static final int SUM = 32;
    private static final Set<String> MEMBERS =
            Set.of("enc", "kdf", "lanes", "memoryKiB", "nonce", "passes", "salt", "size", "v");

    /// A file, or why it is none.
    sealed interface Parsed {

        record Whole(VaultFile file) implements Parsed {}

        record Unusable(Unlocking why) implements Parsed {}
    }

    /// Encrypts a payload under a key that was derived with this cost and salt.
    static byte[] write(Argon2Cost cost, byte[] salt, byte[] nonce, byte[] key, byte[] payload) {
        Map<String, JsonValue> members = Map.of(
                "enc", new Text("A256GCM"),
                "kdf", new Text("argon2id"),
                "lanes", new Whole(cost.lanes()),
                "memoryKiB", new Whole(cost.memoryKiB()),
                "nonce", new Text(HexFormat.of().formatHex(nonce)),
                "passes", new Whole(cost.passes()),
                "salt", new Text(HexFormat.of().formatHex(salt)),
                "size", new Whole(payload.length),
                "v", new Whole(1));
        byte[] header = CanonicalWriter.write(JsonValue.Members.of(members));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(MAGIC);
        file.writeBytes(new byte[] {(byte) (header.length >> 8), (byte) header.length});
        file.writeBytes(header);
        try {
            file.writeBytes(cipher(Cipher.ENCRYPT_MODE, key, nonce, header).doFinal(payload));
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("AES-GCM failed to encrypt", every);
        }
        file.writeBytes(Checksum.sha256().digest(file.toByteArray()));
        return file.toByteArray();
    }

    static Parsed parse(byte[] file) {
        int known = Math.min(file.length, MAGIC.length);
        if (file.length == 0 || !Arrays.equals(file, 0, known, MAGIC, 0, known)) {
            return new Parsed.Unusable(new Unlocking.NotAVault());
        }
        int headerEnd = file.length < 6 ? 6 : 6 + ((file[4] & 0xFF) << 8 | (file[5] & 0xFF));
        if (file.length < headerEnd + TAG + SUM) {
            return new Parsed.Unusable(new Unlocking.Truncated());
        }
        byte[] header = Arrays.copyOfRange(file, 6, headerEnd);
        try {
            JsonFields fields = JsonFields.read(header);
            long version = fields.whole("v", 0, Whole.MAX);
            return version == 1
                    ? parseRest(file, header, fields)
                    : new Parsed.Unusable(new Unlocking.UnknownVersion(version));
        } catch (WrongField damaged) {
            return new Parsed.Unusable(new Unlocking.Damaged());
        }
    }

    private static Parsed parseRest(byte[] file, byte[] header, JsonFields fields) throws WrongField {
        fields.exactly(MEMBERS);
        long size = fields.whole("size", 0, MAX_FILE);
        int sumAt = file.length - SUM;
        long missing = 6 + header.length + size + TAG - sumAt;
        if (missing > 0) {
            return new Parsed.Unusable(new Unlocking.Truncated());
        }
        boolean sumFits = MessageDigest.isEqual(
                Checksum.sha256().digest(Arrays.copyOf(file, sumAt)), Arrays.copyOfRange(file, sumAt, file.length));
        if (missing < 0
                || !sumFits
                || !fields.text("kdf").equals("argon2id")
                || !fields.text("enc").equals("A256GCM")) {
            return new Parsed.Unusable(new Unlocking.Damaged());
        }
        Optional<Argon2Cost> cost = cost(fields);
        return cost.isEmpty() || !cost.get().fitsIntoMemory()
                ? new Parsed.Unusable(new Unlocking.TooExpensive())
                : new Parsed.Whole(new VaultFile(
                        header,
                        cost.get(),
                        fields.bytes("salt", SALT),
                        fields.bytes("nonce", NONCE),
                        Arrays.copyOfRange(file, 6 + header.length, sumAt)));
    }

    private static Optional<Argon2Cost> cost(JsonFields fields) throws WrongField {
        long memory = fields.whole("memoryKiB", 0, Whole.MAX);
        long passes = fields.whole("passes", 0, Whole.MAX);
        long lanes = fields.whole("lanes", 0, Whole.MAX);
        boolean fits = memory <= Argon2Cost.MAX_MEMORY_KIB
                && passes >= 1
                && passes <= Argon2Cost.MAX_PASSES
                && lanes >= 1
                && lanes <= Argon2Cost.MAX_LANES
                && memory >= 8 * lanes;
        return fits ? Optional.of(new Argon2Cost((int) memory, (int) passes, (int) lanes)) : Optional.empty();
    }

    /// The payload, which the caller wipes; empty when the key is not the right one.
    Optional<byte[]> decrypt(byte[] key) {
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, key, nonce, headerBytes).doFinal(encrypted));
        } catch (AEADBadTagException wrongKey) {
            return Optional.empty();
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("AES-GCM failed to decrypt", every);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] header) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(8 * TAG, nonce));
        cipher.updateAAD(header);
        return cipher;
    }
}
