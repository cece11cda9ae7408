package dev.patchsmith.envelope.hfp2;

import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.envelope.key.TrustedKey;
import dev.patchsmith.envelope.key.TrustedKeys;
import dev.patchsmith.envelope.sealing.Sealing;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.SealedPackage;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Adds a second person's signature to a package, without a network: four eyes before a release.
public final class Hfp2CoSigner {

    private Hfp2CoSigner() {}

    /// The package with one more signature. It is refused when the package was altered, is signed by a stranger, has
    /// expired or has this signature already, and when nobody would trust the new one.
    public static Sealing sign(byte[] pack, SigningKey approver, TrustedKeys trusted, Instant now) {
        return switch (Hfp2Layout.parse(pack, pack.length)) {
            case Hfp2Parsing.Unreadable(Hfp2Outcome.Refused refused) -> new Sealing.Refused(refused.sentence());
            case Hfp2Layout layout ->
                objection(pack, layout, approver, trusted, now)
                        .<Sealing>map(Sealing.Refused::new)
                        .orElseGet(() -> new Sealing.Sealed(add(pack, layout, approver)));
        };
    }

    private static Optional<String> objection(
            byte[] pack, Hfp2Layout layout, SigningKey approver, TrustedKeys trusted, Instant now) {
        Optional<TrustedKey> own = trusted.find(approver.id());
        if (own.isEmpty() || own.get().revoked()) {
            return Optional.of("Your key " + approver.id() + " is not among those that devices trust.");
        }
        if (layout.signatures().stream().anyMatch(entry -> entry.keyId().equals(approver.id()))) {
            return Optional.of("Your key " + approver.id() + " has signed this package already.");
        }
        if (layout.signatures().size() == Hfp2Layout.MAX_SIGNATURES) {
            return Optional.of("The package carries 16 signatures already, and more are not possible.");
        }
        return Hfp2Rules.present(layout, trusted)
                .or(() -> Hfp2Rules.time(layout.header().release(), now, Hfp2Policy.DEFAULT))
                .or(() -> Hfp2Content.cipherChecksum(pack, layout))
                .map(Hfp2Outcome.Refused::sentence);
    }

    private static SealedPackage add(byte[] pack, Hfp2Layout layout, SigningKey approver) {
        int rest = pack.length - layout.cipherAt();
        byte[] signed = Arrays.copyOf(pack, pack.length + Hfp2Layout.ENTRY);
        signed[layout.countAt() + 1] = (byte) (layout.signatures().size() + 1);
        byte[] id = HexFormat.of().parseHex(approver.id().hex());
        byte[] signature = approver.sign(layout.signedBytes());
        System.arraycopy(id, 0, signed, layout.cipherAt(), id.length);
        System.arraycopy(signature, 0, signed, layout.cipherAt() + id.length, signature.length);
        System.arraycopy(pack, layout.cipherAt(), signed, layout.cipherAt() + Hfp2Layout.ENTRY, rest);
        return new SealedPackage(PackageFormat.HFP2, signed);
    }
}
