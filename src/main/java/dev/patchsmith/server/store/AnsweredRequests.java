package dev.patchsmith.server.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Answers to requests that carried an idempotency key, so that a repeated one is answered the same and does
/// nothing.
public final class AnsweredRequests {

    /// A request that was seen; status 0 while it is still being answered.
    public record Row(String fingerprint, int status, String body) {}

    private final Handle handle;

    public AnsweredRequests(Handle handle) {
        this.handle = handle;
    }

    /// Takes the key; false when a request with it was seen before.
    public boolean begin(String key, String fingerprint, Instant now) {
        return handle.execute(
                        "INSERT INTO answered_request (request_key, fingerprint, status, body, created_at)"
                                + " VALUES (?, ?, 0, '', ?) ON CONFLICT DO NOTHING",
                        key,
                        fingerprint,
                        now.toEpochMilli())
                == 1;
    }

    public Optional<Row> find(String key) {
        return handle.createQuery("SELECT fingerprint, status, body FROM answered_request WHERE request_key = :key")
                .bind("key", key)
                .map((row, context) ->
                        new Row(row.getString("fingerprint"), row.getInt("status"), row.getString("body")))
                .findOne();
    }

    public void finish(String key, int status, String body) {
        handle.execute("UPDATE answered_request SET status = ?, body = ? WHERE request_key = ?", status, body, key);
    }

    /// Gives the key back after a failure, so that the request may be repeated.
    public void abandon(String key) {
        handle.execute("DELETE FROM answered_request WHERE request_key = ?", key);
    }

    public void forgetBefore(Instant before) {
        handle.execute("DELETE FROM answered_request WHERE created_at < ?", before.toEpochMilli());
    }
}
