package dev.patchsmith.server.release;

import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Statistics;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.patch.rollout.Audience;
import dev.patchsmith.patch.rollout.Bucket;
import dev.patchsmith.patch.rollout.DeviceFacts;
import dev.patchsmith.patch.rollout.DeviceId;
import dev.patchsmith.server.store.AskingDevices;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.PatchRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// How many devices a release is meant for. The server remembers once a day which devices asked for which version;
/// those of the last thirty days are the whole that a share is a share of. Thread-safe.
public final class Audiences {

    private record Line(String app, Platform platform, String version) {}

    private record Seen(Line line, long device, long day) {}

    private record Counted(long devices, Instant at) {}

    private static final int REMEMBERED = 200_000;
    private static final int BATCH = 500;
    private static final long DAYS = 30;
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Database database;
    private final Clock clock;
    private final Recently<Seen> recently = new Recently<>(REMEMBERED);
    private final Queue<Seen> pending = new ConcurrentLinkedQueue<>();
    private final Map<Line, Counted> counted = new ConcurrentHashMap<>();

    Audiences(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A device asked, whatever it was told.
    public void asked(String app, DeviceFacts facts) {
        String id = facts.id();
        if (id == null || !DeviceId.isUsable(id)) {
            return;
        }
        Line line = new Line(app, facts.platform(), facts.version());
        Seen seen = new Seen(line, DeviceHash.of(id), day(clock.instant()));
        if (recently.add(seen)) {
            pending.add(seen);
        }
    }

    /// Writes what was seen since the last time.
    synchronized void flush() {
        List<Seen> batch = new ArrayList<>();
        for (Seen seen = pending.poll(); seen != null; seen = pending.poll()) {
            batch.add(seen);
            if (batch.size() == BATCH) {
                write(batch);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            write(batch);
        }
    }

    private void write(List<Seen> batch) {
        try {
            database.<@Nullable Void>write(handle -> {
                AskingDevices devices = new AskingDevices(handle);
                for (Seen seen : batch) {
                    Line line = seen.line;
                    devices.saw(line.app, line.platform, line.version, seen.device, seen.day);
                }
                return null;
            });
        } catch (RuntimeException failed) {
            batch.forEach(recently::forget);
            throw failed;
        }
    }

    /// How many devices the present phase of a release is meant for; null where nobody can know, as with conditions.
    Statistics.@Nullable Targeted targeted(PatchRecord patch, long notified) {
        Plan plan = patch.plan();
        if (plan == null) {
            return null;
        }
        boolean conditional = !plan.conditions().isEmpty();
        return switch (Plans.reachInPhase(plan, patch.phase()).audience()) {
            case Audience.Quota(int places, int gate) -> new Statistics.Targeted(places, true);
            case Audience.TestDevices() ->
                new Statistics.Targeted(plan.testDevices().size(), true);
            case Audience.Everybody() -> conditional ? null : share(patch, plan, Bucket.COUNT, notified);
            case Audience.Share(int share) -> conditional ? null : share(patch, plan, share, notified);
        };
    }

    private Statistics.@Nullable Targeted share(PatchRecord patch, Plan plan, int share, long notified) {
        long all = known(new Line(patch.app(), patch.platform(), patch.version()));
        Integer control = plan.control();
        double open = 1 - (control == null ? 0 : control) / (double) Bucket.COUNT;
        long meant = Math.max(notified, Math.round(all * open * share / Bucket.COUNT));
        return all == 0 ? null : new Statistics.Targeted(meant, false);
    }

    private long known(Line line) {
        Instant now = clock.instant();
        Counted last = counted.get(line);
        if (last == null || last.at.plus(FRESH).isBefore(now)) {
            long since = day(now) - DAYS;
            long devices = database.read(
                    handle -> new AskingDevices(handle).count(line.app, line.platform, line.version, since));
            last = new Counted(devices, now);
            counted.put(line, last);
        }
        return last.devices;
    }

    /// Forgets devices that were not seen for long.
    void clear() {
        long before = day(clock.instant()) - 2 * DAYS;
        database.<@Nullable Void>write(handle -> {
            new AskingDevices(handle).forget(before);
            return null;
        });
    }

    private static long day(Instant at) {
        return Duration.ofSeconds(at.getEpochSecond()).toDays();
    }
}
