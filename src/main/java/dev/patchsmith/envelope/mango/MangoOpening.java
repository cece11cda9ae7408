package dev.patchsmith.envelope.mango;

/// What opening a legacy package gave. The format has no checksum and no signature, so the bad cases are told apart
/// by what the decrypted bytes look like: certain where it says so, likely otherwise.
public sealed interface MangoOpening {

    /// The script. That it opened does not prove who made it, nor that no block was taken out or put elsewhere.
    record Opened(String script) implements MangoOpening {}

    /// The package is whole and the key fits, but the script is empty: clients ignore it.
    record Empty() implements MangoOpening {}

    /// The file ends too early: its size is no multiple of 16, or the text runs to the very end without padding.
    record Truncated(long size) implements MangoOpening {}

    /// The key fits, for the beginning is text, but the block at this byte of the file was altered.
    record Damaged(long offset) implements MangoOpening {}

    /// The key fits, but what was sealed is not UTF-8 text: clients ignore it.
    record NotText() implements MangoOpening {}

    /// Nothing readable: another key, or not a legacy package at all.
    record WrongKeyOrDamaged() implements MangoOpening {}

    /// Nothing readable with this key, but with the all-zero one: it was sealed with a key that was too long.
    record SealedWithTooLongKey(String script) implements MangoOpening {}

    /// The outcome as a sentence for the user.
    default String sentence() {
        return switch (this) {
            case Opened(String script) -> "The script was opened (" + script.length() + " characters).";
            case Empty() -> "The package is whole, but its script is empty: clients ignore it.";
            case Truncated(long size) ->
                size == 0
                        ? "The file is empty."
                        : "The file is cut off after " + size + " bytes: load or export it again.";
            case Damaged(long offset) -> "The key fits, but the file was altered at byte " + offset + ".";
            case NotText() -> "The key fits, but what was sealed is not UTF-8 text: clients ignore it.";
            case WrongKeyOrDamaged() ->
                "The package does not open with this key: it was sealed with another one,"
                        + " or it is no .mg package.";
            case SealedWithTooLongKey(String script) ->
                "The package was sealed with the all-zero key, which happens"
                        + " when a key of more than 16 bytes is used: anyone can read and forge it.";
        };
    }
}
