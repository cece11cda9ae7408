package dev.patchsmith.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The people with accounts.
public final class Members {

    /// A person. The hash is never shown to anybody.
    public record Row(
            long id,
            String username,
            @Nullable String nickname,
            @Nullable String email,
            @Nullable String avatar,
            String hash,
            boolean mustChange) {
        @Override
        public String toString() {
            return "Row[" + id + ", " + username + "]";
        }
    }

    /// The name of the account that always is an administrator.
    public static final String ROOT = "root";

    private static final String SELECT =
            "SELECT m.id, m.username, m.nickname, m.email, m.avatar, m.password_hash, m.must_change FROM member m ";

    private final Handle handle;

    public Members(Handle handle) {
        this.handle = handle;
    }

    public Optional<Row> byName(String username) {
        return handle.createQuery(SELECT + "WHERE m.username = :name AND m.deleted_at IS NULL")
                .bind("name", username)
                .map((row, context) -> read(row))
                .findOne();
    }

    public Optional<Row> byId(long id) {
        return handle.createQuery(SELECT + "WHERE m.id = :id AND m.deleted_at IS NULL")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    public boolean emailTaken(String email, long exceptId) {
        return handle.createQuery(
                                "SELECT COUNT(*) FROM member WHERE email = :email AND id <> :id AND deleted_at IS NULL")
                        .bind("email", email)
                        .bind("id", exceptId)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    public long add(String username, @Nullable String email, String hash, boolean mustChange, Instant now) {
        return handle.createUpdate("INSERT INTO member (username, email, password_hash, must_change, created_at)"
                        + " VALUES (:name, :email, :hash, :must, :now)")
                .bind("name", username)
                .bind("email", email)
                .bind("hash", hash)
                .bind("must", mustChange ? 1 : 0)
                .bind("now", now.toEpochMilli())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    public void update(Row member) {
        handle.createUpdate("UPDATE member SET username = :name, nickname = :nickname, email = :email,"
                        + " avatar = :avatar, password_hash = :hash, must_change = :must WHERE id = :id")
                .bind("name", member.username())
                .bind("nickname", member.nickname())
                .bind("email", member.email())
                .bind("avatar", member.avatar())
                .bind("hash", member.hash())
                .bind("must", member.mustChange() ? 1 : 0)
                .bind("id", member.id())
                .execute();
    }

    public void setHash(long id, String hash, boolean mustChange) {
        handle.createUpdate("UPDATE member SET password_hash = :hash, must_change = :must WHERE id = :id")
                .bind("hash", hash)
                .bind("must", mustChange ? 1 : 0)
                .bind("id", id)
                .execute();
    }

    public void delete(long id, Instant now) {
        handle.createUpdate("UPDATE member SET deleted_at = :now WHERE id = :id")
                .bind("now", now.toEpochMilli())
                .bind("id", id)
                .execute();
        handle.execute("DELETE FROM team_member WHERE member_id = ?", id);
    }

    public boolean any() {
        return handle.createQuery("SELECT COUNT(*) FROM member")
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /// A page of people without the account `root`, optionally of one group; by id.
    public List<Row> page(@Nullable Long team, int page, int count) {
        return handle.createQuery(SELECT + FILTER + " ORDER BY m.id LIMIT :count OFFSET :skip")
                .bind("team", team == null ? 0 : team)
                .bind("count", count)
                .bind("skip", (long) page * count)
                .map((row, context) -> read(row))
                .list();
    }

    public long count(@Nullable Long team) {
        return handle.createQuery("SELECT COUNT(*) FROM member m " + FILTER)
                .bind("team", team == null ? 0 : team)
                .mapTo(Long.class)
                .one();
    }

    private static final String FILTER = "WHERE m.deleted_at IS NULL AND m.username <> 'root'"
            + " AND (:team = 0 OR m.id IN (SELECT member_id FROM team_member WHERE team_id = :team))";

    public List<Row> all() {
        return handle.createQuery(SELECT + "WHERE m.deleted_at IS NULL ORDER BY m.username")
                .map((row, context) -> read(row))
                .list();
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("username"),
                row.getString("nickname"),
                row.getString("email"),
                row.getString("avatar"),
                row.getString("password_hash"),
                row.getInt("must_change") != 0);
    }
}
