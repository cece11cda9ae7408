package dev.patchsmith.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// The time of the system, moved by as much as a test says.
final class SettableClock extends Clock {

    private final AtomicReference<Duration> moved = new AtomicReference<>(Duration.ZERO);

    void forward(long seconds) {
        moved.updateAndGet(before -> before.plusSeconds(seconds));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(moved.get());
    }
}
