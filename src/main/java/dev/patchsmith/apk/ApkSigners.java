package dev.patchsmith.apk;

import dev.patchsmith.patch.Checksum;
import java.util.List;
import java.util.Set;

/// Who signed an APK, as its signing block and its JAR signature name them. The certificates are read, not verified:
/// [SignatureCheck] does that.
///
/// @param schemes the signature schemes present, such as `v1`, `v2`, `v3`
/// @param signers the current signers, each once, in the order of the newest scheme
public record ApkSigners(List<String> schemes, List<Signer> signers) {

    /// A certificate and whom it names.
    ///
    /// @param fingerprint SHA-256 of the certificate in DER form
    public record Signer(String subject, Checksum fingerprint) {}

    public static final ApkSigners NONE = new ApkSigners(List.of(), List.of());

    public ApkSigners {
        schemes = List.copyOf(schemes);
        signers = List.copyOf(signers);
    }

    public boolean isSigned() {
        return !signers.isEmpty();
    }

    /// Whether the same keys signed both, whatever the schemes.
    public boolean sameSigners(ApkSigners other) {
        return fingerprints().equals(other.fingerprints());
    }

    private Set<Checksum> fingerprints() {
        return Set.copyOf(signers.stream().map(Signer::fingerprint).toList());
    }
}
