package dev.patchsmith.patch.rollout;

import dev.patchsmith.patch.Platform;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a device says when it asks. `holds` is the number of the patch it has, 0 for none; `attributes` are
/// whatever else it sends (system version, model, region, user), by key.
public record DeviceFacts(
        @Nullable String app,
        Platform platform,
        String version,
        @Nullable String id,
        long holds,
        Map<String, String> attributes) {

    /// The key under which conditions see the app version; it is always known.
    public static final String APP_VERSION = "appVersion";

    /// The key under which a device says how often its app has crashed since it asked last.
    public static final String CRASHES = "crashes";

    public DeviceFacts {
        attributes = Map.copyOf(attributes);
    }

    /// A device of the legacy protocol: version and platform, nothing else.
    public static DeviceFacts anonymous(Platform platform, String version, long holds) {
        return new DeviceFacts(null, platform, version, null, holds, Map.of());
    }

    /// How often the app has crashed since the device asked last; 0 when it does not say.
    public int crashes() {
        String sent = attributes.get(CRASHES);
        return sent == null || !sent.matches("[0-9]{1,6}") ? 0 : Integer.parseInt(sent);
    }

    /// The value sent under a key, or null.
    public @Nullable String attribute(String key) {
        return key.equals(APP_VERSION) ? version : attributes.get(key);
    }
}
