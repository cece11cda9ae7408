package dev.patchsmith.management.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryTest {

    private static final Retry RETRY = new Retry(5, Duration.ofMillis(100), Duration.ofSeconds(10));
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void pausesGrowAndAreNeverTwiceTheSame() {
        Random random = new Random(1);
        for (int failures = 1; failures < 30; failures++) {
            long limit = Math.min(10_000, 100L << Math.min(failures - 1, 20));
            assertThat(RETRY.pause(failures, null, random).toMillis()).isBetween(limit / 2, limit);
        }
    }

    @Test
    void aServersWishIsHonoured() {
        assertThat(RETRY.pause(1, Duration.ofSeconds(3), new Random(1))).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void anAbsurdWishIsNot() {
        assertThat(RETRY.pause(1, Duration.ofDays(300), new Random(1))).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void wishesAreSecondsOrDates() {
        assertThat(Retry.wish("120", NOW)).isEqualTo(Duration.ofSeconds(120));
        assertThat(Retry.wish("Sun, 22 Nov 2026 10:00:30 GMT", NOW)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Retry.wish("Sun, 22 Nov 2026 09:00:00 GMT", NOW)).isZero();
        assertThat(Retry.wish("999999999999999999", NOW)).isPositive();
        assertThat(Retry.wish("soon", NOW)).isNull();
        assertThat(Retry.wish(null, NOW)).isNull();
    }
}
