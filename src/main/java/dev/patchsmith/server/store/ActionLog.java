package dev.patchsmith.server.store;

import dev.patchsmith.management.protocol.LogEntry;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// The action log that the legacy front end shows.
public final class ActionLog {

    /// What to look for; nulls do not narrow. The keyword is taken literally.
    public record Query(
            @Nullable String username,
            @Nullable String keyword,
            @Nullable Instant from,
            @Nullable Instant to) {}

    private static final String WHERE = " WHERE (:name = '' OR username = :name)"
            + " AND (:keyword = '' OR message LIKE :pattern ESCAPE '!') AND at >= :from AND at <= :to ";

    private final Handle handle;

    public ActionLog(Handle handle) {
        this.handle = handle;
    }

    public void add(LogEntry entry) {
        handle.createUpdate("INSERT INTO action_log (message, at, user_id, username, status_code, method, path,"
                        + " permission) VALUES (:message, :at, :user, :name, :status, :method, :path, :permission)")
                .bind("message", entry.message())
                .bind("at", entry.time().toEpochMilli())
                .bind("user", entry.userId())
                .bind("name", entry.username())
                .bind("status", entry.statusCode())
                .bind("method", entry.method())
                .bind("path", entry.path())
                .bind("permission", entry.permission())
                .execute();
    }

    /// A page of entries, newest first.
    public List<LogEntry> page(Query query, int page, int count) {
        return bind(
                        handle.createQuery("SELECT id, message, at, user_id, username, status_code, method, path,"
                                + " permission FROM action_log" + WHERE + "ORDER BY id DESC LIMIT :count OFFSET :skip"),
                        query)
                .bind("count", count)
                .bind("skip", (long) page * count)
                .map((row, context) -> new LogEntry(
                        row.getLong("id"),
                        row.getString("message"),
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getLong("user_id"),
                        row.getString("username"),
                        row.getInt("status_code"),
                        row.getString("method"),
                        row.getString("path"),
                        row.getString("permission")))
                .list();
    }

    public long count(Query query) {
        return bind(handle.createQuery("SELECT COUNT(*) FROM action_log" + WHERE), query)
                .mapTo(Long.class)
                .one();
    }

    public List<String> users(int page, int count) {
        return handle.createQuery("SELECT DISTINCT username FROM action_log WHERE username <> ''"
                        + " ORDER BY username LIMIT :count OFFSET :skip")
                .bind("count", count)
                .bind("skip", (long) page * count)
                .mapTo(String.class)
                .list();
    }

    public long countUsers() {
        return handle.createQuery("SELECT COUNT(DISTINCT username) FROM action_log WHERE username <> ''")
                .mapTo(Long.class)
                .one();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Query query) {
        String keyword = query.keyword() == null ? "" : query.keyword();
        String literal = keyword.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return statement
                .bind("name", query.username() == null ? "" : query.username())
                .bind("keyword", keyword)
                .bind("pattern", "%" + literal + "%")
                .bind(
                        "from",
                        query.from() == null ? Long.MIN_VALUE : query.from().toEpochMilli())
                .bind("to", query.to() == null ? Long.MAX_VALUE : query.to().toEpochMilli());
    }
}
