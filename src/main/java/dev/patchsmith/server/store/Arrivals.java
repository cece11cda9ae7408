package dev.patchsmith.server.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Rows that come from another server and keep the numbers that they had there, because devices and people know them.
/// Only for a store that is still empty.
public final class Arrivals {

    private final Handle handle;

    public Arrivals(Handle handle) {
        this.handle = handle;
    }

    /// Whether nobody and nothing is here yet.
    public boolean isEmptyStore() {
        return handle.createQuery("SELECT (SELECT COUNT(*) FROM member) + (SELECT COUNT(*) FROM patch)"
                                + " + (SELECT COUNT(*) FROM upload)")
                        .mapTo(Long.class)
                        .one()
                == 0;
    }

    /// Takes away the groups that a new store begins with.
    public void withoutTeams() {
        handle.execute("DELETE FROM team_permission");
        handle.execute("DELETE FROM team");
    }

    public void team(Teams.Row team) {
        handle.createUpdate("INSERT INTO team (id, name, info, level) VALUES (:id, :name, :info, :level)")
                .bind("id", team.id())
                .bind("name", team.name())
                .bind("info", team.info())
                .bind("level", team.level())
                .execute();
    }

    public void member(Members.Row member, Instant createdAt) {
        handle.createUpdate("INSERT INTO member (id, username, nickname, email, avatar, password_hash, must_change,"
                        + " created_at) VALUES (:id, :name, :nickname, :email, :avatar, :hash, :must, :at)")
                .bind("id", member.id())
                .bind("name", member.username())
                .bind("nickname", member.nickname())
                .bind("email", member.email())
                .bind("avatar", member.avatar())
                .bind("hash", member.hash())
                .bind("must", member.mustChange() ? 1 : 0)
                .bind("at", createdAt.toEpochMilli())
                .execute();
    }

    /// Adds a patch under its own number.
    public void patch(PatchRecord patch, @Nullable Long author) {
        long given = new Patches(handle).add(patch);
        handle.execute(
                "UPDATE patch SET id = ?, changed_at = ?, created_member = ? WHERE id = ?",
                -patch.id(),
                patch.changedAt().toEpochMilli(),
                author == null ? 0 : author,
                given);
    }

    /// Gives all patches that came their numbers; until then they stand apart from those that the store gave out.
    public void settlePatches() {
        handle.execute("UPDATE patch SET id = -id WHERE id < 0");
    }

    /// Lets the store go on after the highest numbers.
    public void continueAfter(long highestPatch, Dialect dialect) {
        if (dialect == Dialect.POSTGRESQL) {
            for (String table : List.of("member", "team", "upload")) {
                handle.execute("SELECT setval(pg_get_serial_sequence('" + table + "', 'id'),"
                        + " (SELECT COALESCE(MAX(id), 1) FROM " + table + "))");
            }
            handle.execute("SELECT setval(pg_get_serial_sequence('patch', 'id'), ?)", Math.max(1, highestPatch));
        } else {
            handle.execute("DELETE FROM sqlite_sequence WHERE name = 'patch'");
            handle.execute("INSERT INTO sqlite_sequence (name, seq) VALUES ('patch', ?)", highestPatch);
        }
    }
}
