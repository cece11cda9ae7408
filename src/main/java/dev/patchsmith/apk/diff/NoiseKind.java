package dev.patchsmith.apk.diff;

/// A difference that a build makes by itself and that changes no behaviour.
public enum NoiseKind {
    BUILD_CONFIG("BuildConfig"),
    R_CLASS("R classes"),
    DEBUG_INFO("Debug information and source lines"),
    SOURCE_FILE("Source file names"),
    COMPILER_MARKER("Compiler markers"),
    RENUMBERED("Renumbered lambdas and anonymous classes"),
    ACCESSOR("Renumbered synthetic accessors"),
    SWITCH_MAP("Switch maps"),
    INDEX_SHIFT("Dex files with shifted indexes"),
    MOVED_BETWEEN_DEXES("Classes moved between dex files"),
    INLINED_RESOURCE_ID("Resource ids inlined in code"),
    SHIFTED_RESOURCE_ID("Resources with shifted ids"),
    RENAMED("Names given anew by the obfuscator"),
    RECOMPRESSED("Recompressed entries"),
    REORDERED("Zip entries in another order"),
    SIGNATURE_FILES("Signature files");

    private final String title;

    NoiseKind(String title) {
        this.title = title;
    }

    /// What the list of hidden noise says in English.
    public String title() {
        return title;
    }
}
