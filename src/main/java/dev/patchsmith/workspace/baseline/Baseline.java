package dev.patchsmith.workspace.baseline;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkIdentity;
import dev.patchsmith.patch.Checksum;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A published build that is kept: who it is, and where its files lie.
///
/// @param id how it is named on the command line: `com.shop/31600-9f4c-07e1`
/// @param folder where its files lie
/// @param signers SHA-256 of the certificates, in hexadecimal
/// @param resourceFiles the names of the kept R files
public record Baseline(
        String id,
        Path folder,
        String packageName,
        String versionName,
        long versionCode,
        List<String> signers,
        Checksum checksum,
        long size,
        List<Dex> dexFiles,
        List<String> resourceFiles,
        Instant added,
        String note) {

    static final String APK = "base.apk";
    static final String MAPPING = "mapping.txt";

    /// A dex file of the build.
    ///
    /// @param crc the CRC-32 of its bytes
    public record Dex(String name, long crc, long size) {

        static List<Dex> of(ApkFile apk) {
            return apk.dexFiles().stream().map(Dex::of).toList();
        }

        private static Dex of(ApkEntry entry) {
            return new Dex(entry.name(), entry.crc(), entry.size());
        }
    }

    public Baseline {
        signers = List.copyOf(signers);
        dexFiles = List.copyOf(dexFiles);
        resourceFiles = List.copyOf(resourceFiles);
    }

    public Path apk() {
        return folder.resolve(APK);
    }

    /// The obfuscator's mapping, where one is kept.
    public Optional<Path> mapping() {
        return Optional.of(folder.resolve(MAPPING)).filter(Files::isRegularFile);
    }

    /// Name and version as people write them: `3.16.0 (31600)`.
    public String version() {
        return new ApkIdentity(packageName, versionName, versionCode, 1, 1, "").version();
    }

    boolean isVersionOf(ApkIdentity identity) {
        return packageName.equals(identity.packageName()) && versionCode == identity.versionCode();
    }

    boolean isSignedLike(ApkFile apk) {
        return signers.equals(signersOf(apk));
    }

    static List<String> signersOf(ApkFile apk) {
        return apk.signers().signers().stream()
                .map(s -> s.fingerprint().hex())
                .sorted()
                .toList();
    }
}
