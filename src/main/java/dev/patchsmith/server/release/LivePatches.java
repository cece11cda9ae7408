package dev.patchsmith.server.release;

import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.patch.rollout.Bucket;
import dev.patchsmith.patch.rollout.Release;
import dev.patchsmith.server.store.Apps;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.PatchRecord;
import dev.patchsmith.server.store.Patches;
import dev.patchsmith.server.store.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is delivered right now, in memory. Reloaded when the epoch in the store has grown, by this process or by
/// another one; while the store does not answer, the last state goes on for a minute. Thread-safe.
public final class LivePatches {

    /// One delivered patch, ready for the decision.
    public record Live(PatchRecord patch, Release release) {}

    private record Snapshot(
            long epoch,
            Map<String, List<Live>> byVersion,
            Map<String, String> oldest,
            Map<String, PatchRecord> neutral,
            Set<Patches.Line> everReleased) {}

    private static final Logger LOG = LoggerFactory.getLogger(LivePatches.class);
    private static final Duration LONGEST_STALE = Duration.ofSeconds(60);

    private final Database database;
    private final Clock clock;
    private volatile Snapshot snapshot = new Snapshot(-1, Map.of(), Map.of(), Map.of(), Set.of());
    private volatile Instant checked = Instant.MIN;

    public LivePatches(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The patches of one version, newest first.
    public List<Live> of(String app, Platform platform, String version) {
        return snapshot.byVersion.getOrDefault(key(app, platform, version), List.of());
    }

    /// Whether an older version of the app has a patch.
    public boolean hasOlder(String app, Platform platform, String version) {
        String oldest = snapshot.oldest.get(key(app, platform, ""));
        return oldest != null && AppVersion.compare(oldest, version) < 0;
    }

    /// Whether the store was seen within the last minute, so that a stop elsewhere cannot have gone unnoticed for
    /// longer.
    public boolean isFresh() {
        return checked.plus(LONGEST_STALE).isAfter(clock.instant());
    }

    /// Looks whether anything changed; called after each change of this process and every half second.
    public synchronized void refresh() {
        long epoch = database.read(handle -> new Settings(handle).epoch());
        if (epoch != snapshot.epoch) {
            List<PatchRecord> live = database.read(handle -> new Patches(handle).live());
            Map<String, List<Live>> byVersion = new HashMap<>();
            Map<String, String> oldest = new HashMap<>();
            for (PatchRecord patch : live) {
                oldest.merge(
                        key(patch.app(), patch.platform(), ""),
                        patch.version(),
                        (one, other) -> AppVersion.compare(one, other) < 0 ? one : other);
                byVersion
                        .computeIfAbsent(key(patch.app(), patch.platform(), patch.version()), key -> new ArrayList<>())
                        .add(new Live(patch, release(patch)));
            }
            snapshot = withNeutral(epoch, byVersion, oldest);
            LOG.debug("configuration epoch {}: {} patches are delivered", epoch, live.size());
        }
        checked = clock.instant();
    }

    private Snapshot withNeutral(long epoch, Map<String, List<Live>> byVersion, Map<String, String> oldest) {
        return database.read(handle -> {
            Map<String, PatchRecord> neutral = new HashMap<>();
            Patches patches = new Patches(handle);
            new Apps(handle)
                    .neutralPatches()
                    .forEach((app, id) -> patches.byId(id).ifPresent(patch -> neutral.put(app, patch)));
            return new Snapshot(epoch, byVersion, oldest, neutral, neutral.isEmpty() ? Set.of() : patches.released());
        });
    }

    /// The package without effect that legacy devices get for a version that never had a patch, where an app wants
    /// that.
    public Optional<PatchRecord> neutral(String app, Platform platform, String version) {
        Snapshot now = snapshot;
        PatchRecord neutral = now.neutral.get(app);
        if (neutral == null
                || neutral.platform() != platform
                || now.everReleased.contains(new Patches.Line(app, platform.code(), version))) {
            return Optional.empty();
        }
        return Optional.of(neutral);
    }

    /// Whether a number is the one under which an app delivers its neutral package.
    public boolean isNeutral(String app, long id) {
        PatchRecord neutral = snapshot.neutral.get(app);
        return neutral != null && neutral.id() == id;
    }

    /// The patch as the decision sees it; one that never had a plan is meant for everybody.
    public static Release release(PatchRecord patch) {
        return release(patch, patch.plan(), patch.state().isLive());
    }

    /// The patch with another plan, for trying one out.
    public static Release release(PatchRecord patch, @Nullable Plan plan, boolean running) {
        Plan used = plan == null ? Plan.of(Reach.everybody()) : plan;
        Long holders = used.holdersOf();
        Integer control = used.control();
        return new Release(
                patch.id(),
                patch.app(),
                patch.platform(),
                patch.version(),
                running,
                patch.kind() != dev.patchsmith.management.protocol.v2.PatchDetail.Kind.PATCH,
                Bucket.ALGORITHM,
                patch.salt(),
                Plans.reachInPhase(used, patch.phase()).audience(),
                used.conditions(),
                Set.copyOf(used.testDevices()),
                Set.copyOf(used.blockedDevices()),
                holders == null ? 0 : holders,
                control == null ? 0 : control);
    }

    private static String key(String app, Platform platform, String version) {
        return platform.code() + app + "\n" + version;
    }
}
