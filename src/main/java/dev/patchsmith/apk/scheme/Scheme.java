package dev.patchsmith.apk.scheme;

/// The known ways to repair an Android app in users' hands, the least invasive first.
public enum Scheme {
    ANDFIX("AndFix", Effect.AT_ONCE, "2.3 to 7.0"),
    ROBUST("Robust", Effect.AT_ONCE, "2.3 to 10"),
    QZONE("QZone, Nuwa, QFix", Effect.AT_RESTART, "2.x and later; trouble on ART"),
    TINKER("Tinker", Effect.AT_RESTART, "2.x and later; dex 038 and later need a recent SDK"),
    AMIGO("Amigo", Effect.AT_RESTART, "2.1 to 7.1 without 3.0"),
    SOPHIX("Sophix", Effect.AT_ONCE_OR_RESTART, "as its vendor states"),
    INSTANT_RUN("Instant Run", Effect.AT_ONCE_OR_RESTART, "4.0 and later, debug builds");

    private final String title;
    private final Effect effect;
    private final String androidVersions;

    Scheme(String title, Effect effect, String androidVersions) {
        this.title = title;
        this.effect = effect;
        this.androidVersions = androidVersions;
    }

    /// When a patch takes effect.
    public enum Effect {
        AT_ONCE("at once"),
        AT_RESTART("when the app is started again"),
        AT_ONCE_OR_RESTART("at once where possible, else when the app is started again");

        private final String title;

        Effect(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public String title() {
        return title;
    }

    public Effect effect() {
        return effect;
    }

    public String androidVersions() {
        return androidVersions;
    }

    /// Whether it is of use outside the developer's own machine and without a vendor.
    public boolean isOpen() {
        return this != SOPHIX && this != INSTANT_RUN;
    }
}
