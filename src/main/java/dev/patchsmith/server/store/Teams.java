package dev.patchsmith.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The groups people are in, and what each group may do.
public final class Teams {

    /// A group. Level 1 is the one of administrators, 2 the one of guests, 3 any other.
    public record Row(long id, String name, @Nullable String info, int level) {}

    public static final int ROOT_LEVEL = 1;
    public static final int GUEST_LEVEL = 2;
    public static final int USER_LEVEL = 3;

    private final Handle handle;

    public Teams(Handle handle) {
        this.handle = handle;
    }

    public List<Row> all() {
        return handle.createQuery("SELECT id, name, info, level FROM team ORDER BY id")
                .map((row, context) -> read(row))
                .list();
    }

    public Optional<Row> byId(long id) {
        return handle.createQuery("SELECT id, name, info, level FROM team WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    public Optional<Row> byName(String name) {
        return handle.createQuery("SELECT id, name, info, level FROM team WHERE name = :name")
                .bind("name", name)
                .map((row, context) -> read(row))
                .findOne();
    }

    public List<Row> of(long member) {
        return handle.createQuery("SELECT t.id, t.name, t.info, t.level FROM team t"
                        + " JOIN team_member tm ON tm.team_id = t.id WHERE tm.member_id = :member ORDER BY t.id")
                .bind("member", member)
                .map((row, context) -> read(row))
                .list();
    }

    public long add(String name, @Nullable String info) {
        return handle.createUpdate("INSERT INTO team (name, info, level) VALUES (:name, :info, :level)")
                .bind("name", name)
                .bind("info", info)
                .bind("level", USER_LEVEL)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    public void rename(long id, String name, @Nullable String info) {
        handle.createUpdate("UPDATE team SET name = :name, info = :info WHERE id = :id")
                .bind("name", name)
                .bind("info", info)
                .bind("id", id)
                .execute();
    }

    public void delete(long id) {
        handle.execute("DELETE FROM team_permission WHERE team_id = ?", id);
        handle.execute("DELETE FROM team_member WHERE team_id = ?", id);
        handle.execute("DELETE FROM team WHERE id = ?", id);
    }

    public void setTeams(long member, Collection<Long> teams) {
        handle.execute("DELETE FROM team_member WHERE member_id = ?", member);
        for (long team : new TreeSet<>(teams)) {
            handle.execute("INSERT INTO team_member (team_id, member_id) VALUES (?, ?)", team, member);
        }
    }

    public Set<Long> permissions(long team) {
        return new TreeSet<>(handle.createQuery("SELECT permission_id FROM team_permission WHERE team_id = :team")
                .bind("team", team)
                .mapTo(Long.class)
                .list());
    }

    public Set<Long> permissionsOfMember(long member) {
        return new TreeSet<>(handle.createQuery("SELECT DISTINCT permission_id FROM team_permission tp"
                        + " JOIN team_member tm ON tm.team_id = tp.team_id WHERE tm.member_id = :member")
                .bind("member", member)
                .mapTo(Long.class)
                .list());
    }

    /// Gives a permission; false when the group had it.
    public boolean grant(long team, long permission) {
        return handle.execute(
                        "INSERT INTO team_permission (team_id, permission_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                        team,
                        permission)
                == 1;
    }

    public void revoke(long team, long permission) {
        handle.execute("DELETE FROM team_permission WHERE team_id = ? AND permission_id = ?", team, permission);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getLong("id"), row.getString("name"), row.getString("info"), row.getInt("level"));
    }
}
