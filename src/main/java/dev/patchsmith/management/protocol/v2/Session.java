package dev.patchsmith.management.protocol.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A session that was opened or renewed. The refresh token works once: each renewal gives a new one, and using an
/// old one again ends the session. The names of the tokens are those of the legacy protocol.
public record Session(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("refresh_token") String refreshToken,
        long expiresInSeconds,
        Person person) {

    @Override
    public String toString() {
        return "Session[" + person + "]";
    }

    /// Who is logged in. `mustChangePassword` is true while the first password was never changed.
    public record Person(
            long id, String username, @Nullable String nickname, Set<Role> roles, boolean mustChangePassword) {}

    /// The body that renews a session.
    public record Renewal(@JsonProperty("refresh_token") String refreshToken) {
        @Override
        public String toString() {
            return "Renewal[]";
        }
    }
}
