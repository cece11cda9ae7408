package dev.patchsmith.workspace.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How far a patch of the project has come.
public enum PatchState {
    DRAFT,
    CHECKED,
    SEALED,
    UPLOADED,
    RELEASED,
    STOPPED;

    /// The word in the project file.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PatchState> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
