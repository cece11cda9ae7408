package dev.patchsmith.server.store;

import dev.patchsmith.management.protocol.v2.Webhook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Who is told what happened. Where each one stands in the audit log is its own row, so nothing is told twice to one
/// that answered, and nothing is left out.
public final class Webhooks {

    /// A webhook with what only the server knows.
    public record Row(Webhook webhook, char[] secret) {
        @Override
        public String toString() {
            return "Row[" + webhook + "]";
        }
    }

    private static final int REMEMBERED = 200;

    private final Handle handle;

    public Webhooks(Handle handle) {
        this.handle = handle;
    }

    /// Adds a webhook that hears of everything after the present end of the audit log.
    public Webhook add(Webhook.Draft draft, Set<String> actions, char[] secret, String by, Instant now) {
        long id = handle.createUpdate(
                        "INSERT INTO webhook (url, secret, app, actions, last_seq, created_by, created_at)"
                                + " VALUES (:url, :secret, :app, :actions,"
                                + " (SELECT value FROM counter WHERE name = 'audit'), :by, :now)")
                .bind("url", draft.url())
                .bind("secret", new String(secret))
                .bind("app", draft.app())
                .bind("actions", String.join(",", actions))
                .bind("by", by)
                .bind("now", now.toEpochMilli())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        return all().stream()
                .map(Row::webhook)
                .filter(webhook -> webhook.id() == id)
                .findFirst()
                .orElseThrow();
    }

    public List<Row> all() {
        return handle.createQuery("SELECT * FROM webhook WHERE deleted_at IS NULL ORDER BY id")
                .map((row, context) -> read(row))
                .list();
    }

    public boolean delete(long id, Instant now) {
        return handle.execute(
                        "UPDATE webhook SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL", now.toEpochMilli(), id)
                == 1;
    }

    /// Goes on in the audit log without a delivery.
    public void skip(long id, long seq) {
        handle.execute("UPDATE webhook SET last_seq = ? WHERE id = ?", seq, id);
    }

    public void delivered(long id, long seq, int status, Instant at) {
        handle.execute(
                "UPDATE webhook SET last_seq = ?, failures = 0, next_at = 0, last_error = NULL WHERE id = ?", seq, id);
        remember(id, seq, at, status, null);
    }

    public void failed(long id, long seq, @Nullable Integer status, String error, Instant at, Instant next) {
        handle.execute(
                "UPDATE webhook SET failures = failures + 1, next_at = ?, last_error = ? WHERE id = ?",
                next.toEpochMilli(),
                error,
                id);
        remember(id, seq, at, status, error);
    }

    private void remember(long id, long seq, Instant at, @Nullable Integer status, @Nullable String error) {
        handle.createUpdate("INSERT INTO webhook_delivery (webhook_id, seq, at, status, error)"
                        + " VALUES (:id, :seq, :at, :status, :error)")
                .bind("id", id)
                .bind("seq", seq)
                .bind("at", at.toEpochMilli())
                .bind("status", status)
                .bind("error", error)
                .execute();
        handle.createUpdate(
                        "DELETE FROM webhook_delivery WHERE webhook_id = :id AND id < (SELECT MIN(id) FROM"
                                + " (SELECT id FROM webhook_delivery WHERE webhook_id = :id ORDER BY id DESC LIMIT :most) kept)")
                .bind("id", id)
                .bind("most", REMEMBERED)
                .execute();
    }

    public List<Webhook.Delivery> deliveries(long id) {
        return handle.createQuery("SELECT * FROM webhook_delivery WHERE webhook_id = :id ORDER BY id DESC")
                .bind("id", id)
                .map((row, context) -> {
                    int status = row.getInt("status");
                    return new Webhook.Delivery(
                            row.getLong("seq"),
                            Instant.ofEpochMilli(row.getLong("at")),
                            status == 0 ? null : status,
                            row.getString("error"));
                })
                .list();
    }

    private static Row read(ResultSet row) throws SQLException {
        String actions = row.getString("actions");
        long next = row.getLong("next_at");
        Webhook webhook = new Webhook(
                row.getLong("id"),
                row.getString("url"),
                row.getString("app"),
                actions.isEmpty() ? Set.of() : Set.of(actions.split(",")),
                row.getLong("last_seq"),
                row.getInt("failures"),
                next == 0 ? null : Instant.ofEpochMilli(next),
                row.getString("last_error"),
                row.getString("created_by"),
                Instant.ofEpochMilli(row.getLong("created_at")));
        return new Row(webhook, row.getString("secret").toCharArray());
    }
}
