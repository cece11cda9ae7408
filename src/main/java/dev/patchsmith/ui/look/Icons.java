package dev.patchsmith.ui.look;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons of the one outline set, at the two sizes that are used.
public final class Icons {

    private Icons() {}

    /// An icon of 16 points that takes the colour of the text beside it.
    public static FontIcon small(Feather icon) {
        return sized(icon, "icon-16");
    }

    /// An icon of 20 points, for the rail.
    public static FontIcon large(Feather icon) {
        return sized(icon, "icon-20");
    }

    /// An icon of 16 points in the colour of a tone.
    public static FontIcon small(Feather icon, Tone tone) {
        FontIcon shown = small(icon);
        shown.getStyleClass().addAll("toned", tone.style());
        return shown;
    }

    private static FontIcon sized(Feather icon, String size) {
        FontIcon shown = new FontIcon(icon);
        shown.getStyleClass().addAll("icon", size);
        return shown;
    }
}
