package dev.patchsmith.server.account;

import dev.patchsmith.management.protocol.Code;
import dev.patchsmith.management.protocol.Permission;
import dev.patchsmith.server.answer.Refusal;
import dev.patchsmith.server.store.AuditLog;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.Teams;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What administrators change about groups and what they may do. Thread-safe.
public final class TeamAdministration {

    private final Database database;
    private final Clock clock;

    public TeamAdministration(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void add(Caller by, String name, @Nullable String info, List<Long> permissions) {
        by.requireAdministrator();
        database.<@Nullable Void>write(handle -> {
            refusePermissions(permissions);
            Teams teams = new Teams(handle);
            if (teams.byName(name).isPresent()) {
                throw Refusal.of(Code.GROUP_NAME_TAKEN);
            }
            long id = teams.add(name, info);
            permissions.forEach(permission -> teams.grant(id, permission));
            audit(handle, by, "add-group", null, name + " " + permissions);
            return null;
        });
    }

    public void rename(Caller by, long id, String name, @Nullable String info) {
        by.requireAdministrator();
        database.<@Nullable Void>write(handle -> {
            Teams teams = new Teams(handle);
            Teams.Row old = existing(teams, id);
            boolean renamed = !old.name().equals(name);
            if (renamed && old.level() == Teams.ROOT_LEVEL) {
                throw Refusal.of(Code.FORBIDDEN);
            }
            if (renamed && teams.byName(name).isPresent()) {
                throw Refusal.of(Code.GROUP_NAME_TAKEN);
            }
            teams.rename(id, name, info == null ? old.info() : info);
            audit(handle, by, "change-group", old.name(), name);
            return null;
        });
    }

    public void delete(Caller by, long id) {
        by.requireAdministrator();
        database.<@Nullable Void>write(handle -> {
            Teams teams = new Teams(handle);
            Teams.Row team = existing(teams, id);
            switch (team.level()) {
                case Teams.ROOT_LEVEL -> throw Refusal.of(Code.ROOT_GROUP_KEPT);
                case Teams.GUEST_LEVEL -> throw Refusal.of(Code.GUEST_GROUP_KEPT);
                default -> teams.delete(id);
            }
            audit(handle, by, "delete-group", team.name(), null);
            return null;
        });
    }

    /// Gives one permission; one that the group has already is refused.
    public void grant(Caller by, long id, long permission) {
        by.requireAdministrator();
        database.<@Nullable Void>write(handle -> {
            Teams teams = new Teams(handle);
            Teams.Row team = existing(teams, id);
            refusePermissions(List.of(permission));
            if (!teams.grant(id, permission)) {
                throw Refusal.of(Code.PERMISSION_PRESENT);
            }
            audit(handle, by, "grant", null, team.name() + " " + permission);
            return null;
        });
    }

    /// Gives several permissions; those that the group has already stay single.
    public void grantAll(Caller by, long id, List<Long> permissions) {
        change(by, id, permissions, "grant", (teams, permission) -> teams.grant(id, permission));
    }

    public void revokeAll(Caller by, long id, List<Long> permissions) {
        change(by, id, permissions, "revoke", (teams, permission) -> teams.revoke(id, permission));
    }

    private interface Step {
        void apply(Teams teams, long permission);
    }

    private void change(Caller by, long id, List<Long> permissions, String action, Step step) {
        by.requireAdministrator();
        database.<@Nullable Void>write(handle -> {
            Teams teams = new Teams(handle);
            Teams.Row team = existing(teams, id);
            refusePermissions(permissions);
            permissions.forEach(permission -> step.apply(teams, permission));
            audit(handle, by, action, null, team.name() + " " + permissions);
            return null;
        });
    }

    private static Teams.Row existing(Teams teams, long id) {
        return teams.byId(id).orElseThrow(() -> Refusal.of(Code.GROUP_NOT_FOUND));
    }

    private static void refusePermissions(Collection<Long> permissions) {
        for (long id : permissions) {
            if (Arrays.stream(Permission.values()).noneMatch(permission -> permission.id() == id)) {
                throw Refusal.of(Code.PERMISSION_UNKNOWN);
            }
        }
    }

    private void audit(Handle handle, Caller by, String action, @Nullable String before, @Nullable String after) {
        new AuditLog(handle)
                .append(new AuditLog.Event(by.name(), action, null, null, before, after, null, null), clock.instant());
    }
}
