package dev.patchsmith.envelope.key;

/// A public key somebody signs with, and whether its signatures still count.
public record TrustedKey(String owner, VerifyKey key, boolean revoked) {

    /// The longest name of an owner, in characters.
    public static final int MAX_OWNER = 100;

    public TrustedKey {
        if (!isOwner(owner)) {
            throw new IllegalArgumentException("not the name of a key's owner: \"" + owner + "\"");
        }
    }

    /// Whether the text can be the name of an owner: one line of 1 to 100 characters.
    public static boolean isOwner(String text) {
        return !text.isBlank()
                && text.length() <= MAX_OWNER
                && text.chars().noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c));
    }

    public TrustedKey(String owner, VerifyKey key) {
        this(owner, key, false);
    }

    public TrustedKey revoke() {
        return new TrustedKey(owner, key, true);
    }
}
