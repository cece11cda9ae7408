package dev.patchsmith.device;

import dev.patchsmith.envelope.key.DataKey;
import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.envelope.key.TrustedKeys;
import java.util.List;
import java.util.Optional;

/// The keys that are built into an app.
///
/// @param legacy opens `.mg` packages; empty if the app takes none
/// @param trusted whose signatures it believes
/// @param dataKeys open signed packages, the current one first
public record DeviceKeys(Optional<LegacyKey> legacy, TrustedKeys trusted, List<DataKey> dataKeys) {

    public DeviceKeys {
        dataKeys = List.copyOf(dataKeys);
    }

    public static DeviceKeys legacy(LegacyKey key) {
        return new DeviceKeys(Optional.of(key), new TrustedKeys(List.of(), 1), List.of());
    }
}
