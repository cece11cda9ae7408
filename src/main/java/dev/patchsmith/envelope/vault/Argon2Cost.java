package dev.patchsmith.envelope.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// How much work Argon2id (version 1.3) does to turn a passphrase into a key.
public record Argon2Cost(int memoryKiB, int passes, int lanes) {

    /// 64 MiB, three passes, one lane: somewhat under a second on a laptop.
    public static final Argon2Cost DEFAULT = new Argon2Cost(64 * 1024, 3, 1);

    /// The most memory a vault may ask for: 1 GiB.
    public static final int MAX_MEMORY_KIB = 1024 * 1024;

    static final int MAX_PASSES = 64;
    static final int MAX_LANES = 16;
    static final int KEY_LENGTH = 32;

    public Argon2Cost {
        boolean inRange = memoryKiB >= 8 * lanes
                && memoryKiB <= MAX_MEMORY_KIB
                && passes >= 1
                && passes <= MAX_PASSES
                && lanes >= 1
                && lanes <= MAX_LANES;
        if (!inRange) {
            throw new IllegalArgumentException("not a cost for Argon2id: " + memoryKiB + " " + passes + " " + lanes);
        }
    }

    /// Whether this program's heap has room for it.
    boolean fitsIntoMemory() {
        return memoryKiB * 1024L < Runtime.getRuntime().maxMemory() / 4 * 3;
    }

    /// 32 bytes from the UTF-8 form of the passphrase, which stays the caller's; the caller wipes the result.
    byte[] derive(char[] passphrase, byte[] salt) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.limit());
        Arrays.fill(encoded.array(), (byte) 0);
        byte[] key = new byte[KEY_LENGTH];
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKiB)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        generator.generateBytes(bytes, key);
        Arrays.fill(bytes, (byte) 0);
        return key;
    }
}
