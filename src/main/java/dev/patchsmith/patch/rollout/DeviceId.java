package dev.patchsmith.patch.rollout;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What counts as the id of a device: 1 to 128 bytes of UTF-8, no control characters, case kept.
public final class DeviceId {

    /// The most bytes an id may have.
    public static final int MAX_BYTES = 128;

    private DeviceId() {}

    /// Whether the id can be drawn for a grey release. The words that broken clients send instead of an id are
    /// refused, because all of those devices would share one bucket.
    public static boolean isUsable(@Nullable String id) {
        if (id == null || id.isEmpty() || id.length() > MAX_BYTES) {
            return false;
        }
        if (id.equals("undefined") || id.equals("null") || id.equals("(null)") || id.equals("nil")) {
            return false;
        }
        return id.codePoints().noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)
                && (id.length() * 3 <= MAX_BYTES || id.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES);
    }
}
