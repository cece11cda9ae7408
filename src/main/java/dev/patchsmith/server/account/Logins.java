package dev.patchsmith.server.account;

import dev.patchsmith.management.protocol.Code;
import dev.patchsmith.management.protocol.Tokens;
import dev.patchsmith.management.protocol.v2.Session;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.server.answer.Refusal;
import dev.patchsmith.server.store.AuditLog;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.Members;
import dev.patchsmith.server.store.Sessions;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens, renews and closes sessions. Thread-safe; all state is in the store, so several processes agree.
public final class Logins {

    private static final Duration LEGACY_ACCESS = Duration.ofDays(1);
    private static final Duration ACCESS = Duration.ofMinutes(15);
    private static final Duration REFRESH = Duration.ofDays(30);
    private static final Duration MEMORY = Duration.ofHours(24);
    private static final int SECRET_BYTES = 32;

    private final Database database;
    private final PasswordHashes hashes;
    private final AccessTokens tokens;
    private final Callers callers;
    private final LoginLimits limits;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Logins(
            Database database,
            PasswordHashes hashes,
            AccessTokens tokens,
            Callers callers,
            LoginLimits limits,
            Clock clock) {
        this.database = database;
        this.hashes = hashes;
        this.tokens = tokens;
        this.callers = callers;
        this.limits = limits;
        this.clock = clock;
    }

    /// Logs in by the legacy protocol: the refresh token may be used again and again, as old front ends do.
    public Tokens legacy(String username, char[] password, String address) {
        Members.Row member = check(username, password, address);
        return legacyTokens(member.id(), open(member, null, address));
    }

    /// Gives new legacy tokens for a refresh token, in the same session.
    public Tokens renewLegacy(String refreshToken) {
        AccessTokens.Claims claims = tokens.read(refreshToken, AccessTokens.Type.REFRESH);
        String session = claims.session();
        if (session == null || !callers.isOpen(session, claims.member())) {
            throw Refusal.of(Code.REFRESH_TOKEN_BROKEN);
        }
        return legacyTokens(claims.member(), session);
    }

    private Tokens legacyTokens(long member, String session) {
        return new Tokens(
                tokens.issue(member, session, AccessTokens.Type.ACCESS, LEGACY_ACCESS),
                tokens.issue(member, session, AccessTokens.Type.REFRESH, REFRESH));
    }

    /// Logs in by our protocol: short access tokens, and a refresh token that works once.
    public Session own(String username, char[] password, String address) {
        Members.Row member = check(username, password, address);
        String secret = secret();
        String session = open(member, hash(secret), address);
        return session(member, session, secret);
    }

    /// Renews a session of ours. A refresh token that was used before ends the session: somebody else has it.
    public Session renew(String refreshToken, String address) {
        int dot = refreshToken.indexOf('.');
        String id = dot < 0 ? "" : refreshToken.substring(0, dot);
        Sessions.Row row = database.read(handle -> new Sessions(handle).byId(id))
                .orElseThrow(() -> Refusal.of(Code.REFRESH_TOKEN_BROKEN));
        if (row.revoked() || row.refreshHash() == null) {
            throw Refusal.of(Code.REFRESH_TOKEN_BROKEN);
        }
        if (!row.expiresAt().isAfter(clock.instant())) {
            throw Refusal.of(Code.REFRESH_TOKEN_EXPIRED);
        }
        String next = secret();
        String presented = hash(refreshToken.substring(dot + 1));
        boolean rotated = database.write(handle -> new Sessions(handle)
                .rotate(id, presented, hash(next), clock.instant().plus(REFRESH)));
        Members.Row member = database.read(handle -> new Members(handle).byId(row.member()))
                .orElseThrow(() -> Refusal.of(Code.USER_NOT_FOUND));
        if (!rotated) {
            database.<@Nullable Void>write(handle -> {
                new Sessions(handle).revoke(id, clock.instant());
                new AuditLog(handle).append(event(member.username(), "refresh-token-reused", address), clock.instant());
                return null;
            });
            throw Refusal.of(Code.REFRESH_TOKEN_BROKEN);
        }
        return session(member, id, next);
    }

    public void close(Caller caller) {
        String session = caller.session();
        if (session != null) {
            database.<@Nullable Void>write(handle -> {
                new Sessions(handle).revoke(session, clock.instant());
                return null;
            });
        }
    }

    private Session session(Members.Row member, String session, String secret) {
        Caller caller = callers.ofMember(member, session);
        return new Session(
                tokens.issue(member.id(), session, AccessTokens.Type.ACCESS, ACCESS),
                session + "." + secret,
                ACCESS.toSeconds(),
                new Session.Person(
                        member.id(), member.username(), member.nickname(), caller.roles(), member.mustChange()));
    }

    private Members.Row check(String username, char[] password, String address) {
        String account = "account " + username.toLowerCase(Locale.ROOT);
        String network = "network " + network(address);
        Instant now = clock.instant();
        refuseLocked(account, now);
        refuseLocked(network, now);
        Optional<Members.Row> member = database.read(handle -> new Members(handle).byName(username));
        if (member.isEmpty()) {
            hashes.verifyNobody(password);
        }
        if (member.isEmpty() || !hashes.verify(password, member.get().hash())) {
            failed(account, limits.failuresPerAccount());
            failed(network, limits.failuresPerNetwork());
            throw Refusal.of(Code.WRONG_LOGIN);
        }
        Members.Row found = member.get();
        if (hashes.isOutdated(found.hash())) {
            String hash = hashes.hash(password);
            database.<@Nullable Void>write(handle -> {
                new Members(handle).setHash(found.id(), hash, found.mustChange());
                return null;
            });
        }
        return found;
    }

    private String open(Members.Row member, @Nullable String refreshHash, String address) {
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant();
        database.<@Nullable Void>write(handle -> {
            Sessions sessions = new Sessions(handle);
            sessions.forget("account " + member.username().toLowerCase(Locale.ROOT));
            sessions.add(id, member.id(), refreshHash, now, now.plus(REFRESH));
            new AuditLog(handle).append(event(member.username(), "log-in", address), now);
            return null;
        });
        return id;
    }

    private void refuseLocked(String subject, Instant now) {
        Instant until =
                database.read(handle -> new Sessions(handle).failures(subject)).lockedUntil();
        if (until.isAfter(now)) {
            long seconds = Duration.between(now, until).toSeconds() + 1;
            throw Refusal.tooOften("Too many wrong passwords. Try again in " + seconds + " seconds.", seconds);
        }
    }

    private void failed(String subject, int allowed) {
        Instant now = clock.instant();
        database.<@Nullable Void>write(handle -> {
            Sessions sessions = new Sessions(handle);
            int failures = sessions.fail(subject, now, now.minus(MEMORY));
            if (failures >= allowed) {
                sessions.lock(subject, now.plus(limits.lock(failures, allowed)));
            }
            return null;
        });
    }

    private static AuditLog.Event event(String who, String action, String address) {
        return new AuditLog.Event(who, action, null, null, null, null, null, address);
    }

    /// The /24 of an IPv4 address; of anything else its first four groups.
    static String network(String address) {
        String[] parts = address.split("\\.");
        if (parts.length == 4) {
            return parts[0] + "." + parts[1] + "." + parts[2];
        }
        String[] groups = address.split(":");
        return String.join(":", java.util.Arrays.copyOf(groups, Math.min(4, groups.length)));
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String secret) {
        return Checksum.of(secret.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
