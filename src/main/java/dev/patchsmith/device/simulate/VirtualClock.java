package dev.patchsmith.device.simulate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/// The time of a play, for a server that takes part in it: when a virtual hour has passed for the devices, it has for
/// the server too. Between the steps of the play it goes on like any clock, so that waiting ends. Thread-safe.
public final class VirtualClock extends Clock {

    private final Instant start;
    private final long begun;
    private final AtomicLong ahead;
    private final ZoneId zone;

    public VirtualClock(Instant start) {
        this(start, System.nanoTime(), new AtomicLong(), ZoneOffset.UTC);
    }

    private VirtualClock(Instant start, long begun, AtomicLong ahead, ZoneId zone) {
        this.start = start;
        this.begun = begun;
        this.ahead = ahead;
        this.zone = zone;
    }

    /// Moves to so much virtual time after the beginning; never back.
    void reach(Duration virtual) {
        ahead.accumulateAndGet(virtual.toNanos(), Math::max);
    }

    Instant start() {
        return start;
    }

    @Override
    public Instant instant() {
        return start.plusNanos(ahead.get() + System.nanoTime() - begun);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /// The same time, told in another zone.
    @Override
    public Clock withZone(ZoneId other) {
        return new VirtualClock(start, begun, ahead, other);
    }
}
