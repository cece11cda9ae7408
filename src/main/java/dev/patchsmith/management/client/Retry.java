package dev.patchsmith.management.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// How often and how patiently calls are repeated that do no harm when they arrive twice.
///
/// @param attempts all of them, the first included
/// @param first the longest pause before the second attempt; it doubles each time
/// @param longest no pause is longer, whatever a server asks for
public record Retry(int attempts, Duration first, Duration longest) {

    public static final Retry USUAL = new Retry(4, Duration.ofMillis(400), Duration.ofSeconds(20));

    /// The pause after so many failed attempts. Random between half and all of its length, so that many clients do not
    /// come back together; a server's own wish is never undercut unless it is absurd.
    public Duration pause(int failures, @Nullable Duration wish, RandomGenerator random) {
        long limit = longest.toMillis();
        long grown = Math.min(limit, first.toMillis() << Math.min(failures - 1, 20));
        long drawn = grown / 2 + random.nextLong(grown / 2 + 1);
        long wanted = wish == null ? 0 : Math.clamp(wish.toMillis(), 0, limit);
        return Duration.ofMillis(Math.max(drawn, wanted));
    }

    /// Reads a `Retry-After` header: seconds or an HTTP date; null when it is neither.
    static @Nullable Duration wish(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        try {
            String text = header.strip();
            if (text.matches("\\d{1,18}")) {
                return Duration.ofSeconds(Math.min(Long.parseLong(text), 31_536_000));
            }
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration left = Duration.between(now, until);
            return left.isNegative() ? Duration.ZERO : left;
        } catch (DateTimeException neither) {
            return null;
        }
    }
}
