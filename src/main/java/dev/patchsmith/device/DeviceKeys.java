package dev.patchsmith.device;

import dev.patchsmith.envelope.key.DataKey;
import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.envelope.key.TrustedKeys;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The keys that are built into an app.
///
/// @param legacy opens `.mg` packages; empty if the app takes none
/// @param trusted whose signatures it believes
/// @param dataKeys open signed packages, the current one first
/// @param configuration whose signature a configuration file must bear; null to believe any that came over TLS
public record DeviceKeys(
        Optional<LegacyKey> legacy,
        TrustedKeys trusted,
        List<DataKey> dataKeys,
        @Nullable PublicKey configuration) {

    public DeviceKeys(Optional<LegacyKey> legacy, TrustedKeys trusted, List<DataKey> dataKeys) {
        this(legacy, trusted, dataKeys, null);
    }

    public DeviceKeys {
        dataKeys = List.copyOf(dataKeys);
    }

    public DeviceKeys believing(PublicKey key) {
        return new DeviceKeys(legacy, trusted, dataKeys, key);
    }

    public static DeviceKeys legacy(LegacyKey key) {
        return new DeviceKeys(Optional.of(key), new TrustedKeys(List.of(), 1), List.of());
    }
}
