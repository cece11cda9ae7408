package dev.patchsmith.envelope.sealing;

import dev.patchsmith.patch.Checksum;

/// The outcome of sealing a payload that is too big to be held in memory.
public sealed interface StreamSealing {

    /// All bytes were written; the size and the checksum are those of the package.
    record Written(long size, Checksum checksum) implements StreamSealing {}

    /// The output must be thrown away; the reason is a sentence for the user.
    record Refused(String reason) implements StreamSealing {}
}
