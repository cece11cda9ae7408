package dev.patchsmith.server.release;

import dev.patchsmith.patch.DeviceStep;
import dev.patchsmith.server.store.Counts;
import java.util.Optional;

/// Which stage of the funnel a reported step belongs to.
final class Stages {

    private Stages() {}

    /// The stage that a device reaches with this step; empty for steps in between and for codes that are not
    /// known.
    static Optional<Integer> of(int code) {
        return DeviceStep.ofCode(code).flatMap(Stages::of);
    }

    private static Optional<Integer> of(DeviceStep step) {
        return switch (step) {
            case PATCH_FETCHED, CHECKSUM_VERIFIED, PATCH_STORED -> Optional.of(Counts.DOWNLOADED);
            case APPLIED -> Optional.of(Counts.LOADED);
            case ROLLED_BACK -> Optional.of(Counts.CLEARED);
            default -> step.isFailure() ? Optional.of(Counts.FAILED) : Optional.empty();
        };
    }

    /// Whether the device is done with the patch, one way or the other.
    static boolean isFinal(int stage) {
        return stage == Counts.LOADED || stage == Counts.FAILED;
    }

    static String label(int code) {
        return DeviceStep.ofCode(code).map(DeviceStep::name).orElse("OTHER");
    }
}
