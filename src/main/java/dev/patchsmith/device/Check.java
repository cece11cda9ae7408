package dev.patchsmith.device;

import java.time.Instant;

/// What came of asking the server for a patch.
public sealed interface Check {

    /// The server wants to be asked again later; it was not asked.
    record TooEarly(Instant next) implements Check {}

    /// Nothing for this device.
    ///
    /// @param code 2000, 2002 or 2004 as the steps of a device name it
    record Nothing(int code) implements Check {}

    /// A new patch was fetched, verified, stored and loaded.
    record Updated(long patch, Loading.Loaded loaded) implements Check {}

    /// The patch was taken away.
    record Cleared(long patch) implements Check {}

    /// It did not work; what was installed before is still there.
    record Failed(String why) implements Check {}
}
