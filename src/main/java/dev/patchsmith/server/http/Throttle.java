package dev.patchsmith.server.http;

import dev.patchsmith.server.answer.Refusal;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// So many requests per minute from one address, then no more until the minute is over. Thread-safe.
final class Throttle {

    private static final int SECONDS = 60;

    private final int perMinute;
    private final Clock clock;
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private volatile long minute = -1;

    Throttle(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    void pass(String address) {
        long second = clock.instant().getEpochSecond();
        if (second / SECONDS != minute) {
            minute = second / SECONDS;
            counts.clear();
        }
        if (counts.computeIfAbsent(address, key -> new AtomicInteger()).incrementAndGet() > perMinute) {
            throw Refusal.tooOften("Too many requests from this address.", SECONDS - second % SECONDS);
        }
    }
}
