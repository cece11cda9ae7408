package dev.patchsmith.ui.look;

import java.util.Locale;

/// A language the window speaks.
public enum Language {
    ENGLISH(Locale.ENGLISH, "English"),
    CHINESE(Locale.SIMPLIFIED_CHINESE, "简体中文");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    public Locale locale() {
        return locale;
    }

    /// How its speakers call it.
    public String ownName() {
        return ownName;
    }

    /// The language for a system set to this locale: Chinese for any Chinese, English for all else.
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }
}
