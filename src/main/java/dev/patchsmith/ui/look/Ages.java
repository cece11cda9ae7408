package dev.patchsmith.ui.look;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/// Times as people say them, and exactly.
public final class Ages {

    private Ages() {}

    /// How long ago something was, in the largest unit that fits; empty if nobody knows.
    public static String of(Messages messages, @Nullable Instant then, Instant now) {
        if (then == null) {
            return "";
        }
        Duration ago = Duration.between(then, now);
        if (ago.toMinutes() < 1) {
            return messages.get("age.now");
        }
        if (ago.toHours() < 1) {
            return messages.get("age.minutes", ago.toMinutes());
        }
        return ago.toDays() < 1 ? messages.get("age.hours", ago.toHours()) : messages.get("age.days", ago.toDays());
    }

    /// The exact time in the form of the language; empty if nobody knows.
    public static String exact(Messages messages, @Nullable Instant then) {
        return then == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                        .withLocale(messages.languageProperty().get().locale())
                        .withZone(ZoneId.systemDefault())
                        .format(then);
    }
}
