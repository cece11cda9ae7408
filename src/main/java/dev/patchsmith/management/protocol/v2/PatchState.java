package dev.patchsmith.management.protocol.v2;

/// Where a patch stands, in words.
public enum PatchState {
    /// Uploaded, never released.
    READY,
    /// Delivered to a part of the devices.
    GREY,
    /// Delivered to every device.
    RELEASED,
    /// Held back by a person.
    PAUSED,
    /// Held back by the halt rule; a person decides how to go on.
    HALTED,
    /// No longer delivered, for good; devices that loaded it keep it.
    STOPPED;

    public boolean isLive() {
        return this == GREY || this == RELEASED;
    }
}
