package dev.patchsmith.management.protocol.v2;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.patchsmith.patch.rollout.Audience;
import dev.patchsmith.patch.rollout.Bucket;
import org.jspecify.annotations.Nullable;

/// How far a release goes. `share` (1 to 10000) belongs to [Mode#SHARE]; `devices` and the optional `gate` (1 to
/// 10000, the share that may compete for the places) to [Mode#DEVICES].
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reach(
        Mode mode,
        @Nullable Integer share,
        @Nullable Integer devices,
        @Nullable Integer gate) {

    /// The four ways to say how far.
    public enum Mode {
        EVERYBODY,
        SHARE,
        DEVICES,
        TEST_DEVICES
    }

    public static Reach everybody() {
        return new Reach(Mode.EVERYBODY, null, null, null);
    }

    public static Reach share(int share) {
        return new Reach(Mode.SHARE, share, null, null);
    }

    public static Reach devices(int devices) {
        return new Reach(Mode.DEVICES, null, devices, null);
    }

    public static Reach testDevices() {
        return new Reach(Mode.TEST_DEVICES, null, null, null);
    }

    /// The audience of the decision; a number that is missing or out of range throws [IllegalArgumentException].
    public Audience audience() {
        return switch (mode) {
            case EVERYBODY -> new Audience.Everybody();
            case SHARE -> {
                if (share == null || share < 1) {
                    throw new IllegalArgumentException("a share is 1 to 10000");
                }
                yield new Audience.Share(share);
            }
            case DEVICES -> {
                if (devices == null) {
                    throw new IllegalArgumentException("say to how many devices");
                }
                yield new Audience.Quota(devices, gate == null ? Bucket.COUNT : gate);
            }
            case TEST_DEVICES -> new Audience.TestDevices();
        };
    }
}
