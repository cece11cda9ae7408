package dev.patchsmith.server.release;

import dev.patchsmith.management.protocol.v2.HaltRule;
import dev.patchsmith.management.protocol.v2.Phase;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.Leftovers;
import dev.patchsmith.server.store.PatchRecord;
import dev.patchsmith.server.store.Patches;
import dev.patchsmith.server.store.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves releases on by themselves: halts those whose rule says so and begins phases whose time has come. Of
/// several processes on one store only the holder of the lease acts; another one takes over ten seconds after it
/// is gone.
public final class Schedule {

    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
    private static final Duration LEASE = Duration.ofSeconds(10);

    private final Database database;
    private final Releases releases;
    private final StatisticsReader statistics;
    private final PackageCache packages;
    private final Audiences audiences;
    private final Clock clock;
    private final String owner = UUID.randomUUID().toString();

    public Schedule(
            Database database,
            Releases releases,
            StatisticsReader statistics,
            PackageCache packages,
            Audiences audiences,
            Clock clock) {
        this.database = database;
        this.releases = releases;
        this.statistics = statistics;
        this.packages = packages;
        this.audiences = audiences;
        this.clock = clock;
    }

    /// Looks at all live releases once; does nothing while another process holds the lease.
    public void round() {
        List<PatchRecord> live = database.read(handle -> new Patches(handle).live());
        if (live.isEmpty()) {
            return;
        }
        live.stream()
                .filter(patch -> packages.isDamaged(patch.checksum()))
                .forEach(patch -> releases.halt(patch, "The package is damaged in the store and is not served."));
        long now = clock.millis();
        boolean ours = database.write(
                handle -> new Settings(handle).takeLease("schedule", owner, now, now + LEASE.toMillis()));
        if (ours) {
            live.forEach(this::lookAt);
        }
    }

    /// Takes away what nobody needs any more.
    public void clear() {
        long now = clock.millis();
        audiences.clear();
        int uploads = database.write(handle -> {
            boolean ours = new Settings(handle).takeLease("leftovers", owner, now, now + LEASE.toMillis());
            return ours ? new Leftovers(handle).clear(clock.instant()) : 0;
        });
        if (uploads > 0) {
            LOG.info("{} uploads that nobody used are gone", uploads);
        }
    }

    private void lookAt(PatchRecord patch) {
        Plan plan = patch.plan();
        if (plan == null) {
            return;
        }
        HaltRule rule = plan.halt() == null ? HaltRule.OFF : plan.halt();
        HaltJudge.Figures figures = statistics.figures(patch, rule);
        Optional<String> why = HaltJudge.judge(rule, figures);
        if (why.isPresent()) {
            LOG.warn("patch {} halts: {}", patch.id(), why.get());
            releases.halt(patch, why.get());
        } else if (isDue(patch, plan) && figures.finished() > 0) {
            LOG.info("patch {} enters phase {}", patch.id(), patch.phase() + 1);
            releases.nextPhase(patch);
        }
    }

    private boolean isDue(PatchRecord patch, Plan plan) {
        Instant since = patch.phaseSince();
        if (patch.phase() >= plan.phases().size() || since == null) {
            return false;
        }
        Phase next = plan.phases().get(patch.phase());
        Instant now = clock.instant();
        Instant notBefore = next.notBefore();
        return !since.plus(Duration.ofMinutes(next.afterMinutes())).isAfter(now)
                && (notBefore == null || !notBefore.isAfter(now));
    }
}
