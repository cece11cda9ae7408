package dev.patchsmith.apk.dex;

/// A 64-bit hash over names and numbers. Two different classes of one app have the same hash with a probability below
/// 2^-30 even for a million classes; it is no protection against somebody who looks for collisions.
public final class Hash64 {

    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Hash64() {}

    /// Adds a number to a hash; the order of additions matters.
    public static long mix(long hash, long value) {
        long mixed = hash ^ value * 0x9e3779b97f4a7c15L;
        return Long.rotateLeft(mixed, 27) * 0x3c79ac492ba7b653L + 0x1c69b3f74ac4ae35L;
    }

    /// Spreads a hash over all bits, so that sums of such hashes stand for sets.
    public static long spread(long hash) {
        long h = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }

    /// How many bytes there are up to the next zero byte.
    static int lengthOfZeroTerminated(byte[] bytes, int at) {
        int end = at;
        while (bytes[end] != 0) {
            end++;
        }
        return end - at;
    }

    /// The hash of the bytes up to the next zero byte.
    static long ofZeroTerminated(byte[] bytes, int at) {
        long hash = FNV_START;
        for (int i = at; ; i++) {
            byte b = bytes[i];
            if (b == 0) {
                return spread(hash);
            }
            hash = (hash ^ (b & 0xff)) * FNV_PRIME;
        }
    }

    /// The hash that the same text has in a dex file, where it is kept as modified UTF-8.
    public static long of(String text) {
        long hash = FNV_START;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != 0 && c < 0x80) {
                hash = (hash ^ c) * FNV_PRIME;
            } else if (c < 0x800) {
                hash = (hash ^ (0xc0 | c >> 6)) * FNV_PRIME;
                hash = (hash ^ (0x80 | c & 0x3f)) * FNV_PRIME;
            } else {
                hash = (hash ^ (0xe0 | c >> 12)) * FNV_PRIME;
                hash = (hash ^ (0x80 | c >> 6 & 0x3f)) * FNV_PRIME;
                hash = (hash ^ (0x80 | c & 0x3f)) * FNV_PRIME;
            }
        }
        return spread(hash);
    }
}
