package dev.patchsmith.apk.diff;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkIdentity;
import dev.patchsmith.apk.ApkSigners;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The figures of one APK. Sizes are in bytes.
///
/// @param fileSize the file itself
/// @param packedSize all entries as they lie in the file
/// @param unpackedSize all entries unpacked
/// @param downloadSize what a store transfers, about, see [DownloadSize]; -1 while it is not known
/// @param dex what the headers of its dex files count
public record SideSummary(
        String fileName,
        long fileSize,
        long packedSize,
        long unpackedSize,
        long downloadSize,
        int entries,
        @Nullable ApkIdentity knownIdentity,
        ApkSigners signers,
        DexCounts dex) {

    /// Sums over the headers of all dex files: how many entries their lists have. A method that two dex files refer to
    /// counts twice, as it does for the 64k limit.
    public record DexCounts(int files, int classes, int methodReferences, int fieldReferences, int strings, int types) {

        public static final DexCounts NONE = new DexCounts(0, 0, 0, 0, 0, 0);

        DexCounts plus(DexCounts other) {
            return new DexCounts(
                    files + other.files,
                    classes + other.classes,
                    methodReferences + other.methodReferences,
                    fieldReferences + other.fieldReferences,
                    strings + other.strings,
                    types + other.types);
        }
    }

    /// The figures that take a moment: headers only, without the download size.
    public static SideSummary quick(ApkFile apk) {
        return of(apk, CodeSection.counts(apk), -1);
    }

    static SideSummary of(ApkFile apk, DexCounts dex, long downloadSize) {
        long packed = apk.entries().stream().mapToLong(ApkEntry::compressedSize).sum();
        long unpacked = apk.entries().stream().mapToLong(ApkEntry::size).sum();
        return new SideSummary(
                apk.fileName(),
                apk.size(),
                packed,
                unpacked,
                downloadSize,
                apk.entries().size(),
                apk.identity().orElse(null),
                apk.signers(),
                dex);
    }

    public Optional<ApkIdentity> identity() {
        return Optional.ofNullable(knownIdentity);
    }
}
