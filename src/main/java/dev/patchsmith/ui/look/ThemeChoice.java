package dev.patchsmith.ui.look;

/// What the user wants to see: one of the two themes, or whatever the system shows.
public enum ThemeChoice {
    SYSTEM("theme.system"),
    LIGHT("theme.light"),
    DARK("theme.dark");

    private final String key;

    ThemeChoice(String key) {
        this.key = key;
    }

    /// The key of its name in the message bundles.
    public String key() {
        return key;
    }
}
