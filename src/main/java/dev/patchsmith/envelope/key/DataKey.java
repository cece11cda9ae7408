package dev.patchsmith.envelope.key;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/// The 32 bytes from which the content key of each HFP2 package is derived. Every client of the app holds them, so
/// they hide a script from passers-by, not from somebody who takes the app apart.
public final class DataKey implements AutoCloseable {

    public static final int LENGTH = 32;

    private final byte[] bytes;
    private final Fingerprint id;
    private boolean wiped;

    /// Takes the array over: it is wiped with the key.
    public DataKey(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a data key has 32 bytes, not " + bytes.length);
        }
        this.bytes = bytes;
        this.id = Fingerprint.of("HFP2-data-key", bytes);
    }

    public static DataKey random(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new DataKey(bytes);
    }

    /// The `encKeyId` of packages.
    public Fingerprint id() {
        return id;
    }

    /// A fresh copy of the bytes; the caller wipes it.
    public byte[] copyBytes() {
        if (wiped) {
            throw new IllegalStateException("this key has been wiped");
        }
        return bytes.clone();
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
        wiped = true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataKey that && MessageDigest.isEqual(bytes, that.bytes) && wiped == that.wiped;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "DataKey[" + id + "]";
    }
}
