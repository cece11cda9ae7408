package dev.patchsmith.envelope.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whose signatures count, and how many different ones a package needs. Revoked keys stay in the list so that their
/// packages can be told from those of strangers.
public record TrustedKeys(List<TrustedKey> keys, int threshold) {

    /// The most signatures that may be demanded, which is also the most a package may carry.
    public static final int MAX_THRESHOLD = 16;

    public TrustedKeys {
        keys = List.copyOf(keys);
        if (threshold < 1 || threshold > MAX_THRESHOLD) {
            throw new IllegalArgumentException("a threshold is 1 to 16 signatures, not " + threshold);
        }
        if (keys.stream().map(TrustedKey::key).distinct().count() != keys.size()) {
            throw new IllegalArgumentException("the same key is trusted twice");
        }
    }

    /// One key whose signature is enough.
    public static TrustedKeys only(String owner, VerifyKey key) {
        return new TrustedKeys(List.of(new TrustedKey(owner, key)), 1);
    }

    public Optional<TrustedKey> find(Fingerprint id) {
        return keys.stream().filter(trusted -> trusted.key().id().equals(id)).findFirst();
    }

    /// The list with this key added; a key that is there already stays as it is, revoked or not.
    public TrustedKeys with(TrustedKey added) {
        if (keys.stream().anyMatch(trusted -> trusted.key().equals(added.key()))) {
            return this;
        }
        List<TrustedKey> more = new ArrayList<>(keys);
        more.add(added);
        return new TrustedKeys(more, threshold);
    }

    /// The list in which this key no longer counts.
    public TrustedKeys revoking(Fingerprint id) {
        return new TrustedKeys(
                keys.stream()
                        .map(trusted -> trusted.key().id().equals(id) ? trusted.revoke() : trusted)
                        .toList(),
                threshold);
    }

    public TrustedKeys withThreshold(int signatures) {
        return new TrustedKeys(keys, signatures);
    }
}
