package dev.patchsmith.apk.diff;

import dev.patchsmith.apk.WorkProgress;

/// Told how far a comparison is, and of each section as soon as it is complete.
public interface DiffProgress extends WorkProgress {

    /// Ignores the news and never cancels.
    DiffProgress NONE = (_, _) -> {};

    /// A section is complete; the window shows it before the rest is there.
    default void ready(Section section) {}
}
