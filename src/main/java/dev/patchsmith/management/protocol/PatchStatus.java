package dev.patchsmith.management.protocol;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/// The state of a patch in the legacy protocol. A grey release is [#PUBLISHING] too: old front ends know no other
/// word.
public enum PatchStatus {
    /// No longer delivered; devices that have it keep it.
    ENDED(0),
    /// Delivered to devices.
    PUBLISHING(1),
    /// Held back for now.
    PAUSED(2),
    /// Uploaded, never delivered yet.
    READY(3);

    private final int number;

    PatchStatus(int number) {
        this.number = number;
    }

    @JsonValue
    public int number() {
        return number;
    }

    public static Optional<PatchStatus> of(int number) {
        return number < 0 || number > READY.number ? Optional.empty() : Optional.of(values()[number]);
    }

    /// Whether the legacy route may change this state into the next one; staying the same is always allowed.
    public boolean mayBecome(PatchStatus next) {
        return this == next
                || switch (this) {
                    case ENDED -> false;
                    case PUBLISHING -> next != READY;
                    case PAUSED -> next != READY;
                    case READY -> next != PAUSED;
                };
    }
}
