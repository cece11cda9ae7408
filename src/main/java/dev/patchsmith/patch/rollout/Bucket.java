package dev.patchsmith.patch.rollout;

import dev.patchsmith.patch.Checksum;
import java.nio.charset.StandardCharsets;

/// The bucket 0..9999 of a device in a roll-out, by the algorithm `hfb1`: the first four bytes of SHA-256 over
/// `hfb1 LF salt LF device id`, as an unsigned number scaled to 10000 without modulo or floating point. The same
/// four lines exist on every client platform, which is why it is SHA-256 and not something faster.
public final class Bucket {

    /// The name under which configurations carry the algorithm.
    public static final String ALGORITHM = "hfb1";

    /// How many buckets there are; a share of all of them is everybody.
    public static final int COUNT = 10_000;

    /// What a bucket is drawn for. Each purpose has its own prefix, so that being early in one draw says nothing
    /// about another.
    public enum Purpose {
        RELEASE("hfb1"),
        CONTROL("hfb1-ctl"),
        VARIANT("hfb1-var"),
        DELAY("hfb1-dly");

        private final String prefix;

        Purpose(String prefix) {
            this.prefix = prefix;
        }
    }

    private Bucket() {}

    /// The bucket that decides about the release itself.
    public static int of(String salt, String deviceId) {
        return of(Purpose.RELEASE, salt, deviceId);
    }

    public static int of(Purpose purpose, String salt, String deviceId) {
        byte[] digest = Checksum.sha256()
                .digest((purpose.prefix + "\n" + salt + "\n" + deviceId).getBytes(StandardCharsets.UTF_8));
        long first =
                (digest[0] & 0xFFL) << 24 | (digest[1] & 0xFFL) << 16 | (digest[2] & 0xFFL) << 8 | digest[3] & 0xFFL;
        return (int) ((first * COUNT) >>> 32);
    }

    /// Whether a salt may be used: not empty, at most 128 characters, no control characters.
    public static boolean isSalt(String salt) {
        return !salt.isEmpty() && salt.length() <= 128 && salt.chars().noneMatch(Character::isISOControl);
    }
}
