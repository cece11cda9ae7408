package dev.patchsmith.server.release;

import dev.patchsmith.management.protocol.v2.Timeline;
import dev.patchsmith.patch.rollout.DeviceId;
import dev.patchsmith.server.store.Counts;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.Dialect;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// Remembers to which devices a patch was offered: they count as notified, and only their reports count at all.
/// With SQLite there is one process, so offers are gathered and written together; with PostgreSQL the report may
/// reach another process at once, so each is written before it is answered. Thread-safe.
public final class Offers {

    private record Offer(long patch, long device, Instant at) {}

    private record Known(long patch, long device) {}

    private record Again(long patch, long device, long minute) {}

    private static final int REMEMBERED = 200_000;
    private static final int BATCH = 500;

    private final Database database;
    private final Clock clock;
    private final Queue<Offer> pending = new ConcurrentLinkedQueue<>();
    private final Recently<Known> known = new Recently<>(REMEMBERED);
    private final Recently<Again> again = new Recently<>(REMEMBERED);

    public Offers(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A patch was offered to a device. Ids that cannot be told apart are not remembered. A device that asks again
    /// although it was offered the patch before gives a sign of life, which may be written a little later.
    public void made(long patch, String device) {
        if (!DeviceId.isUsable(device)) {
            return;
        }
        long hash = DeviceHash.of(device);
        Instant now = clock.instant();
        if (known.add(new Known(patch, hash))) {
            pending.add(new Offer(patch, hash, now));
            if (database.dialect() == Dialect.POSTGRESQL) {
                flush();
            }
        } else if (again.add(new Again(patch, hash, minute(now)))) {
            pending.add(new Offer(patch, hash, now));
        }
    }

    /// Writes the offers that were gathered.
    public synchronized void flush() {
        List<Offer> batch = new ArrayList<>();
        for (Offer offer = pending.poll(); offer != null; offer = pending.poll()) {
            batch.add(offer);
            if (batch.size() == BATCH) {
                write(batch);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            write(batch);
        }
    }

    private void write(List<Offer> batch) {
        try {
            database.<@Nullable Void>write(handle -> {
                Counts counts = new Counts(handle);
                for (Offer offer : batch) {
                    if (counts.first(offer.patch, offer.device, Counts.NOTIFIED, offer.at)) {
                        counts.add(offer.patch, Counts.NOTIFIED, 1);
                        counts.addInMinute(offer.patch, minute(offer.at), Counts.NOTIFIED, 1);
                    } else {
                        new Signs(counts).ofLife(offer.patch, offer.device, offer.at);
                    }
                }
                return null;
            });
        } catch (RuntimeException failed) {
            batch.forEach(offer -> known.forget(new Known(offer.patch, offer.device)));
            throw failed;
        }
    }

    private static long minute(Instant at) {
        return at.getEpochSecond() / Timeline.Interval.MINUTE.seconds();
    }
}
