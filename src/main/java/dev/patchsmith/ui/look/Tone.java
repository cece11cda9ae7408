package dev.patchsmith.ui.look;

import org.kordamp.ikonli.feather.Feather;

/// What a colour says. A state is always shown as word, colour and shape together; this is the colour, with the shape
/// it comes with when nothing better is known.
public enum Tone {
    NEUTRAL("neutral", Feather.CIRCLE),
    ACCENT("accent", Feather.INFO),
    SUCCESS("success", Feather.CHECK_CIRCLE),
    ATTENTION("attention", Feather.ALERT_TRIANGLE),
    DANGER("danger", Feather.ALERT_OCTAGON);

    private final String style;
    private final Feather icon;

    Tone(String style, Feather icon) {
        this.style = style;
        this.icon = icon;
    }

    /// The style class that carries the colour.
    public String style() {
        return style;
    }

    public Feather icon() {
        return icon;
    }
}
