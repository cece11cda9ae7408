package dev.patchsmith.workspace;

import dev.patchsmith.envelope.hfp2.Hfp2CoSigner;
import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.envelope.sealing.Sealing;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.SealedPackage;
import dev.patchsmith.workspace.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Adds the signature of a second person to a package on the disk: four eyes, without a network.
public final class ApprovePackage {

    private ApprovePackage() {}

    /// What came of an approval.
    public sealed interface Approved {

        /// @param reviewed the checksum of the file before, which is what the approver looked at
        record Signed(Path file, SealedPackage sealed, Checksum reviewed) implements Approved {}

        /// The file is as it was.
        record Refused(String sentence) implements Approved {}
    }

    /// @param reviewed the checksum of what the approver has seen; another file is not signed in its place
    /// @param target may be the package itself, which is replaced when the new one is complete
    public static Approved sign(Path pack, Optional<Checksum> reviewed, KeyProfile approver, Path target, Instant now) {
        Optional<SigningKey> key = approver.signingKey();
        if (key.isEmpty()) {
            return new Approved.Refused(
                    "The key profile \"" + approver.name() + "\" has no signing key to approve with.");
        }
        try {
            if (Files.size(pack) > OpenPackage.IN_MEMORY) {
                return new Approved.Refused("\"" + pack + "\" is too large to be approved here.");
            }
            byte[] bytes = Files.readAllBytes(pack);
            Checksum before = Checksum.of(bytes);
            if (reviewed.isPresent() && !reviewed.get().equals(before)) {
                return new Approved.Refused("\"" + pack + "\" was changed since you looked at it: look again.");
            }
            return switch (Hfp2CoSigner.sign(bytes, key.get(), approver.trusted(), now)) {
                case Sealing.Refused(String reason) -> new Approved.Refused(reason);
                case Sealing.Sealed(SealedPackage signed) -> {
                    AtomicFile.write(target, signed.bytes());
                    yield new Approved.Signed(target, signed, before);
                }
            };
        } catch (NoSuchFileException missing) {
            return new Approved.Refused("\"" + pack + "\" does not exist.");
        } catch (IOException failure) {
            return new Approved.Refused("\"" + pack + "\" could not be signed (" + ExportPatch.why(failure) + ").");
        }
    }
}
