package dev.patchsmith.server.account;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Passwords as Argon2id (19 MiB, two passes) in the usual `$argon2id$...` text. Also verifies the `sha1$...`
/// hashes of servers that are moved over; those should be hashed anew at once ([#isOutdated]). At most two
/// computations per core run at the same time, because each takes 19 MiB. Thread-safe.
public final class PasswordHashes {

    private static final int MEMORY_KB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MOST_ITERATIONS = 100_000;

    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();
    private final Semaphore room = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);

    public String hash(char[] password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return text(salt, argon2(password, salt, MEMORY_KB, PASSES));
    }

    /// Whether the password belongs to the hash. A hash of a form that is not known belongs to no password.
    public boolean verify(char[] password, String stored) {
        try {
            return stored.startsWith("sha1$") ? verifyLegacy(password, stored) : verifyArgon2(password, stored);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
            return false;
        }
    }

    /// Takes as long as a verification; for names that do not exist, so that nobody can find them out by the
    /// clock.
    public void verifyNobody(char[] password) {
        verify(password, anyHash());
    }

    /// A hash of the usual costs that belongs to no password; made without hashing anything.
    private String anyHash() {
        byte[] salt = new byte[SALT_BYTES];
        byte[] hash = new byte[HASH_BYTES];
        random.nextBytes(salt);
        random.nextBytes(hash);
        return text(salt, hash);
    }

    private static String text(byte[] salt, byte[] hash) {
        return "$argon2id$v=19$m=" + MEMORY_KB + ",t=" + PASSES + ",p=1$" + ENCODER.encodeToString(salt) + "$"
                + ENCODER.encodeToString(hash);
    }

    public boolean isOutdated(String stored) {
        return !stored.startsWith("$argon2id$v=19$m=" + MEMORY_KB + ",t=" + PASSES + ",p=1$");
    }

    private boolean verifyArgon2(char[] password, String stored) {
        String[] parts = stored.split("\\$");
        String[] costs = parts[3].split(",");
        int memory = Integer.parseInt(costs[0].substring(2));
        int passes = Integer.parseInt(costs[1].substring(2));
        if (!parts[1].equals("argon2id") || memory > 4 * MEMORY_KB || passes > 10) {
            return false;
        }
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        return MessageDigest.isEqual(
                expected, argon2(password, Base64.getDecoder().decode(parts[4]), memory, passes));
    }

    /// `sha1$salt$iterations$hex`: HMAC-SHA1 with the salt as key, applied again to its own hexadecimal text.
    private static boolean verifyLegacy(char[] password, String stored) {
        String[] parts = stored.split("\\$");
        int iterations = Integer.parseInt(parts[2]);
        if (iterations < 1 || iterations > MOST_ITERATIONS) {
            return false;
        }
        byte[] key = parts[1].getBytes(StandardCharsets.UTF_8);
        String text = new String(password);
        for (int i = 0; i < iterations; i++) {
            text = hmacSha1(key, text.getBytes(StandardCharsets.UTF_8));
        }
        return MessageDigest.isEqual(
                text.getBytes(StandardCharsets.US_ASCII), parts[3].getBytes(StandardCharsets.US_ASCII));
    }

    private static String hmacSha1(byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return HexFormat.of().formatHex(mac.doFinal(data));
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("every Java has HmacSHA1", every);
        }
    }

    private byte[] argon2(char[] password, byte[] salt, int memory, int passes) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        room.acquireUninterruptibly();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memory)
                    .withIterations(passes)
                    .withParallelism(1)
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[HASH_BYTES];
            generator.generateBytes(bytes, hash);
            return hash;
        } finally {
            room.release();
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
