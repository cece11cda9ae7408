package dev.patchsmith.envelope.hfp2;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a package asks a device to do.
public enum PatchKind {
    /// Load the patch inside.
    PATCH,
    /// Load the harmless script inside in place of whatever is loaded.
    NEUTRAL,
    /// Remove the patch and load nothing.
    CLEAR;

    /// The word in the header.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PatchKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
