package dev.patchsmith.workspace.keys;

import dev.patchsmith.envelope.key.DataKey;
import dev.patchsmith.envelope.key.Fingerprint;
import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.envelope.key.TrustedKey;
import dev.patchsmith.envelope.key.TrustedKeys;
import dev.patchsmith.patch.Platform;
import java.util.List;
import java.util.Optional;

/// A key profile as it may be shown: fingerprints and public keys, no secret. It stays readable after the vault was
/// locked.
///
/// @param dataKeys the first one seals, the others still open what is older
public record ProfileCard(
        String name,
        String app,
        Platform platform,
        String environment,
        Optional<Fingerprint> legacyKey,
        List<Fingerprint> dataKeys,
        Optional<Fingerprint> signingKey,
        TrustedKeys trusted) {

    public static ProfileCard of(KeyProfile profile) {
        return new ProfileCard(
                profile.name(),
                profile.app(),
                profile.platform(),
                profile.environment(),
                profile.legacyKey().map(LegacyKey::fingerprint),
                profile.dataKeys().stream().map(DataKey::id).toList(),
                profile.signingKey().map(SigningKey::id),
                profile.trusted());
    }

    /// Whether it can make signed packages.
    public boolean signs() {
        return signingKey.isPresent() && !dataKeys.isEmpty();
    }

    /// The keys whose signatures count today.
    public List<TrustedKey> counting() {
        return trusted.keys().stream().filter(key -> !key.revoked()).toList();
    }

    /// Whether its signing key still counts.
    public boolean isRevoked() {
        return signingKey.flatMap(trusted::find).map(TrustedKey::revoked).orElse(false);
    }
}
