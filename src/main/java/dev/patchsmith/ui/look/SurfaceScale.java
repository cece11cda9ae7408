package dev.patchsmith.ui.look;

/// How large everything in the window is drawn. The windowing system knows a factor of its own for each screen; a user
/// whose system has none, or the wrong one, names another.
public enum SurfaceScale {
    SYSTEM("preferences.scaleSystem", 0),
    SMALLER("preferences.scaleSmaller", 0.9),
    NORMAL("preferences.scaleNormal", 1),
    LARGER("preferences.scaleLarger", 1.25),
    LARGE("preferences.scaleLarge", 1.5),
    DOUBLE("preferences.scaleDouble", 2);

    /// Where the choice is remembered.
    public static final String KEY = "scale";

    private final String key;
    private final double factor;

    SurfaceScale(String key, double factor) {
        this.key = key;
        this.factor = factor;
    }

    /// The key of its word.
    public String key() {
        return key;
    }

    /// Tells the windowing system, unless the start was given a factor already. It counts before the first window only.
    public void tellSystem() {
        if (this == SYSTEM) {
            return;
        }
        for (String platform : new String[] {"gtk", "win"}) {
            String property = "glass." + platform + ".uiScale";
            if (System.getProperty(property) == null) {
                System.setProperty(property, Double.toString(factor));
            }
        }
    }
}
