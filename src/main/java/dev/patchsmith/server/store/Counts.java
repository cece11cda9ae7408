package dev.patchsmith.server.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reports and what they add up to. A row per patch, device and step makes every count one of distinct devices;
/// sums are kept beside them in the same transaction, so that reading them costs nothing. Stages of the funnel
/// are negative steps.
public final class Counts {

    public static final int NOTIFIED = -1;
    public static final int DOWNLOADED = -2;
    public static final int LOADED = -3;
    public static final int CLEARED = -4;
    public static final int FAILED = -5;
    public static final int SEEN = -6;
    public static final int NOT_OFFERED = -7;
    public static final int FINISHED = -8;

    /// Finished devices by the minute of their download.
    public static final int ANSWERED = -9;

    /// Devices of the control group; those among them that asked again, and that crashed.
    public static final int HELD_BACK = -10;

    public static final int HELD_BACK_AGAIN = -11;
    public static final int HELD_BACK_CRASHED = -12;

    /// Devices that asked again while they held the patch, and those among them that crashed.
    public static final int HOLDER_AGAIN = -13;

    public static final int HOLDER_CRASHED = -14;

    /// Devices that asked again after the download before they said how it ended.
    public static final int ALIVE = -15;

    public static final int LEGACY_ANSWERS = -101;
    public static final int LEGACY_DELIVERIES = -102;

    /// How many devices had finished, and failed, when a person let a halted release go on.
    public static final int FINISHED_BEFORE = -201;

    public static final int FAILED_BEFORE = -202;

    /// The minute in which that was; silence after earlier downloads is left out.
    public static final int SILENCE_SINCE = -203;

    /// A sum as it was when a person let a halted release go on is kept under its step less this.
    private static final int BEFORE = 300;

    private static final List<Integer> COMPARED =
            List.of(HELD_BACK_AGAIN, HELD_BACK_CRASHED, HOLDER_AGAIN, HOLDER_CRASHED);

    /// A report as it is stored; negative steps are stages.
    public record Row(
            long patch,
            int step,
            Instant receivedAt,
            @Nullable Instant deviceAt,
            boolean clockOff,
            @Nullable String detail) {}

    /// New devices of a stage in one minute (counted from 1970).
    public record Minute(long minute, int step, long devices) {}

    private static final long MINUTE_MILLIS = 60_000;

    private final Handle handle;

    public Counts(Handle handle) {
        this.handle = handle;
    }

    /// Marks a device for a step; true the first time.
    public boolean first(long patch, long device, int step, Instant at) {
        return first(patch, device, step, at, null, false, null);
    }

    public boolean first(
            long patch,
            long device,
            int step,
            Instant at,
            @Nullable Instant deviceAt,
            boolean clockOff,
            @Nullable String detail) {
        return handle.createUpdate("INSERT INTO report (patch_id, device, step, received_at, device_at, clock_off,"
                                + " detail) VALUES (:patch, :device, :step, :at, :deviceAt, :off, :detail)"
                                + " ON CONFLICT DO NOTHING")
                        .bind("patch", patch)
                        .bind("device", device)
                        .bind("step", step)
                        .bind("at", at.toEpochMilli())
                        .bind("deviceAt", deviceAt == null ? null : deviceAt.toEpochMilli())
                        .bind("off", clockOff ? 1 : 0)
                        .bind("detail", detail)
                        .execute()
                == 1;
    }

    public boolean isMarked(long patch, long device, int step) {
        return handle.createQuery("SELECT COUNT(*) FROM report WHERE patch_id = :patch AND device = :device"
                                + " AND step = :step")
                        .bind("patch", patch)
                        .bind("device", device)
                        .bind("step", step)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    public void add(long patch, int step, long devices) {
        handle.createUpdate("INSERT INTO patch_count (patch_id, step, devices) VALUES (:patch, :step, :devices)"
                        + " ON CONFLICT (patch_id, step) DO UPDATE SET devices = patch_count.devices + :devices")
                .bind("patch", patch)
                .bind("step", step)
                .bind("devices", devices)
                .execute();
    }

    /// Starts the count of finished and failed devices anew for the halt rule; the sums themselves stay.
    public void startAnew(long patch, Instant now) {
        Map<Integer, Long> sums = sums(patch);
        set(patch, FINISHED_BEFORE, sums.getOrDefault(FINISHED, 0L));
        set(patch, FAILED_BEFORE, sums.getOrDefault(FAILED, 0L));
        set(patch, SILENCE_SINCE, now.toEpochMilli() / MINUTE_MILLIS);
        COMPARED.forEach(step -> set(patch, step - BEFORE, sums.getOrDefault(step, 0L)));
    }

    /// Of the sums, what was added since the halt rule counts anew.
    public static long anew(Map<Integer, Long> sums, int step) {
        return sums.getOrDefault(step, 0L) - sums.getOrDefault(step - BEFORE, 0L);
    }

    private void set(long patch, int step, long devices) {
        handle.createUpdate("INSERT INTO patch_count (patch_id, step, devices) VALUES (:patch, :step, :devices)"
                        + " ON CONFLICT (patch_id, step) DO UPDATE SET devices = :devices")
                .bind("patch", patch)
                .bind("step", step)
                .bind("devices", devices)
                .execute();
    }

    public void addInMinute(long patch, long minute, int step, long devices) {
        handle.createUpdate("INSERT INTO patch_minute (patch_id, minute, step, devices)"
                        + " VALUES (:patch, :minute, :step, :devices) ON CONFLICT (patch_id, minute, step)"
                        + " DO UPDATE SET devices = patch_minute.devices + :devices")
                .bind("patch", patch)
                .bind("minute", minute)
                .bind("step", step)
                .bind("devices", devices)
                .execute();
    }

    public void addFacet(long patch, String facet, String value) {
        handle.createUpdate(
                        "INSERT INTO patch_facet (patch_id, facet, value, devices) VALUES (:patch, :facet, :value, 1)"
                                + " ON CONFLICT (patch_id, facet, value) DO UPDATE SET devices = patch_facet.devices + 1")
                .bind("patch", patch)
                .bind("facet", facet)
                .bind("value", value)
                .execute();
    }

    /// All sums of a patch by step.
    public Map<Integer, Long> sums(long patch) {
        Map<Integer, Long> sums = new HashMap<>();
        handle.createQuery("SELECT step, devices FROM patch_count WHERE patch_id = :patch")
                .bind("patch", patch)
                .map((row, context) -> sums.put(row.getInt("step"), row.getLong("devices")))
                .list();
        return sums;
    }

    public List<Minute> minutes(long patch) {
        return handle.createQuery(
                        "SELECT minute, step, devices FROM patch_minute WHERE patch_id = :patch ORDER BY minute")
                .bind("patch", patch)
                .map((row, context) -> new Minute(row.getLong("minute"), row.getInt("step"), row.getLong("devices")))
                .list();
    }

    /// How many devices failed since a minute.
    public long failedSince(long patch, long minute) {
        return handle.createQuery("SELECT COALESCE(SUM(devices), 0) FROM patch_minute WHERE patch_id = :patch"
                        + " AND step = :step AND minute >= :minute")
                .bind("patch", patch)
                .bind("step", FAILED)
                .bind("minute", minute)
                .mapTo(Long.class)
                .one();
    }

    /// The minute in which a device was first marked for a step.
    public Optional<Long> minuteOf(long patch, long device, int step) {
        return handle.createQuery("SELECT received_at FROM report WHERE patch_id = :patch AND device = :device"
                        + " AND step = :step")
                .bind("patch", patch)
                .bind("device", device)
                .bind("step", step)
                .mapTo(Long.class)
                .findOne()
                .map(at -> at / MINUTE_MILLIS);
    }

    /// How many devices downloaded in these minutes, and how many of those were never heard of since.
    public Silence afterDownload(long patch, long from, long to) {
        return silence(patch, from, to, DOWNLOADED, ANSWERED);
    }

    /// How many devices were first held back in these minutes, and how many of those never asked again.
    public Silence ofControlGroup(long patch, long from, long to) {
        return silence(patch, from, to, HELD_BACK, HELD_BACK_AGAIN);
    }

    /// Sums of minutes, because the rows of a large release are too many to be counted every second.
    private Silence silence(long patch, long from, long to, int began, int answered) {
        return handle.createQuery("SELECT COALESCE(SUM(CASE WHEN step = :began THEN devices END), 0) AS began,"
                        + " COALESCE(SUM(CASE WHEN step = :answered THEN devices END), 0) AS answered"
                        + " FROM patch_minute WHERE patch_id = :patch AND minute >= :from AND minute < :to")
                .bind("patch", patch)
                .bind("from", from)
                .bind("to", to)
                .bind("began", began)
                .bind("answered", answered)
                .map((row, context) ->
                        new Silence(row.getLong("began"), row.getLong("began") - row.getLong("answered")))
                .one();
    }

    /// Devices, and those among them that were not heard of since.
    public record Silence(long devices, long silent) {

        public static final Silence NONE = new Silence(0, 0);
    }

    public Map<String, Long> facets(long patch, String facet) {
        Map<String, Long> facets = new java.util.LinkedHashMap<>();
        handle.createQuery("SELECT value, devices FROM patch_facet WHERE patch_id = :patch AND facet = :facet"
                        + " ORDER BY devices DESC, value LIMIT 100")
                .bind("patch", patch)
                .bind("facet", facet)
                .map((row, context) -> facets.put(row.getString("value"), row.getLong("devices")))
                .list();
        return facets;
    }

    /// What a device reported, newest first; of one patch or, with a 0, of all.
    public List<Row> ofDevice(long device, long patch, int most) {
        return handle.createQuery("SELECT * FROM report WHERE device = :device AND step > 0"
                        + " AND (:patch = 0 OR patch_id = :patch) ORDER BY received_at DESC, step DESC LIMIT :most")
                .bind("device", device)
                .bind("patch", patch)
                .bind("most", most)
                .map((row, context) -> new Row(
                        row.getLong("patch_id"),
                        row.getInt("step"),
                        Instant.ofEpochMilli(row.getLong("received_at")),
                        Optional.ofNullable(row.getObject("device_at"))
                                .map(at -> Instant.ofEpochMilli(((Number) at).longValue()))
                                .orElse(null),
                        row.getInt("clock_off") != 0,
                        row.getString("detail")))
                .list();
    }
}
