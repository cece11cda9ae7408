package dev.patchsmith.management.protocol.v2;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A person with an account.
public record Member(
        long id,
        String username,
        @Nullable String nickname,
        @Nullable String email,
        Set<Role> roles,
        boolean locked) {

    /// All members, by name.
    public record Listing(List<Member> items) {}

    /// The body that makes an account.
    public record Draft(
            String username, String password, @Nullable String email, Set<Role> roles) {
        @Override
        public String toString() {
            return "Draft[" + username + "]";
        }
    }

    /// The body that changes an account; null fields stay as they are. A new password ends the sessions of the
    /// account; `unlock` lifts a lock after wrong passwords.
    public record Change(
            @Nullable String email,
            @Nullable Set<Role> roles,
            @Nullable String password,
            @Nullable Boolean unlock) {
        @Override
        public String toString() {
            return "Change[" + email + ", " + roles + "]";
        }
    }
}
