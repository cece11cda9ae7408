package dev.patchsmith.apk.diff;

/// A way to read a node.
public enum TextForm {
    JAVA("Java"),
    SMALI("Smali"),
    TEXT("Text"),
    HEX("Hex");

    private final String title;

    TextForm(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
