package dev.patchsmith.envelope.hfp2;

import dev.patchsmith.envelope.key.DataKey;
import dev.patchsmith.envelope.key.TrustedKeys;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.Platform;
import java.util.List;

/// What an installed app knows before a package arrives.
public record Hfp2Device(
        String app, Platform platform, AppVersion version, TrustedKeys trusted, List<DataKey> dataKeys) {

    public Hfp2Device {
        dataKeys = List.copyOf(dataKeys);
    }
}
