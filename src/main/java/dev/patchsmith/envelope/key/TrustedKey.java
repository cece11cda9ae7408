package dev.patchsmith.envelope.key;

/// A public key somebody signs with, and whether its signatures still count.
public record TrustedKey(String owner, VerifyKey key, boolean revoked) {

    /// The longest name of an owner, in characters.
    public static final int MAX_OWNER = 100;

    public TrustedKey {
        if (owner.isBlank() || owner.length() > MAX_OWNER || owner.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not the name of a key's owner: \"" + owner + "\"");
        }
    }

    public TrustedKey(String owner, VerifyKey key) {
        this(owner, key, false);
    }

    public TrustedKey revoke() {
        return new TrustedKey(owner, key, true);
    }
}
