package dev.patchsmith.envelope.key;

import dev.patchsmith.patch.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The keys of one app in one environment. Its text form shows fingerprints only.
///
/// @param name what people call it, unique in a vault
/// @param environment such as `production` or `test`
/// @param legacyKey for `.mg` packages, where the app has clients for them
/// @param dataKeys for HFP2: the first one seals, the others still open what was sealed before a rotation
/// @param signingKey the private key of the person at this machine
/// @param trusted whose signatures devices of this app accept, and how many of them
public record KeyProfile(
        String name,
        String app,
        Platform platform,
        String environment,
        Optional<LegacyKey> legacyKey,
        List<DataKey> dataKeys,
        Optional<SigningKey> signingKey,
        TrustedKeys trusted) {

    /// The longest name, app identifier or environment, in characters.
    public static final int MAX_TEXT = 200;

    public KeyProfile {
        dataKeys = List.copyOf(dataKeys);
        for (String text : List.of(name, app, environment)) {
            if (!isValid(text)) {
                throw new IllegalArgumentException("not a name for a key profile: \"" + text + "\"");
            }
        }
    }

    /// Whether the text can be a name, an app identifier or an environment: one line of 1 to 200 characters.
    public static boolean isValid(String text) {
        return !text.isBlank()
                && text.length() <= MAX_TEXT
                && text.chars().noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c));
    }

    /// A profile without any key.
    public static KeyProfile empty(String name, String app, Platform platform, String environment) {
        return new KeyProfile(
                name,
                app,
                platform,
                environment,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new TrustedKeys(List.of(), 1));
    }

    /// The data key that new packages are sealed with.
    public Optional<DataKey> currentDataKey() {
        return dataKeys.stream().findFirst();
    }

    public KeyProfile withLegacyKey(LegacyKey key) {
        return new KeyProfile(name, app, platform, environment, Optional.of(key), dataKeys, signingKey, trusted);
    }

    /// Seals with this data key from now on; the ones before stay for opening.
    public KeyProfile withDataKey(DataKey key) {
        List<DataKey> keys = new ArrayList<>(List.of(key));
        dataKeys.stream().filter(old -> !old.equals(key)).forEach(keys::add);
        return new KeyProfile(name, app, platform, environment, legacyKey, keys, signingKey, trusted);
    }

    /// Forgets a data key of the past; the current one stays.
    public KeyProfile withoutDataKey(Fingerprint id) {
        List<DataKey> keys = new ArrayList<>(dataKeys);
        keys.removeIf(key -> key.id().equals(id) && !key.equals(dataKeys.getFirst()));
        return new KeyProfile(name, app, platform, environment, legacyKey, keys, signingKey, trusted);
    }

    /// Signs with this key from now on and trusts it; the key before stays trusted until it is revoked.
    public KeyProfile withSigningKey(String owner, SigningKey key) {
        TrustedKeys more = trusted.with(new TrustedKey(owner, key.verifyKey()));
        return new KeyProfile(name, app, platform, environment, legacyKey, dataKeys, Optional.of(key), more);
    }

    public KeyProfile withTrusted(TrustedKeys keys) {
        return new KeyProfile(name, app, platform, environment, legacyKey, dataKeys, signingKey, keys);
    }

    /// No longer accepts signatures of this key.
    public KeyProfile revoking(Fingerprint id) {
        return withTrusted(trusted.revoking(id));
    }

    /// The same keys under another name.
    public KeyProfile renamed(String other) {
        return new KeyProfile(other, app, platform, environment, legacyKey, dataKeys, signingKey, trusted);
    }

    /// The same keys for another app or environment.
    public KeyProfile placed(String otherApp, Platform otherPlatform, String otherEnvironment) {
        return new KeyProfile(
                name, otherApp, otherPlatform, otherEnvironment, legacyKey, dataKeys, signingKey, trusted);
    }

    /// The same profile with secrets of its own: it stays usable when this one is wiped, and is wiped by itself.
    public KeyProfile copy() {
        return new KeyProfile(
                name,
                app,
                platform,
                environment,
                legacyKey.map(key -> LegacyKey.of(key.copyBytes()).orThrow()),
                dataKeys.stream().map(key -> new DataKey(key.copyBytes())).toList(),
                signingKey.map(key -> new SigningKey(key.copySeed())),
                trusted);
    }

    /// Overwrites those secrets with zeros that none of the other profiles holds.
    public void wipeUnless(List<KeyProfile> others) {
        List<Object> held = new ArrayList<>();
        for (KeyProfile other : others) {
            other.legacyKey.ifPresent(held::add);
            held.addAll(other.dataKeys);
            other.signingKey.ifPresent(held::add);
        }
        legacyKey.filter(key -> isNotIn(held, key)).ifPresent(LegacyKey::close);
        dataKeys.stream().filter(key -> isNotIn(held, key)).forEach(DataKey::close);
        signingKey.filter(key -> isNotIn(held, key)).ifPresent(SigningKey::close);
    }

    private static boolean isNotIn(List<Object> held, Object secret) {
        return held.stream().noneMatch(each -> each == secret);
    }

    /// Overwrites all secrets with zeros; the profile can no longer be used.
    public void wipe() {
        legacyKey.ifPresent(LegacyKey::close);
        dataKeys.forEach(DataKey::close);
        signingKey.ifPresent(SigningKey::close);
    }
}
