package dev.patchsmith.server.release;

import dev.patchsmith.management.protocol.v2.HaltRule;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Report;
import dev.patchsmith.management.protocol.v2.Statistics;
import dev.patchsmith.management.protocol.v2.Timeline;
import dev.patchsmith.patch.DeviceStep;
import dev.patchsmith.patch.rollout.Audience;
import dev.patchsmith.server.store.Counts;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.Grants;
import dev.patchsmith.server.store.PatchRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads what reports add up to. Thread-safe.
public final class StatisticsReader {

    private static final int MOST_REPORTS = 200;
    private static final int MOST_POINTS = 20_000;

    private final Database database;
    private final Audiences audiences;
    private final Clock clock;

    public StatisticsReader(Database database, Audiences audiences, Clock clock) {
        this.database = database;
        this.audiences = audiences;
        this.clock = clock;
    }

    public Statistics of(PatchRecord patch) {
        Statistics known = database.read(handle -> {
            Counts counts = new Counts(handle);
            Map<Integer, Long> sums = counts.sums(patch.id());
            Statistics.Funnel funnel = new Statistics.Funnel(
                    sum(sums, Counts.NOTIFIED),
                    sum(sums, Counts.DOWNLOADED),
                    sum(sums, Counts.LOADED),
                    sum(sums, Counts.CLEARED),
                    sum(sums, Counts.FAILED));
            return new Statistics(
                    patch.id(),
                    clock.instant(),
                    funnel,
                    failures(sums),
                    shares(counts.facets(patch.id(), "version")),
                    shares(counts.facets(patch.id(), "model")),
                    faults(funnel),
                    sum(sums, Counts.LEGACY_ANSWERS),
                    sum(sums, Counts.LEGACY_DELIVERIES),
                    sum(sums, Counts.NOT_OFFERED),
                    quota(handle, patch),
                    halt(handle, patch),
                    null,
                    control(handle, patch));
        });
        return known.meantFor(audiences.targeted(patch, known.funnel().notified()));
    }

    private Statistics.@Nullable Control control(Handle handle, PatchRecord patch) {
        Plan plan = patch.plan();
        Integer share = plan == null ? null : plan.control();
        if (plan == null || share == null || share == 0) {
            return null;
        }
        HaltJudge.Figures figures = figures(handle, patch, plan.halt() == null ? HaltRule.OFF : plan.halt());
        HaltJudge.Side with = figures.with();
        HaltJudge.Side without = figures.without();
        Map<Integer, Long> sums = new Counts(handle).sums(patch.id());
        return new Statistics.Control(
                share,
                side(sum(sums, Counts.NOTIFIED), with),
                side(sum(sums, Counts.HELD_BACK), without),
                HaltJudge.score(with.crashed(), with.again(), without.crashed(), without.again()),
                HaltJudge.score(with.silent(), with.old(), without.silent(), without.old()));
    }

    private static Statistics.Side side(long devices, HaltJudge.Side side) {
        return new Statistics.Side(devices, side.again(), side.crashed(), side.old(), side.silent());
    }

    /// What the halt rule of a patch looks at, since the last time that a person let it go on.
    public HaltJudge.Figures figures(PatchRecord patch, HaltRule rule) {
        return database.read(handle -> figures(handle, patch, rule));
    }

    private HaltJudge.Figures figures(Handle handle, PatchRecord patch, HaltRule rule) {
        Counts counts = new Counts(handle);
        Map<Integer, Long> sums = counts.sums(patch.id());
        Instant now = clock.instant();
        Integer window = rule.windowMinutes();
        long inWindow = window == null
                ? 0
                : counts.failedSince(patch.id(), now.getEpochSecond() / Timeline.Interval.MINUTE.seconds() - window);
        Integer silence = rule.silenceMinutes();
        long quiet = now.getEpochSecond() / Timeline.Interval.MINUTE.seconds() - (silence == null ? 0 : silence);
        long since = sum(sums, Counts.SILENCE_SINCE);
        Counts.Silence with = silence == null ? Counts.Silence.NONE : counts.afterDownload(patch.id(), since, quiet);
        Counts.Silence without =
                silence == null ? Counts.Silence.NONE : counts.ofControlGroup(patch.id(), since, quiet);
        return new HaltJudge.Figures(
                sum(sums, Counts.FINISHED) - sum(sums, Counts.FINISHED_BEFORE),
                sum(sums, Counts.FAILED) - sum(sums, Counts.FAILED_BEFORE),
                inWindow,
                new HaltJudge.Side(
                        Counts.anew(sums, Counts.HOLDER_AGAIN),
                        Counts.anew(sums, Counts.HOLDER_CRASHED),
                        with.devices(),
                        with.silent()),
                new HaltJudge.Side(
                        Counts.anew(sums, Counts.HELD_BACK_AGAIN),
                        Counts.anew(sums, Counts.HELD_BACK_CRASHED),
                        without.devices(),
                        without.silent()));
    }

    private Statistics.@Nullable Halt halt(Handle handle, PatchRecord patch) {
        Plan plan = patch.plan();
        HaltRule rule = plan == null ? null : plan.halt();
        if (rule == null || !rule.enabled()) {
            return null;
        }
        HaltJudge.Figures figures = figures(handle, patch, rule);
        long devices = Math.max(rule.minDevices(), figures.finished());
        return new Statistics.Halt(
                figures.finished(),
                figures.failed(),
                10_000 * HaltJudge.lowerBound(figures.failed(), figures.finished()),
                rule.threshold(),
                HaltJudge.failuresToHalt(rule.threshold(), devices),
                figures.with().silent());
    }

    private static Statistics.@Nullable Quota quota(Handle handle, PatchRecord patch) {
        Plan plan = patch.plan();
        if (plan == null
                || !(Plans.reachInPhase(plan, patch.phase()).audience()
                        instanceof Audience.Quota(int devices, int gate))) {
            return null;
        }
        return new Statistics.Quota(devices, new Grants(handle).counted(patch.id()));
    }

    private static List<Statistics.Failure> failures(Map<Integer, Long> sums) {
        return sums.entrySet().stream()
                .filter(sum -> DeviceStep.ofCode(sum.getKey())
                        .filter(DeviceStep::isFailure)
                        .isPresent())
                .map(sum -> new Statistics.Failure(sum.getKey(), Stages.label(sum.getKey()), sum.getValue()))
                .sorted(Comparator.comparingLong(Statistics.Failure::devices)
                        .reversed()
                        .thenComparingInt(Statistics.Failure::step))
                .toList();
    }

    private static List<Statistics.Share> shares(Map<String, Long> facets) {
        List<Statistics.Share> shares = new ArrayList<>();
        facets.forEach((value, devices) -> shares.add(new Statistics.Share(value, devices)));
        return shares;
    }

    /// A stage cannot have more devices than the one before it.
    private static List<Statistics.Fault> faults(Statistics.Funnel funnel) {
        List<Statistics.Fault> faults = new ArrayList<>();
        compare(faults, "downloaded", funnel.downloaded(), "notified", funnel.notified());
        compare(faults, "loaded", funnel.loaded(), "downloaded", funnel.downloaded());
        compare(faults, "cleared", funnel.cleared(), "loaded", funnel.loaded());
        return faults;
    }

    private static void compare(List<Statistics.Fault> faults, String stage, long here, String previous, long before) {
        if (here > before) {
            faults.add(new Statistics.Fault(stage, previous, here, before));
        }
    }

    /// New devices per interval; intervals without any are left out.
    public Timeline timeline(long patch, Timeline.Interval interval) {
        List<Counts.Minute> minutes = database.read(handle -> new Counts(handle).minutes(patch));
        Map<Long, long[]> sums = new TreeMap<>();
        for (Counts.Minute minute : minutes) {
            long from = minute.minute() * Timeline.Interval.MINUTE.seconds() / interval.seconds() * interval.seconds();
            long[] sum = sums.computeIfAbsent(from, start -> new long[6]);
            if (minute.step() >= Counts.FAILED && minute.step() <= Counts.NOTIFIED) {
                sum[-minute.step()] += minute.devices();
            }
        }
        List<Timeline.Point> points = new ArrayList<>();
        sums.forEach((from, sum) ->
                points.add(new Timeline.Point(Instant.ofEpochSecond(from), sum[1], sum[2], sum[3], sum[4], sum[5])));
        int first = Math.max(0, points.size() - MOST_POINTS);
        return new Timeline(patch, interval, List.copyOf(points.subList(first, points.size())));
    }

    /// What a device said, newest first; about one patch, or with a 0 about all.
    public List<Report.Stored> ofDevice(String device, long patch) {
        long hash = DeviceHash.of(device);
        return database.read(handle -> new Counts(handle).ofDevice(hash, patch, MOST_REPORTS)).stream()
                .map(row -> new Report.Stored(
                        row.patch(),
                        row.step(),
                        Stages.label(row.step()),
                        row.receivedAt(),
                        row.deviceAt(),
                        row.clockOff(),
                        row.detail()))
                .toList();
    }

    private static long sum(Map<Integer, Long> sums, int step) {
        return sums.getOrDefault(step, 0L);
    }
}
