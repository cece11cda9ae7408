package dev.patchsmith.patch.rollout;

/// Where a device stands with the quota of a release. Only asked for releases by exact count.
public enum Grant {
    /// The device has its place.
    HELD,
    /// There are places left.
    OPEN,
    /// All places are taken.
    FULL
}
