package dev.patchsmith.server.account;

import dev.patchsmith.management.protocol.AccountChange;
import dev.patchsmith.management.protocol.Code;
import dev.patchsmith.server.answer.Refusal;
import dev.patchsmith.server.store.AuditLog;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.Members;
import dev.patchsmith.server.store.Sessions;
import java.time.Clock;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What people change about themselves. Thread-safe.
public final class OwnAccount {

    private final Database database;
    private final PasswordHashes hashes;
    private final Clock clock;

    public OwnAccount(Database database, PasswordHashes hashes, Clock clock) {
        this.database = database;
        this.hashes = hashes;
        this.clock = clock;
    }

    public Members.Row find(Caller caller) {
        return database.read(handle -> new Members(handle).byId(caller.member()))
                .orElseThrow(() -> Refusal.of(Code.USER_NOT_FOUND));
    }

    /// Changes name, picture or address. A new user name is the one to log in with from now on.
    public void update(Caller caller, AccountChange.Profile profile) {
        database.<@Nullable Void>write(handle -> {
            Members members = new Members(handle);
            Members.Row old = members.byId(caller.member()).orElseThrow(() -> Refusal.of(Code.USER_NOT_FOUND));
            String name = profile.username() == null ? old.username() : profile.username();
            if (!name.equals(old.username())) {
                refuseRename(members, old.username(), name);
            }
            String email = emptyToNull(profile.email() == null ? old.email() : profile.email());
            if (email != null && members.emailTaken(email, old.id())) {
                throw Refusal.of(Code.EMAIL_TAKEN);
            }
            members.update(new Members.Row(
                    old.id(),
                    name,
                    profile.nickname() == null ? old.nickname() : profile.nickname(),
                    email,
                    profile.avatar() == null ? old.avatar() : profile.avatar(),
                    old.hash(),
                    old.mustChange()));
            if (!name.equals(old.username())) {
                audit(handle, caller.name(), "rename-member", old.username(), name);
            }
            return null;
        });
    }

    private static void refuseRename(Members members, String from, String to) {
        if (from.equals(Members.ROOT) || to.equals(Members.ROOT)) {
            throw Refusal.of(Code.FORBIDDEN);
        }
        if (members.byName(to).isPresent()) {
            throw Refusal.of(Code.USER_NAME_TAKEN);
        }
    }

    /// Sets a new password and ends all other sessions of the account.
    public void changePassword(Caller caller, char[] oldPassword, char[] newPassword) {
        Members.Row member = find(caller);
        if (!hashes.verify(oldPassword, member.hash())) {
            throw Refusal.of(Code.PASSWORD_UPDATE_FAILED);
        }
        String hash = hashes.hash(newPassword);
        Instant now = clock.instant();
        database.<@Nullable Void>write(handle -> {
            new Members(handle).setHash(member.id(), hash, false);
            new Sessions(handle).revokeOthersOf(member.id(), caller.session(), now);
            audit(handle, caller.name(), "change-password", null, null);
            return null;
        });
    }

    private void audit(Handle handle, String who, String action, @Nullable String before, @Nullable String after) {
        new AuditLog(handle)
                .append(new AuditLog.Event(who, action, null, null, before, after, null, null), clock.instant());
    }

    static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
