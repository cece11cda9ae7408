package dev.patchsmith.apk.build.tinker;

/// The generations of the Tinker SDK that apply patches differently. A patch made for one of them is refused by the
/// others, or turns into another file than the one its checksum promises.
public enum TinkerSdk {
    /// Dex 035 only.
    UP_TO_1_9_14("up to 1.9.14", 2, false),
    /// Dex 035 to 039.
    FROM_1_9_15("1.9.15 and 1.9.15.1", 3, false),
    /// Dex 035 to 039; the device sorts classes by their hierarchy once the patch is applied.
    FROM_1_9_15_2("1.9.15.2 and later", 3, true);

    private final String title;
    private final int format;
    private final boolean sortsClasses;

    TinkerSdk(String title, int format, boolean sortsClasses) {
        this.title = title;
        this.format = format;
        this.sortsClasses = sortsClasses;
    }

    public String title() {
        return title;
    }

    /// The number of the difference format, 2 or 3.
    public int format() {
        return format;
    }

    public boolean sortsClasses() {
        return sortsClasses;
    }

    /// Whether its devices can read a dex file of this version.
    public boolean reads(int dexVersion) {
        return dexVersion == 35 || (format > 2 && dexVersion >= 37 && dexVersion <= 39);
    }
}
