package dev.patchsmith.envelope.mango;

import dev.patchsmith.envelope.key.LegacyKey;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/// AES-128-ECB as existing clients expect it. The mode is weak and known to be; it is the format, not a choice.
final class MangoCipher {

    static final int BLOCK = 16;

    private MangoCipher() {}

    /// Encrypts and pads with PKCS#7 (which the JDK calls PKCS5).
    static Cipher sealing(LegacyKey key) {
        return cipher("AES/ECB/PKCS5Padding", Cipher.ENCRYPT_MODE, key);
    }

    /// Decrypts block by block and leaves the padding in place, so that a bad one can be looked at.
    static Cipher opening(LegacyKey key) {
        return cipher("AES/ECB/NoPadding", Cipher.DECRYPT_MODE, key);
    }

    @SuppressWarnings("InsecureCryptoUsage") // Existing apps decrypt nothing else (docs/formats.md).
    private static Cipher cipher(String transformation, int mode, LegacyKey key) {
        byte[] padded = key.padded();
        try {
            Cipher cipher = Cipher.getInstance(transformation);
            cipher.init(mode, new SecretKeySpec(padded, "AES"));
            return cipher;
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("every Java has AES", every);
        } finally {
            Arrays.fill(padded, (byte) 0);
        }
    }

    static byte[] finish(Cipher cipher, byte[] bytes) {
        try {
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException wholeBlocksCannotFail) {
            throw new IllegalStateException("AES failed on whole blocks", wholeBlocksCannotFail);
        }
    }

    /// The length of the PKCS#7 padding at the end of these decrypted bytes, or 0 when there is no valid one.
    static int padding(byte[] decrypted, int length) {
        int count = length == 0 ? 0 : decrypted[length - 1] & 0xFF;
        if (count < 1 || count > BLOCK || count > length) {
            return 0;
        }
        for (int i = length - count; i < length; i++) {
            if (decrypted[i] != count) {
                return 0;
            }
        }
        return count;
    }
}
