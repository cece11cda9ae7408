package dev.patchsmith.workspace;

import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.envelope.vault.KeyVault;
import dev.patchsmith.envelope.vault.Unlocking;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The key of a profile in the vault, for a single use such as a command.
public final class VaultKey {

    private VaultKey() {}

    /// Opens the vault, copies one key and locks the vault again.
    ///
    /// @param passphrase not kept; the caller wipes it
    public static KeyFile.Read read(Path vault, char[] passphrase, String profile) {
        try {
            return switch (KeyVault.open(vault, passphrase)) {
                case Unlocking.Unlocked(KeyVault opened) -> {
                    try (opened) {
                        yield copy(opened, profile);
                    }
                }
                case Unlocking other -> new KeyFile.Read.Refused(other.sentence());
            };
        } catch (IOException failure) {
            return new KeyFile.Read.Refused(
                    "The key vault \"%s\" cannot be read: %s.".formatted(vault, failure.getMessage()));
        }
    }

    private static KeyFile.Read copy(KeyVault vault, String name) {
        Optional<KeyProfile> profile = vault.profile(name);
        if (profile.isEmpty()) {
            return new KeyFile.Read.Refused(
                    "There is no key profile \"" + name + "\"; there is " + named(vault.profiles()) + ".");
        }
        Optional<LegacyKey> key = profile.get().legacyKey();
        if (key.isEmpty()) {
            return new KeyFile.Read.Refused("The key profile \"" + name + "\" has no key for .mg packages.");
        }
        return switch (LegacyKey.of(key.get().copyBytes())) {
            case LegacyKey.Check.Accepted accepted -> new KeyFile.Read.Key(accepted.key(), accepted.warning());
            case LegacyKey.Check.Refused(String reason) -> new KeyFile.Read.Refused(reason);
        };
    }

    private static String named(List<KeyProfile> profiles) {
        return profiles.isEmpty()
                ? "none yet"
                : profiles.stream().map(profile -> "\"" + profile.name() + "\"").collect(Collectors.joining(", "));
    }
}
