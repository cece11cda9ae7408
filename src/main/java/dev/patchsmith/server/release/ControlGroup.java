package dev.patchsmith.server.release;

import dev.patchsmith.management.protocol.v2.HaltRule;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Timeline;
import dev.patchsmith.patch.rollout.DeviceFacts;
import dev.patchsmith.patch.rollout.DeviceId;
import dev.patchsmith.server.store.Counts;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.PatchRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// What becomes of devices after a release: whether those that hold the patch ask again and how many of them crashed,
/// beside the same of those that were held back. A device that asks says how often its app has crashed since it
/// asked last; the first question of a device that is held back speaks of the time before, so it only begins the
/// count. Thread-safe.
public final class ControlGroup {

    private enum Side {
        HELD_BACK,
        HOLDS
    }

    private record Asked(long patch, long device, Side side, boolean crashed, Instant at) {}

    private record Settled(long patch, long device, Side side, boolean crashed) {}

    private static final int REMEMBERED = 200_000;

    private final Database database;
    private final Clock clock;
    private final Queue<Asked> pending = new ConcurrentLinkedQueue<>();
    private final Recently<Settled> settled = new Recently<>(REMEMBERED);

    ControlGroup(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A device was not offered a patch because it is in the control group.
    void heldBack(PatchRecord patch, DeviceFacts device) {
        asked(patch, device, Side.HELD_BACK);
    }

    /// A device that already holds a patch asked.
    void holds(PatchRecord patch, DeviceFacts device) {
        if (device.holds() == patch.id() && isWatched(patch)) {
            asked(patch, device, Side.HOLDS);
        }
    }

    /// Whether it matters that devices come back.
    private static boolean isWatched(PatchRecord patch) {
        Plan plan = patch.plan();
        if (plan == null) {
            return false;
        }
        Integer control = plan.control();
        HaltRule rule = plan.halt();
        return (control != null && control > 0) || (rule != null && rule.silenceMinutes() != null);
    }

    private void asked(PatchRecord patch, DeviceFacts facts, Side side) {
        String id = facts.id();
        if (id == null || !DeviceId.isUsable(id)) {
            return;
        }
        long device = DeviceHash.of(id);
        boolean crashed = facts.crashes() > 0;
        if (!settled.contains(new Settled(patch.id(), device, side, crashed))) {
            pending.add(new Asked(patch.id(), device, side, crashed, clock.instant()));
        }
    }

    /// Writes what was seen since the last time.
    synchronized void flush() {
        List<Asked> batch = new ArrayList<>();
        for (Asked asked = pending.poll(); asked != null; asked = pending.poll()) {
            batch.add(asked);
        }
        if (batch.isEmpty()) {
            return;
        }
        try {
            database.<@Nullable Void>write(handle -> {
                Counts counts = new Counts(handle);
                batch.forEach(asked -> count(counts, asked));
                return null;
            });
        } catch (RuntimeException failed) {
            pending.addAll(batch);
            throw failed;
        }
    }

    private void count(Counts counts, Asked asked) {
        switch (asked.side) {
            case HELD_BACK -> heldBack(counts, asked);
            case HOLDS -> holds(counts, asked);
        }
    }

    private void heldBack(Counts counts, Asked asked) {
        long minute = minute(asked);
        if (counts.first(asked.patch, asked.device, Counts.HELD_BACK, asked.at)) {
            counts.add(asked.patch, Counts.HELD_BACK, 1);
            counts.addInMinute(asked.patch, minute, Counts.HELD_BACK, 1);
            return;
        }
        long since =
                counts.minuteOf(asked.patch, asked.device, Counts.HELD_BACK).orElse(minute);
        if (minute > since) {
            if (counts.first(asked.patch, asked.device, Counts.HELD_BACK_AGAIN, asked.at)) {
                counts.add(asked.patch, Counts.HELD_BACK_AGAIN, 1);
                counts.addInMinute(asked.patch, since, Counts.HELD_BACK_AGAIN, 1);
            }
            crash(counts, asked, Counts.HELD_BACK_CRASHED);
        }
    }

    private void holds(Counts counts, Asked asked) {
        if (!counts.isMarked(asked.patch, asked.device, Counts.NOTIFIED)) {
            return;
        }
        new Signs(counts).ofLife(asked.patch, asked.device, asked.at);
        if (counts.first(asked.patch, asked.device, Counts.HOLDER_AGAIN, asked.at)) {
            counts.add(asked.patch, Counts.HOLDER_AGAIN, 1);
        }
        crash(counts, asked, Counts.HOLDER_CRASHED);
    }

    private void crash(Counts counts, Asked asked, int step) {
        if (asked.crashed && counts.first(asked.patch, asked.device, step, asked.at)) {
            counts.add(asked.patch, step, 1);
        }
        settled.add(new Settled(asked.patch, asked.device, asked.side, asked.crashed));
    }

    private static long minute(Asked asked) {
        return asked.at.getEpochSecond() / Timeline.Interval.MINUTE.seconds();
    }
}
