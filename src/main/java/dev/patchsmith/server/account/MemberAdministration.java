package dev.patchsmith.server.account;

import dev.patchsmith.management.protocol.Code;
import dev.patchsmith.management.protocol.v2.Member;
import dev.patchsmith.management.protocol.v2.Role;
import dev.patchsmith.server.answer.Refusal;
import dev.patchsmith.server.store.AuditLog;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.Members;
import dev.patchsmith.server.store.Sessions;
import dev.patchsmith.server.store.Teams;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What administrators change about the accounts of others. Both protocols go through here: the legacy one names
/// groups, ours names roles, which are groups with the permission of the role. Thread-safe.
public final class MemberAdministration {

    private final Database database;
    private final PasswordHashes hashes;
    private final Clock clock;

    public MemberAdministration(Database database, PasswordHashes hashes, Clock clock) {
        this.database = database;
        this.hashes = hashes;
        this.clock = clock;
    }

    /// Makes an account; without groups it is a guest.
    public long register(
            Caller by, String username, char[] password, @Nullable String email, @Nullable Collection<Long> teams) {
        by.requireAdministrator();
        String hash = hashes.hash(password);
        return database.write(handle -> {
            Collection<Long> wanted = teams == null || teams.isEmpty() ? List.of(guests(handle)) : teams;
            refuseTeams(handle, wanted);
            return added(handle, by, username, hash, email, wanted);
        });
    }

    /// Makes an account with roles.
    public Member register(Caller by, Member.Draft draft) {
        by.requireAdministrator();
        String hash = hashes.hash(draft.password().toCharArray());
        return database.write(handle -> {
            long id = added(handle, by, draft.username(), hash, draft.email(), teamsOf(handle, draft.roles()));
            return member(handle, new Members(handle).byId(id).orElseThrow());
        });
    }

    private long added(
            Handle handle, Caller by, String username, String hash, @Nullable String email, Collection<Long> teams) {
        Members members = new Members(handle);
        if (members.byName(username).isPresent()) {
            throw Refusal.of(Code.USER_NAME_TAKEN);
        }
        String address = OwnAccount.emptyToNull(email);
        if (address != null && members.emailTaken(address, 0)) {
            throw Refusal.of(Code.EMAIL_TAKEN);
        }
        long id = members.add(username, address, hash, false, clock.instant());
        new Teams(handle).setTeams(id, teams);
        audit(handle, by, "add-member", null, username + " in groups " + teams);
        return id;
    }

    /// Sets the address and the groups of somebody.
    public void update(Caller by, long id, @Nullable String email, Collection<Long> teams) {
        by.requireAdministrator();
        database.<@Nullable Void>write(handle -> {
            Members.Row member = existing(handle, id);
            if (isRoot(handle, id)) {
                throw Refusal.of(Code.ROOT_USER_GROUPS_FIXED);
            }
            refuseTeams(handle, teams);
            setEmail(handle, member, email);
            new Teams(handle).setTeams(id, teams);
            audit(handle, by, "change-member", member.username(), "groups " + teams);
            return null;
        });
    }

    /// Changes address, roles, password or lock of somebody.
    public Member change(Caller by, long id, Member.Change change) {
        by.requireAdministrator();
        String password = change.password();
        String hash = password == null ? null : hashes.hash(password.toCharArray());
        return database.write(handle -> {
            Members.Row member = existing(handle, id);
            Set<Role> roles = change.roles();
            if (roles != null) {
                if (member.username().equals(Members.ROOT) && !roles.contains(Role.ADMINISTRATOR)) {
                    throw Refusal.of(Code.ROOT_USER_GROUPS_FIXED);
                }
                new Teams(handle).setTeams(id, teamsOf(handle, roles));
            }
            if (change.email() != null) {
                setEmail(handle, member, change.email());
            }
            if (hash != null) {
                setHash(handle, member, hash);
            }
            if (Boolean.TRUE.equals(change.unlock())) {
                new Sessions(handle).forget("account " + member.username().toLowerCase(Locale.ROOT));
            }
            audit(handle, by, "change-member", member.username(), change.toString());
            return member(handle, existing(handle, id));
        });
    }

    /// Sets somebody's password and ends his sessions.
    public void resetPassword(Caller by, long id, char[] password) {
        by.requireAdministrator();
        String hash = hashes.hash(password);
        database.<@Nullable Void>write(handle -> {
            Members.Row member = existing(handle, id);
            setHash(handle, member, hash);
            audit(handle, by, "reset-password", null, member.username());
            return null;
        });
    }

    public void delete(Caller by, long id) {
        by.requireAdministrator();
        database.<@Nullable Void>write(handle -> {
            Members.Row member = existing(handle, id);
            if (isRoot(handle, id)) {
                throw Refusal.of(Code.ROOT_USER_KEPT);
            }
            new Members(handle).delete(id, clock.instant());
            new Sessions(handle).revokeOthersOf(id, null, clock.instant());
            audit(handle, by, "delete-member", member.username(), null);
            return null;
        });
    }

    public List<Member> all(Caller by) {
        by.requireAdministrator();
        return database.read(handle -> {
            List<Member> found = new ArrayList<>();
            for (Members.Row row : new Members(handle).all()) {
                found.add(member(handle, row));
            }
            return found;
        });
    }

    private Member member(Handle handle, Members.Row row) {
        boolean locked = new Sessions(handle)
                .failures("account " + row.username().toLowerCase(Locale.ROOT))
                .lockedUntil()
                .isAfter(clock.instant());
        Teams teams = new Teams(handle);
        boolean administrator = teams.of(row.id()).stream().anyMatch(team -> team.level() == Teams.ROOT_LEVEL);
        Set<Role> roles = Caller.rolesOf(Callers.permissions(teams.permissionsOfMember(row.id())), administrator);
        return new Member(row.id(), row.username(), row.nickname(), row.email(), roles, locked);
    }

    private void setHash(Handle handle, Members.Row member, String hash) {
        new Members(handle).setHash(member.id(), hash, false);
        new Sessions(handle).revokeOthersOf(member.id(), null, clock.instant());
    }

    private static void setEmail(Handle handle, Members.Row member, @Nullable String email) {
        String address = OwnAccount.emptyToNull(email);
        Members members = new Members(handle);
        if (address != null && members.emailTaken(address, member.id())) {
            throw Refusal.of(Code.EMAIL_TAKEN);
        }
        if (email != null) {
            members.update(new Members.Row(
                    member.id(),
                    member.username(),
                    member.nickname(),
                    address,
                    member.avatar(),
                    member.hash(),
                    member.mustChange()));
        }
    }

    private static Members.Row existing(Handle handle, long id) {
        return new Members(handle).byId(id).orElseThrow(() -> Refusal.of(Code.USER_NOT_FOUND));
    }

    private static boolean isRoot(Handle handle, long id) {
        return new Teams(handle).of(id).stream().anyMatch(team -> team.level() == Teams.ROOT_LEVEL);
    }

    private static long guests(Handle handle) {
        return new Teams(handle)
                .all().stream()
                        .filter(team -> team.level() == Teams.GUEST_LEVEL)
                        .findFirst()
                        .orElseThrow()
                        .id();
    }

    private static void refuseTeams(Handle handle, Collection<Long> wanted) {
        Teams teams = new Teams(handle);
        for (long id : wanted) {
            Teams.Row team = teams.byId(id).orElseThrow(() -> Refusal.of(Code.GROUP_OF_USER_UNKNOWN));
            if (team.level() == Teams.ROOT_LEVEL) {
                throw Refusal.of(Code.ROOT_GROUP_CLOSED);
            }
        }
    }

    /// The groups that roles stand for; one that does not exist yet is made, with the permission of the role.
    private static Collection<Long> teamsOf(Handle handle, Set<Role> roles) {
        Teams teams = new Teams(handle);
        List<Long> ids = new ArrayList<>();
        for (Role role : roles) {
            var permission = Caller.permissionOf(role);
            if (permission == null) {
                ids.add(1L);
                continue;
            }
            String name = role.name().toLowerCase(Locale.ROOT);
            long id = teams.byName(name).map(Teams.Row::id).orElseGet(() -> teams.add(name, "role " + name));
            teams.grant(id, permission.id());
            ids.add(id);
        }
        return ids;
    }

    private void audit(Handle handle, Caller by, String action, @Nullable String before, @Nullable String after) {
        new AuditLog(handle)
                .append(new AuditLog.Event(by.name(), action, null, null, before, after, null, null), clock.instant());
    }
}
