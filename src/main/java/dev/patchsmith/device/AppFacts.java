package dev.patchsmith.device;

import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.Platform;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The app a device runs, and the device itself.
///
/// @param app how the server calls the app
/// @param device an id that stays the same for this installation; null for a device that tells none
/// @param attributes what conditions may ask for, such as `model` and `system`
public record AppFacts(
        String app,
        Platform platform,
        AppVersion version,
        @Nullable String device,
        Map<String, String> attributes) {

    public AppFacts {
        attributes = Map.copyOf(attributes);
    }

    public AppFacts updatedTo(AppVersion newer) {
        return new AppFacts(app, platform, newer, device, attributes);
    }
}
