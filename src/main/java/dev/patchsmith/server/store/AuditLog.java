package dev.patchsmith.server.store;

import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.v2.AuditEntry;
import dev.patchsmith.patch.Checksum;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What was changed by whom, as a chain of hashes that is only ever written at its end.
public final class AuditLog {

    /// What happened, before the chain gives it a number and a hash.
    public record Event(
            String who,
            String action,
            @Nullable String app,
            @Nullable Long patch,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason,
            @Nullable String address) {}

    private final Handle handle;

    public AuditLog(Handle handle) {
        this.handle = handle;
    }

    /// Appends inside the transaction of the change itself. The head of the chain is a row, so that writers of
    /// several processes wait for each other here.
    public void append(Event event, Instant now) {
        Head head = handle.createQuery(
                        "UPDATE counter SET value = value + 1 WHERE name = 'audit' RETURNING value, text")
                .map((row, context) -> new Head(row.getLong("value"), row.getString("text")))
                .one();
        String hash = hash(head.seq, now.toEpochMilli(), event, head.hash);
        handle.createUpdate("INSERT INTO audit (seq, at, who, action, app, patch_id, before, after, reason, address,"
                        + " previous_hash, hash) VALUES (:seq, :at, :who, :action, :app, :patch, :before, :after,"
                        + " :reason, :address, :previous, :hash)")
                .bind("seq", head.seq)
                .bind("at", now.toEpochMilli())
                .bind("who", event.who())
                .bind("action", event.action())
                .bind("app", event.app())
                .bind("patch", event.patch())
                .bind("before", event.before())
                .bind("after", event.after())
                .bind("reason", event.reason())
                .bind("address", event.address())
                .bind("previous", head.hash)
                .bind("hash", hash)
                .execute();
        handle.execute("UPDATE counter SET text = ? WHERE name = 'audit'", hash);
    }

    /// Newest first, below the cursor; of one patch, or of all with a null.
    public List<AuditEntry> page(@Nullable Long patch, long below, int count) {
        return handle.createQuery("SELECT * FROM audit WHERE seq < :below AND (:patch = 0 OR patch_id = :patch)"
                        + " ORDER BY seq DESC LIMIT :count")
                .bind("below", below)
                .bind("patch", patch == null ? 0 : patch)
                .bind("count", count)
                .map((row, context) -> read(row))
                .list();
    }

    /// Oldest first, after a line.
    public List<AuditEntry> after(long seq, int count) {
        return handle.createQuery("SELECT * FROM audit WHERE seq > :seq ORDER BY seq LIMIT :count")
                .bind("seq", seq)
                .bind("count", count)
                .map((row, context) -> read(row))
                .list();
    }

    /// Walks the whole chain.
    public AuditEntry.Verification verify() {
        Head head = handle.createQuery("SELECT value, text FROM counter WHERE name = 'audit'")
                .map((row, context) -> new Head(row.getLong("value"), row.getString("text")))
                .one();
        String previous = "0".repeat(64);
        long expected = 1;
        try (Stream<AuditEntry> entries =
                handle.createQuery("SELECT * FROM audit ORDER BY seq").map((row, context) -> read(row)).stream()) {
            for (AuditEntry entry : (Iterable<AuditEntry>) entries::iterator) {
                if (entry.seq() != expected
                        || !entry.previousHash().equals(previous)
                        || !entry.hash().equals(again(entry))) {
                    return new AuditEntry.Verification(false, head.seq, expected, head.hash);
                }
                previous = entry.hash();
                expected++;
            }
        }
        boolean whole = expected == head.seq + 1 && previous.equals(head.hash);
        return new AuditEntry.Verification(whole, head.seq, whole ? null : expected, head.hash);
    }

    private static String again(AuditEntry entry) {
        Event event = new Event(
                entry.who(),
                entry.action(),
                entry.app(),
                entry.patch(),
                entry.before(),
                entry.after(),
                entry.reason(),
                entry.address());
        return hash(entry.seq(), entry.at().toEpochMilli(), event, entry.previousHash());
    }

    private static String hash(long seq, long at, Event event, String previous) {
        List<@Nullable Object> fields = new ArrayList<>();
        fields.add(seq);
        fields.add(at);
        fields.add(event.who());
        fields.add(event.action());
        fields.add(event.app());
        fields.add(event.patch());
        fields.add(event.before());
        fields.add(event.after());
        fields.add(event.reason());
        fields.add(event.address());
        return Checksum.of((previous + "\n" + Json.text(fields)).getBytes(StandardCharsets.UTF_8))
                .hex();
    }

    private static AuditEntry read(ResultSet row) throws SQLException {
        long patch = row.getLong("patch_id");
        return new AuditEntry(
                row.getLong("seq"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("who"),
                row.getString("action"),
                row.getString("app"),
                patch == 0 ? null : patch,
                row.getString("before"),
                row.getString("after"),
                row.getString("reason"),
                row.getString("address"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    private record Head(long seq, String hash) {}
}
