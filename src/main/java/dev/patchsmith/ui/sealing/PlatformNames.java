package dev.patchsmith.ui.sealing;

import dev.patchsmith.patch.Platform;
import javafx.util.StringConverter;

/// Platforms as their makers write them.
final class PlatformNames extends StringConverter<Platform> {

    @Override
    public String toString(Platform platform) {
        return platform.displayName();
    }

    @Override
    public Platform fromString(String name) {
        return Platform.ANDROID.displayName().equals(name) ? Platform.ANDROID : Platform.IOS;
    }
}
