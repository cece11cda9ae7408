package dev.patchsmith.server.store;

import dev.patchsmith.management.protocol.v2.ApiToken;
import dev.patchsmith.management.protocol.v2.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// API tokens by the hash of their secret.
public final class TokenRecords {

    private final Handle handle;

    public TokenRecords(Handle handle) {
        this.handle = handle;
    }

    public ApiToken add(ApiToken.Draft draft, String hash, String by, Instant now, Instant expires) {
        String roles = draft.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
        handle.createUpdate("INSERT INTO api_token (name, hash, roles, app, created_by, created_at, expires_at)"
                        + " VALUES (:name, :hash, :roles, :app, :by, :now, :expires)")
                .bind("name", draft.name())
                .bind("hash", hash)
                .bind("roles", roles)
                .bind("app", draft.app())
                .bind("by", by)
                .bind("now", now.toEpochMilli())
                .bind("expires", expires.toEpochMilli())
                .execute();
        return byHash(hash).orElseThrow();
    }

    public Optional<ApiToken> byHash(String hash) {
        return handle.createQuery("SELECT * FROM api_token WHERE hash = :hash AND revoked_at IS NULL")
                .bind("hash", hash)
                .map((row, context) -> read(row))
                .findOne();
    }

    public List<ApiToken> all() {
        return handle.createQuery("SELECT * FROM api_token WHERE revoked_at IS NULL ORDER BY id")
                .map((row, context) -> read(row))
                .list();
    }

    public boolean revoke(long id, Instant now) {
        return handle.execute(
                        "UPDATE api_token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL",
                        now.toEpochMilli(),
                        id)
                == 1;
    }

    public void used(long id, Instant now) {
        handle.execute("UPDATE api_token SET last_used_at = ? WHERE id = ?", now.toEpochMilli(), id);
    }

    private static ApiToken read(ResultSet row) throws SQLException {
        Set<Role> roles = Arrays.stream(row.getString("roles").split(","))
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        long used = row.getLong("last_used_at");
        return new ApiToken(
                row.getLong("id"),
                row.getString("name"),
                roles,
                row.getString("app"),
                row.getString("created_by"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                used == 0 ? null : Instant.ofEpochMilli(used));
    }
}
