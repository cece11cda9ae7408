package dev.patchsmith.patch;

/// The system an app runs on, with the number the management protocol uses for it.
public enum Platform {
    IOS(0, "iOS"),
    ANDROID(1, "Android");

    private final int code;
    private final String displayName;

    Platform(int code, String displayName) {
        this.code = code;
        this.displayName = displayName;
    }

    /// 0 for iOS, 1 for Android: the values of `platform` on the wire.
    public int code() {
        return code;
    }

    /// The platform of a number on the wire or in a store: Android for 1, iOS for anything else.
    public static Platform ofCode(int code) {
        return code == ANDROID.code ? ANDROID : IOS;
    }

    public String displayName() {
        return displayName;
    }
}
