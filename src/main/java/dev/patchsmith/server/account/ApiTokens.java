package dev.patchsmith.server.account;

import dev.patchsmith.management.protocol.Code;
import dev.patchsmith.management.protocol.Permission;
import dev.patchsmith.management.protocol.v2.ApiToken;
import dev.patchsmith.management.protocol.v2.Role;
import dev.patchsmith.server.answer.Refusal;
import dev.patchsmith.server.store.AuditLog;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.TokenRecords;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tokens for build servers. The store knows only their hashes. Thread-safe.
public final class ApiTokens {

    static final String PREFIX = "pst_";

    private static final int SECRET_BYTES = 32;
    private static final int MOST_DAYS = 366;
    private static final Duration USE_RESOLUTION = Duration.ofMinutes(1);

    private final Database database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiTokens(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public List<ApiToken> all() {
        return database.read(handle -> new TokenRecords(handle).all());
    }

    /// Makes a token; nobody can give more than he has.
    public ApiToken.Issued issue(Caller caller, ApiToken.Draft draft, String address) {
        caller.requireAdministrator();
        if (draft.name().isBlank() || draft.name().length() > 100) {
            throw Refusal.field("name", "A name has 1 to 100 characters.");
        }
        if (draft.days() < 1 || draft.days() > MOST_DAYS) {
            throw Refusal.field("days", "A token lives 1 to " + MOST_DAYS + " days.");
        }
        if (draft.roles() == null || draft.roles().isEmpty()) {
            throw Refusal.field("roles", "A token needs at least one role.");
        }
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        Instant expires = now.plus(Duration.ofDays(draft.days()));
        ApiToken token = database.write(handle -> {
            ApiToken added = new TokenRecords(handle).add(draft, Logins.hash(secret), caller.name(), now, expires);
            String after = dev.patchsmith.management.protocol.Json.text(draft);
            new AuditLog(handle)
                    .append(
                            new AuditLog.Event(
                                    caller.name(), "add-token", draft.app(), null, null, after, null, address),
                            now);
            return added;
        });
        return new ApiToken.Issued(token, secret);
    }

    public void revoke(Caller caller, long id, String address) {
        caller.requireAdministrator();
        Instant now = clock.instant();
        boolean revoked = database.write(handle -> {
            boolean done = new TokenRecords(handle).revoke(id, now);
            if (done) {
                new AuditLog(handle)
                        .append(
                                new AuditLog.Event(
                                        caller.name(), "delete-token", null, null, "" + id, null, null, address),
                                now);
            }
            return done;
        });
        if (!revoked) {
            throw Refusal.notFound("There is no token " + id + ".");
        }
    }

    Caller caller(String secret) {
        Instant now = clock.instant();
        ApiToken token = database.read(handle -> new TokenRecords(handle).byHash(Logins.hash(secret)))
                .orElseThrow(() -> Refusal.of(Code.ACCESS_TOKEN_BROKEN));
        if (!token.expiresAt().isAfter(now)) {
            throw Refusal.of(Code.ACCESS_TOKEN_EXPIRED);
        }
        Instant used = token.lastUsedAt();
        if (used == null || used.plus(USE_RESOLUTION).isBefore(now)) {
            database.<@Nullable Void>write(handle -> {
                new TokenRecords(handle).used(token.id(), now);
                return null;
            });
        }
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        for (Role role : token.roles()) {
            Permission permission = Caller.permissionOf(role);
            if (permission != null) {
                permissions.add(permission);
            }
        }
        return new Caller(0, "token " + token.name(), token.roles(), permissions, null, token.app());
    }
}
