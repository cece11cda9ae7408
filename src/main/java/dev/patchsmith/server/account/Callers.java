package dev.patchsmith.server.account;

import dev.patchsmith.management.protocol.Code;
import dev.patchsmith.management.protocol.Permission;
import dev.patchsmith.server.answer.Refusal;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.Members;
import dev.patchsmith.server.store.Sessions;
import dev.patchsmith.server.store.Teams;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds out who makes a request, from its `Authorization` header. Thread-safe.
public final class Callers {

    private static final String BEARER = "Bearer ";

    private final Database database;
    private final AccessTokens tokens;
    private final ApiTokens apiTokens;
    private final Clock clock;

    Callers(Database database, AccessTokens tokens, ApiTokens apiTokens, Clock clock) {
        this.database = database;
        this.tokens = tokens;
        this.apiTokens = apiTokens;
        this.clock = clock;
    }

    /// The caller behind the header; a missing, broken, expired or revoked token is refused as the legacy
    /// protocol says.
    public Caller of(@Nullable String authorization) {
        String token = bearer(authorization);
        if (token.startsWith(ApiTokens.PREFIX)) {
            return apiTokens.caller(token);
        }
        AccessTokens.Claims claims = tokens.read(token, AccessTokens.Type.ACCESS);
        Members.Row member = database.read(handle -> new Members(handle).byId(claims.member()))
                .orElseThrow(() -> Refusal.of(Code.USER_NOT_FOUND));
        String session = claims.session();
        if (session == null || !isOpen(session, member.id())) {
            throw Refusal.of(Code.ACCESS_TOKEN_BROKEN);
        }
        return ofMember(member, session);
    }

    /// The token of a header `Bearer ...`.
    public static String bearer(@Nullable String authorization) {
        if (authorization == null || authorization.isBlank()) {
            throw Refusal.of(Code.BAD_AUTHORIZATION);
        }
        if (authorization.startsWith(BEARER)) {
            return authorization.substring(BEARER.length()).strip();
        }
        throw Refusal.of(authorization.contains(" ") ? Code.BAD_AUTHORIZATION : Code.NO_TOKEN);
    }

    boolean isOpen(String session, long member) {
        return database.read(handle -> new Sessions(handle).byId(session))
                .filter(row -> row.member() == member
                        && !row.revoked()
                        && row.expiresAt().isAfter(clock.instant()))
                .isPresent();
    }

    Caller ofMember(Members.Row member, @Nullable String session) {
        return database.read(handle -> {
            Teams teams = new Teams(handle);
            List<Teams.Row> own = teams.of(member.id());
            boolean administrator = own.stream().anyMatch(team -> team.level() == Teams.ROOT_LEVEL);
            Set<Permission> permissions = permissions(teams.permissionsOfMember(member.id()));
            return new Caller(
                    member.id(),
                    member.username(),
                    Caller.rolesOf(permissions, administrator),
                    permissions,
                    session,
                    null);
        });
    }

    static Set<Permission> permissions(Set<Long> ids) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        for (Permission permission : Permission.values()) {
            if (ids.contains(permission.id())) {
                permissions.add(permission);
            }
        }
        return permissions;
    }
}
