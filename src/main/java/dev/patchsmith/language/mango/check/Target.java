package dev.patchsmith.language.mango.check;

import java.util.Arrays;
import java.util.Optional;

/// The version of the patch engine inside the app, for which a script is written; they differ in what a script may
/// contain.
public enum Target {
    V1_5_5("1.5.5"),
    V1_5_2("1.5.2");

    private final String version;

    Target(String version) {
        this.version = version;
    }

    public String version() {
        return version;
    }

    /// The engine of that version, if there is one.
    public static Optional<Target> of(String version) {
        return Arrays.stream(values())
                .filter(each -> each.version.equals(version))
                .findFirst();
    }
}
