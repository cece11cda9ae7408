package dev.patchsmith.server.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Sessions that were opened by logging in, and failed attempts to open one.
public final class Sessions {

    /// A session; `refreshHash` is the hash of the one refresh token of ours that is still good.
    public record Row(String id, long member, @Nullable String refreshHash, Instant expiresAt, boolean revoked) {}

    /// Failed attempts of one account or one network.
    public record Failures(int failures, Instant lockedUntil) {}

    private final Handle handle;

    public Sessions(Handle handle) {
        this.handle = handle;
    }

    public void add(String id, long member, @Nullable String refreshHash, Instant now, Instant expiresAt) {
        handle.createUpdate("INSERT INTO session (id, member_id, refresh_hash, created_at, expires_at)"
                        + " VALUES (:id, :member, :hash, :now, :expires)")
                .bind("id", id)
                .bind("member", member)
                .bind("hash", refreshHash)
                .bind("now", now.toEpochMilli())
                .bind("expires", expiresAt.toEpochMilli())
                .execute();
    }

    public Optional<Row> byId(String id) {
        return handle.createQuery(
                        "SELECT id, member_id, refresh_hash, expires_at, revoked_at FROM session WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new Row(
                        row.getString("id"),
                        row.getLong("member_id"),
                        row.getString("refresh_hash"),
                        Instant.ofEpochMilli(row.getLong("expires_at")),
                        row.getObject("revoked_at") != null))
                .findOne();
    }

    /// Puts a new refresh token in the place of the old one; false when the old one is not the current one.
    public boolean rotate(String id, String oldHash, String newHash, Instant expiresAt) {
        return handle.createUpdate("UPDATE session SET refresh_hash = :new, expires_at = :expires"
                                + " WHERE id = :id AND refresh_hash = :old AND revoked_at IS NULL")
                        .bind("new", newHash)
                        .bind("expires", expiresAt.toEpochMilli())
                        .bind("id", id)
                        .bind("old", oldHash)
                        .execute()
                == 1;
    }

    public void revoke(String id, Instant now) {
        handle.execute("UPDATE session SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL", now.toEpochMilli(), id);
    }

    /// Ends the sessions of a member except one; a null keeps none.
    public void revokeOthersOf(long member, @Nullable String kept, Instant now) {
        handle.execute(
                "UPDATE session SET revoked_at = ? WHERE member_id = ? AND id <> ? AND revoked_at IS NULL",
                now.toEpochMilli(),
                member,
                kept == null ? "" : kept);
    }

    public Failures failures(String subject) {
        return handle.createQuery("SELECT failures, locked_until FROM login_failure WHERE subject = :subject")
                .bind("subject", subject)
                .map((row, context) ->
                        new Failures(row.getInt("failures"), Instant.ofEpochMilli(row.getLong("locked_until"))))
                .findOne()
                .orElse(new Failures(0, Instant.EPOCH));
    }

    /// Counts one more failure and gives how many there are now. Failures older than the memory are forgotten
    /// first.
    public int fail(String subject, Instant now, Instant memory) {
        handle.execute("DELETE FROM login_failure WHERE subject = ? AND last_at < ?", subject, memory.toEpochMilli());
        return handle.createQuery("INSERT INTO login_failure (subject, failures, locked_until, last_at)"
                        + " VALUES (:subject, 1, 0, :now) ON CONFLICT (subject) DO UPDATE"
                        + " SET failures = login_failure.failures + 1, last_at = :now RETURNING failures")
                .bind("subject", subject)
                .bind("now", now.toEpochMilli())
                .mapTo(Integer.class)
                .one();
    }

    public void lock(String subject, Instant until) {
        handle.execute("UPDATE login_failure SET locked_until = ? WHERE subject = ?", until.toEpochMilli(), subject);
    }

    public void forget(String subject) {
        handle.execute("DELETE FROM login_failure WHERE subject = ?", subject);
    }
}
