package dev.patchsmith.envelope.hfp2;

import dev.patchsmith.envelope.key.DataKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;

/// AES-256-GCM with a key of its own for each package.
///
/// The ciphertext of GCM does not depend on the associated data, only its tag does. That is used twice: the checksum
/// of the ciphertext can stand in the header that is the associated data, and big payloads can be decrypted in pieces
/// without keeping them in memory until the tag is known, which is what the JDK's own decryption does.
final class ContentCipher {

    private static final int CHUNK = 1 << 16;

    private final SecretKey key;
    private final byte[] nonce;

    /// The key is HKDF-SHA256(data key, salt = nonce, info = `HFP2|app|patchNo`).
    ContentCipher(DataKey dataKey, byte[] nonce, String app, long patchNo) {
        byte[] secret = dataKey.copyBytes();
        try {
            byte[] info = ("HFP2|" + app + "|" + patchNo).getBytes(StandardCharsets.UTF_8);
            var parameters =
                    HKDFParameterSpec.ofExtract().addIKM(secret).addSalt(nonce).thenExpand(info, DataKey.LENGTH);
            this.key = KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
            this.nonce = nonce.clone();
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("every Java of ours has HKDF", every);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /// Ciphertext followed by the tag.
    byte[] encrypt(byte[] payload, byte[] header) {
        try {
            return gcm(Cipher.ENCRYPT_MODE, header).doFinal(payload);
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("AES-GCM failed to encrypt", every);
        }
    }

    /// The payload; empty when the tag does not fit, in which case nothing of it is given out.
    Optional<byte[]> decrypt(byte[] pack, int from, int length, byte[] header) {
        try {
            return Optional.of(gcm(Cipher.DECRYPT_MODE, header).doFinal(pack, from, length));
        } catch (AEADBadTagException altered) {
            return Optional.empty();
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("AES-GCM failed to decrypt", every);
        }
    }

    /// Encrypts a stream and writes ciphertext and tag.
    void encrypt(InputStream payload, OutputStream sealed, byte[] header) throws IOException {
        Cipher gcm = gcm(Cipher.ENCRYPT_MODE, header);
        byte[] in = new byte[CHUNK];
        byte[] out = new byte[CHUNK + 2 * Hfp2Layout.TAG];
        for (int read = payload.readNBytes(in, 0, CHUNK); read > 0; read = payload.readNBytes(in, 0, CHUNK)) {
            sealed.write(out, 0, update(gcm, in, read, out));
        }
        sealed.write(finish(gcm));
    }

    /// Encrypts a stream only to learn the checksums, before there is a header.
    long digest(InputStream payload, MessageDigest plain, MessageDigest cipher) throws IOException {
        Cipher ctr = ctr(Cipher.ENCRYPT_MODE);
        byte[] in = new byte[CHUNK];
        byte[] out = new byte[CHUNK];
        long size = 0;
        for (int read = payload.readNBytes(in, 0, CHUNK); read > 0; read = payload.readNBytes(in, 0, CHUNK)) {
            plain.update(in, 0, read);
            cipher.update(out, 0, update(ctr, in, read, out));
            size += read;
        }
        return size;
    }

    /// Decrypts a stream of ciphertext and tag in pieces.
    ///
    /// What is written is not to be trusted, and the caller throws it away, unless the answer is true. The tag is
    /// found by encrypting what was decrypted once more.
    boolean decrypt(InputStream sealed, long size, OutputStream payload, byte[] header, MessageDigest plainDigest)
            throws IOException {
        Cipher ctr = ctr(Cipher.DECRYPT_MODE);
        Cipher gcm = gcm(Cipher.ENCRYPT_MODE, header);
        byte[] in = new byte[CHUNK];
        byte[] plain = new byte[CHUNK];
        byte[] again = new byte[CHUNK + 2 * Hfp2Layout.TAG];
        long left = size;
        while (left > 0) {
            int read = sealed.readNBytes(in, 0, (int) Math.min(CHUNK, left));
            if (read == 0) {
                return false;
            }
            int decrypted = update(ctr, in, read, plain);
            update(gcm, plain, decrypted, again);
            plainDigest.update(plain, 0, decrypted);
            payload.write(plain, 0, decrypted);
            left -= read;
        }
        byte[] rest = finish(gcm);
        byte[] tag = Arrays.copyOfRange(rest, rest.length - Hfp2Layout.TAG, rest.length);
        return MessageDigest.isEqual(tag, sealed.readNBytes(Hfp2Layout.TAG));
    }

    private Cipher gcm(int mode, byte[] header) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(8 * Hfp2Layout.TAG, nonce));
            cipher.updateAAD(header);
            return cipher;
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("every Java has AES-GCM", every);
        }
    }

    /// The counter mode inside GCM, whose first block has the number 2. Its 32 bit counter cannot overflow below
    /// 64 GiB, so counting in 128 bits is the same.
    private Cipher ctr(int mode) {
        byte[] counter = Arrays.copyOf(nonce, 16);
        counter[15] = 2;
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, key, new IvParameterSpec(counter));
            return cipher;
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("every Java has AES-CTR", every);
        }
    }

    private static int update(Cipher cipher, byte[] in, int length, byte[] out) {
        try {
            return cipher.update(in, 0, length, out);
        } catch (GeneralSecurityException tooShort) {
            throw new IllegalStateException("the buffer for AES is too short", tooShort);
        }
    }

    private static byte[] finish(Cipher cipher) {
        try {
            return cipher.doFinal();
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("AES-GCM failed to finish", every);
        }
    }
}
