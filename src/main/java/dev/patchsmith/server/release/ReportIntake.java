package dev.patchsmith.server.release;

import dev.patchsmith.management.protocol.v2.Report;
import dev.patchsmith.management.protocol.v2.Timeline;
import dev.patchsmith.patch.rollout.DeviceId;
import dev.patchsmith.server.answer.Refusal;
import dev.patchsmith.server.store.Counts;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.Patches;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Takes reports in. The first report of a device for a patch and a step counts, in any order and however often
/// it is repeated; a batch is stored whole or not at all before it is acknowledged. Reports of devices that the
/// patch was never offered to are counted apart, because anybody could send them. Thread-safe.
public final class ReportIntake {

    private static final Duration CLOCK_TOLERANCE = Duration.ofHours(48);
    private static final int LONGEST_DETAIL = 500;
    private static final int LONGEST_FACET = 128;
    private static final int HIGHEST_STEP = 1_000_000;

    private final Database database;
    private final Offers offers;
    private final Clock clock;
    private final Set<Long> knownPatches = ConcurrentHashMap.newKeySet();

    public ReportIntake(Database database, Offers offers, Clock clock) {
        this.database = database;
        this.offers = offers;
        this.clock = clock;
    }

    /// Stores a batch; when this returns, it is safe.
    public Report.Receipt accept(@Nullable List<Report> reports) {
        if (reports == null || reports.isEmpty() || reports.size() > Report.MAX_BATCH) {
            throw Refusal.field("reports", "A batch has 1 to " + Report.MAX_BATCH + " reports.");
        }
        for (Report report : reports) {
            check(report);
        }
        offers.flush();
        Instant now = clock.instant();
        List<Report> ordered = new ArrayList<>(reports);
        ordered.sort(Comparator.comparingLong(Report::patch)
                .thenComparing(Report::device)
                .thenComparingInt(Report::step));
        return database.write(handle -> new Batch(handle, now).store(ordered));
    }

    private static void check(@Nullable Report report) {
        if (report == null || !DeviceId.isUsable(report.device())) {
            throw Refusal.field("device", "A device id has 1 to 128 bytes and no control characters.");
        }
        if (report.step() < 1 || report.step() > HIGHEST_STEP) {
            throw Refusal.field("step", "A step is a code from 1 to " + HIGHEST_STEP + ".");
        }
    }

    /// One batch in its transaction. Rows are touched in one order by all processes, so that none waits for
    /// another crosswise.
    private final class Batch {

        private final Handle handle;
        private final Counts counts;
        private final Signs signs;
        private final Instant now;
        private int counted;
        private int repeated;
        private int notOffered;
        private int unknownPatch;

        Batch(Handle handle, Instant now) {
            this.handle = handle;
            this.counts = new Counts(handle);
            this.signs = new Signs(counts);
            this.now = now;
        }

        Report.Receipt store(List<Report> reports) {
            for (Report report : reports) {
                if (!isKnown(report.patch())) {
                    unknownPatch++;
                } else if (!store(report)) {
                    repeated++;
                }
            }
            return new Report.Receipt(reports.size(), counted, repeated, notOffered, unknownPatch);
        }

        private boolean isKnown(long patch) {
            boolean known = knownPatches.contains(patch)
                    || new Patches(handle).byId(patch).isPresent();
            if (known) {
                knownPatches.add(patch);
            }
            return known;
        }

        /// True when the report said something new.
        private boolean store(Report report) {
            long patch = report.patch();
            long device = DeviceHash.of(report.device());
            if (!counts.isMarked(patch, device, Counts.NOTIFIED)) {
                notOffered++;
                if (counts.first(patch, device, Counts.NOT_OFFERED, now)) {
                    counts.add(patch, Counts.NOT_OFFERED, 1);
                }
                return true;
            }
            Instant at = report.at();
            boolean off = at != null && Duration.between(at, now).abs().compareTo(CLOCK_TOLERANCE) > 0;
            Instant clamped =
                    at == null || !off ? at : at.isBefore(now) ? now.minus(CLOCK_TOLERANCE) : now.plus(CLOCK_TOLERANCE);
            String detail = cut(report.detail(), LONGEST_DETAIL);
            if (!counts.first(patch, device, report.step(), now, clamped, off, detail)) {
                return false;
            }
            counted++;
            counts.add(patch, report.step(), 1);
            Stages.of(report.step()).ifPresent(stage -> reach(patch, device, stage));
            if (counts.first(patch, device, Counts.SEEN, now)) {
                facet(patch, "version", report.appVersion());
                facet(patch, "model", report.model());
                facet(patch, "system", report.system());
            }
            return true;
        }

        private void reach(long patch, long device, int stage) {
            long minute = now.getEpochSecond() / Timeline.Interval.MINUTE.seconds();
            if (counts.first(patch, device, stage, now)) {
                counts.add(patch, stage, 1);
                counts.addInMinute(patch, minute, stage, 1);
                if (stage == Counts.DOWNLOADED && counts.isMarked(patch, device, Counts.FINISHED)) {
                    signs.ofEnd(patch, device);
                }
            }
            if (Stages.isFinal(stage) && counts.first(patch, device, Counts.FINISHED, now)) {
                counts.add(patch, Counts.FINISHED, 1);
                signs.ofEnd(patch, device);
            }
        }

        private void facet(long patch, String facet, @Nullable String value) {
            String cut = cut(value, LONGEST_FACET);
            if (cut != null && !cut.isEmpty()) {
                counts.addFacet(patch, facet, cut);
            }
        }
    }

    /// Text of a device, shortened and without characters that a store refuses.
    private static @Nullable String cut(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        String clean = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        return clean.length() <= longest ? clean : clean.substring(0, longest);
    }
}
