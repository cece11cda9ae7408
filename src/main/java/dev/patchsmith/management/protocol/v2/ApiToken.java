package dev.patchsmith.management.protocol.v2;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A token for a build server: sent as `Authorization: Bearer ...` like an access token. A null `app` is every
/// app.
public record ApiToken(
        long id,
        String name,
        Set<Role> roles,
        @Nullable String app,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    /// All tokens that were not taken back.
    public record Listing(List<ApiToken> items) {}

    /// The body that makes a token; it lives 1 to 366 days.
    public record Draft(
            String name, Set<Role> roles, @Nullable String app, int days) {}

    /// A new token; the secret is shown this once and kept nowhere.
    public record Issued(ApiToken token, String secret) {
        @Override
        public String toString() {
            return "Issued[" + token + "]";
        }
    }
}
