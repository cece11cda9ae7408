package dev.patchsmith.envelope.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/// The public half of an Ed25519 key, 32 bytes in the encoding of RFC 8032.
public record VerifyKey(String hex) {

    /// What stands before the 32 bytes in an X.509 SubjectPublicKeyInfo.
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    public VerifyKey {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not an Ed25519 public key: " + hex);
        }
    }

    public static VerifyKey of(byte[] raw) {
        return new VerifyKey(HexFormat.of().formatHex(raw));
    }

    /// The `keyId` of packages and signatures.
    public Fingerprint id() {
        return Fingerprint.of("HFP2-signing-key", raw());
    }

    public byte[] raw() {
        return HexFormat.of().parseHex(hex);
    }

    /// The key as X.509 SubjectPublicKeyInfo (DER), 44 bytes.
    public byte[] spki() {
        byte[] raw = raw();
        byte[] spki = java.util.Arrays.copyOf(SPKI, SPKI.length + raw.length);
        System.arraycopy(raw, 0, spki, SPKI.length, raw.length);
        return spki;
    }

    /// Whether the signature over the message was made with the other half of this key. Any bytes may be given.
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki()));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException notOnTheCurve) {
            return false;
        }
    }
}
