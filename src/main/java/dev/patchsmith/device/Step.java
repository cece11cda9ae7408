package dev.patchsmith.device;

import dev.patchsmith.patch.DeviceStep;
import java.time.Instant;

/// One step a device took, as its debugging screen would show it.
///
/// @param patch 0 while it is not known which patch it is about
public record Step(Instant at, long patch, DeviceStep step, String detail) {}
