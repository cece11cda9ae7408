package dev.patchsmith.server.store;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/// What nobody needs any more: sessions that ended, answers that were kept for repeated requests, wrong passwords of
/// long ago, and uploaded bytes that no patch, no app and no person ever used.
public final class Leftovers {

    private static final Duration UPLOADS = Duration.ofDays(30);
    private static final Duration SESSIONS = Duration.ofDays(30);
    private static final Duration FAILURES = Duration.ofDays(2);
    private static final Duration ANSWERS = Duration.ofDays(1);

    private static final String UNUSED = " FROM upload WHERE created_at < :before"
            + " AND sha256 NOT IN (SELECT sha256 FROM patch WHERE sha256 IS NOT NULL)"
            + " AND sha256 NOT IN (SELECT neutral_sha256 FROM app WHERE neutral_sha256 IS NOT NULL)"
            + " AND sha256 NOT IN (SELECT neutral FROM approval WHERE neutral IS NOT NULL)"
            + " AND path NOT IN (SELECT avatar FROM member WHERE avatar IS NOT NULL)";

    private final Handle handle;

    public Leftovers(Handle handle) {
        this.handle = handle;
    }

    /// Takes them away; gives the number of uploads that went.
    public int clear(Instant now) {
        handle.execute("DELETE FROM session WHERE expires_at < ?", millis(now.minus(SESSIONS)));
        handle.execute("DELETE FROM answered_request WHERE created_at < ?", millis(now.minus(ANSWERS)));
        handle.execute("DELETE FROM login_failure WHERE last_at < ?", millis(now.minus(FAILURES)));
        long before = millis(now.minus(UPLOADS));
        int uploads =
                handle.createUpdate("DELETE" + UNUSED).bind("before", before).execute();
        handle.createUpdate("DELETE FROM content WHERE created_at < :before"
                        + " AND sha256 NOT IN (SELECT sha256 FROM upload)"
                        + " AND sha256 NOT IN (SELECT sha256 FROM patch WHERE sha256 IS NOT NULL)")
                .bind("before", before)
                .execute();
        return uploads;
    }

    private static long millis(Instant instant) {
        return instant.toEpochMilli();
    }
}
