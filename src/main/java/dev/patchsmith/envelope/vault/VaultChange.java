package dev.patchsmith.envelope.vault;

/// What came of changing a vault.
public sealed interface VaultChange {

    /// The change is on the disk.
    record Saved() implements VaultChange {}

    /// Nothing was written; the reason is a sentence for the user.
    record Refused(String reason) implements VaultChange {}
}
