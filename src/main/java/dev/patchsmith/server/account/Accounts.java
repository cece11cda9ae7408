package dev.patchsmith.server.account;

import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.Members;
import dev.patchsmith.server.store.Settings;
import dev.patchsmith.server.store.Teams;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parts of this room, wired to one store.
public record Accounts(Database database, Logins logins, Callers callers, ApiTokens tokens, PasswordHashes hashes) {

    private static final int KEY_BYTES = 32;

    /// Puts the room together.
    public static Accounts in(Database database, LoginLimits limits, Clock clock) {
        AccessTokens tokens = new AccessTokens(secret(database, "token-key"), clock);
        ApiTokens apiTokens = new ApiTokens(database, clock);
        Callers callers = new Callers(database, tokens, apiTokens, clock);
        PasswordHashes hashes = new PasswordHashes();
        return new Accounts(
                database, new Logins(database, hashes, tokens, callers, limits, clock), callers, apiTokens, hashes);
    }

    /// A key of this installation by name, made when it is first asked for and kept in the store.
    public byte[] secret(String name) {
        return secret(database, name);
    }

    private static byte[] secret(Database database, String name) {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        String kept = database.read(handle -> new Settings(handle).find(name))
                .orElseGet(() -> database.write(handle ->
                        new Settings(handle).findOrPut(name, Base64.getEncoder().encodeToString(fresh))));
        return Base64.getDecoder().decode(kept);
    }

    /// Makes the account `root` if there are no accounts yet. Gives the password it has then, or null if there
    /// was nothing to do. A password that was made up must be changed.
    public char @Nullable [] firstAccount(char @Nullable [] wanted, Clock clock) {
        if (database.read(handle -> new Members(handle).any())) {
            return null;
        }
        char[] password = wanted == null ? random() : wanted.clone();
        String hash = hashes.hash(password);
        boolean made = database.write(handle -> {
            handle.execute("UPDATE counter SET value = value WHERE name = 'configuration'");
            Members members = new Members(handle);
            if (members.any()) {
                return false;
            }
            long id = members.add(Members.ROOT, null, hash, wanted == null, clock.instant());
            new Teams(handle).setTeams(id, List.of(1L));
            return true;
        });
        return made ? password : null;
    }

    private static char[] random() {
        byte[] bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bytes)
                .replace('-', 'x')
                .toCharArray();
    }
}
