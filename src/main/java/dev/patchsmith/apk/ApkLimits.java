package dev.patchsmith.apk;

/// How much of a file we are willing to look at, so that a hostile one costs neither time nor memory. Sizes are in
/// bytes.
///
/// @param maxEntries the most entries an archive may list
/// @param maxRatio the most bytes one compressed byte may become, judged only above `ratioFloor`
/// @param ratioFloor entries that unpack to less than this are never suspicious
/// @param maxEntryBytes the largest entry that is ever unpacked into memory
/// @param maxTotalBytes the most bytes all entries together may claim to unpack to
public record ApkLimits(int maxEntries, int maxRatio, long ratioFloor, long maxEntryBytes, long maxTotalBytes) {

    /// Generous for real apps: 200,000 entries, 300:1 above 32 MiB, 512 MiB for one entry, 16 GiB for all.
    public static final ApkLimits DEFAULT = new ApkLimits(200_000, 300, 32L << 20, 512L << 20, 16L << 30);

    public ApkLimits {
        if (maxEntries < 1 || maxRatio < 1 || ratioFloor < 0 || maxEntryBytes < 1 || maxTotalBytes < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
        if (maxEntryBytes > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException("an entry in memory cannot exceed 2 GiB");
        }
    }

    boolean isSuspicious(long compressedSize, long size) {
        return size > ratioFloor && size / Math.max(1, compressedSize) > maxRatio;
    }
}
