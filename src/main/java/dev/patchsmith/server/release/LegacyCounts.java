package dev.patchsmith.server.release;

import dev.patchsmith.server.store.Counts;
import dev.patchsmith.server.store.Database;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// Counts answers to devices that cannot be told apart. Kept in memory and written once a second, because a
/// device request must not wait for the disk. Thread-safe.
public final class LegacyCounts {

    private record Key(long patch, int step) {}

    private final Database database;
    private final Offers offers;
    private final Map<Key, LongAdder> pending = new ConcurrentHashMap<>();

    public LegacyCounts(Database database, Offers offers) {
        this.database = database;
        this.offers = offers;
    }

    /// A device was told that there is a newer patch.
    public void answered(long patch, @Nullable String device) {
        count(patch, Counts.LEGACY_ANSWERS, device);
    }

    /// A device was sent the package.
    public void delivered(long patch, @Nullable String device) {
        count(patch, Counts.LEGACY_DELIVERIES, device);
    }

    private void count(long patch, int step, @Nullable String device) {
        pending.computeIfAbsent(new Key(patch, step), key -> new LongAdder()).increment();
        if (device != null) {
            offers.made(patch, device);
        }
    }

    /// Writes what was counted since the last time.
    public void flush() {
        Map<Key, Long> counted = new HashMap<>();
        pending.forEach((key, adder) -> counted.put(key, adder.sumThenReset()));
        counted.values().removeIf(count -> count == 0);
        if (counted.isEmpty()) {
            return;
        }
        database.<@Nullable Void>write(handle -> {
            Counts counts = new Counts(handle);
            counted.forEach((key, count) -> counts.add(key.patch, key.step, count));
            return null;
        });
    }
}
