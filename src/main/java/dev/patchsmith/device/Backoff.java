package dev.patchsmith.device;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long a device waits after failures: doubling, with chance so that devices do not come back together.
///
/// @param first the longest wait after one failure
/// @param longest no wait is longer unless the server asks for more
public record Backoff(Duration first, Duration longest) {

    public static final Backoff USUAL = new Backoff(Duration.ofSeconds(30), Duration.ofHours(6));

    /// Neither a server's wish nor an interval it sets is believed beyond this.
    static final Duration MOST = Duration.ofDays(7);

    Duration after(int failures, RandomGenerator random) {
        long limit = Math.min(longest.toMillis(), first.toMillis() << Math.min(failures - 1, 30));
        return Duration.ofMillis(limit / 2 + random.nextLong(limit / 2 + 1));
    }
}
