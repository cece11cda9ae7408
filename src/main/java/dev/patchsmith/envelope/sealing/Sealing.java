package dev.patchsmith.envelope.sealing;

import dev.patchsmith.patch.SealedPackage;

/// The outcome of sealing in memory.
public sealed interface Sealing {

    /// The package was made, opened again and gave back the very same bytes.
    record Sealed(SealedPackage pack) implements Sealing {}

    /// Nothing was made; the reason is a sentence for the user.
    record Refused(String reason) implements Sealing {}

    /// The package, for callers whose input cannot be refused.
    ///
    /// @throws IllegalStateException with the reason when it was refused all the same
    default SealedPackage orThrow() {
        return switch (this) {
            case Sealed(SealedPackage pack) -> pack;
            case Refused(String reason) -> throw new IllegalStateException(reason);
        };
    }
}
