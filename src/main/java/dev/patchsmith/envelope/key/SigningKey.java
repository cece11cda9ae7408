package dev.patchsmith.envelope.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/// The private half of an Ed25519 key: the 32 byte seed of RFC 8032, which never leaves the people who release.
public final class SigningKey implements AutoCloseable {

    public static final int LENGTH = 32;

    /// What stands before the seed in a PKCS#8 PrivateKeyInfo.
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final byte[] seed;
    private final VerifyKey verifyKey;
    private boolean wiped;

    /// Takes the array over: it is wiped with the key.
    public SigningKey(byte[] seed) {
        if (seed.length != LENGTH) {
            throw new IllegalArgumentException("an Ed25519 seed has 32 bytes, not " + seed.length);
        }
        this.seed = seed;
        // The JDK signs with a seed, but gives no way to the public key that belongs to it.
        this.verifyKey = VerifyKey.of(
                new Ed25519PrivateKeyParameters(seed, 0).generatePublicKey().getEncoded());
    }

    public static SigningKey random(SecureRandom random) {
        byte[] seed = new byte[LENGTH];
        random.nextBytes(seed);
        return new SigningKey(seed);
    }

    public VerifyKey verifyKey() {
        return verifyKey;
    }

    public Fingerprint id() {
        return verifyKey.id();
    }

    /// The 64 bytes of the Ed25519 signature over the message.
    public byte[] sign(byte[] message) {
        byte[] pkcs8 = pkcs8();
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("every Java of ours has Ed25519", every);
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    /// The key as PKCS#8 PrivateKeyInfo (DER), 48 bytes; the caller wipes it.
    public byte[] pkcs8() {
        byte[] copy = copySeed();
        byte[] pkcs8 = Arrays.copyOf(PKCS8, PKCS8.length + LENGTH);
        System.arraycopy(copy, 0, pkcs8, PKCS8.length, LENGTH);
        Arrays.fill(copy, (byte) 0);
        return pkcs8;
    }

    /// A fresh copy of the seed; the caller wipes it.
    public byte[] copySeed() {
        if (wiped) {
            throw new IllegalStateException("this key has been wiped");
        }
        return seed.clone();
    }

    @Override
    public void close() {
        Arrays.fill(seed, (byte) 0);
        wiped = true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SigningKey that && MessageDigest.isEqual(seed, that.seed) && wiped == that.wiped;
    }

    @Override
    public int hashCode() {
        return verifyKey.hashCode();
    }

    @Override
    public String toString() {
        return "SigningKey[" + id() + "]";
    }
}
