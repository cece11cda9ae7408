package dev.patchsmith.language.mango.check;

/// The run time a script is written for.
public enum Target {
    V1_5_2("1.5.2"),
    V1_5_5("1.5.5");

    private final String version;

    Target(String version) {
        this.version = version;
    }

    public String version() {
        return version;
    }
}
