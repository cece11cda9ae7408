package dev.patchsmith.envelope.vault;

/// What came of opening a vault.
public sealed interface Unlocking {

    /// The vault is open; its keys are in memory until it is locked.
    record Unlocked(KeyVault vault) implements Unlocking {}

    /// There is no file.
    record Missing() implements Unlocking {}

    record NotAVault() implements Unlocking {}

    /// The file ends too early.
    record Truncated() implements Unlocking {}

    /// The file is not what was written; no passphrase was tried.
    record Damaged() implements Unlocking {}

    /// Made by a newer program.
    record UnknownVersion(long version) implements Unlocking {}

    /// The file demands more memory or time than is reasonable; nothing was allocated.
    record TooExpensive() implements Unlocking {}

    record WrongPassphrase() implements Unlocking {}

    /// The outcome as a sentence for the user. It never says anything about what is inside.
    default String sentence() {
        return switch (this) {
            case Unlocked unlocked -> "The key vault is open.";
            case Missing() -> "There is no key vault yet.";
            case NotAVault() -> "The file is not a key vault.";
            case Truncated() -> "The key vault is cut off: restore it from a copy or from the backup sheet.";
            case Damaged() -> "The key vault is damaged: restore it from a copy or from the backup sheet.";
            case UnknownVersion(long version) ->
                "The key vault is of version " + version + ": open it with a newer Patchsmith.";
            case TooExpensive() ->
                "The key vault demands more memory or time than this program gives:"
                        + " it was not made by Patchsmith, or was tampered with.";
            case WrongPassphrase() -> "The passphrase does not open the key vault.";
        };
    }
}
