package dev.patchsmith.workspace.project;

import java.util.Arrays;
import java.util.Optional;

/// The version of the patch engine inside the app; they differ in what a script may contain.
public enum EngineVersion {
    V1_5_5("1.5.5"),
    V1_5_2("1.5.2");

    private final String text;

    EngineVersion(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public static Optional<EngineVersion> of(String text) {
        return Arrays.stream(values())
                .filter(version -> version.text.equals(text))
                .findFirst();
    }
}
