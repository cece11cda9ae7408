package dev.patchsmith.server.hook;

import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.v2.AuditEntry;
import dev.patchsmith.management.protocol.v2.Webhook;
import dev.patchsmith.server.store.AuditLog;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.Settings;
import dev.patchsmith.server.store.Webhooks;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries lines of the audit log to webhooks, each in order and until it was taken; a receiver that does not answer
/// is tried again after a minute, then after twice as long each time, up to six hours. Of several processes the
/// holder of a lease does it.
public final class Messengers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Messengers.class);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int BATCH = 50;
    private static final int LONGEST_ERROR = 500;
    private static final long ROUND_MILLIS = 1_000;

    private final Database database;
    private final Targets targets;
    private final Clock clock;
    private final String owner = UUID.randomUUID().toString();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("webhooks").daemon().factory());

    public Messengers(Database database, java.util.Set<String> hosts, Clock clock) {
        this.database = database;
        this.targets = new Targets(hosts);
        this.clock = clock;
    }

    public void start() {
        clockwork.scheduleWithFixedDelay(
                () -> {
                    try {
                        round();
                    } catch (RuntimeException failed) {
                        LOG.warn("webhooks were not served: {}", String.valueOf(failed.getMessage()));
                    }
                },
                ROUND_MILLIS,
                ROUND_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    /// Brings every webhook up to date as far as it lets itself be.
    public void round() {
        List<Webhooks.Row> all = database.read(handle -> new Webhooks(handle).all());
        if (all.isEmpty()) {
            return;
        }
        for (Webhooks.Row row : all) {
            long now = clock.millis();
            boolean ours = database.write(
                    handle -> new Settings(handle).takeLease("webhooks", owner, now, now + LEASE.toMillis()));
            if (ours) {
                serve(row);
            }
        }
    }

    private void serve(Webhooks.Row row) {
        Webhook webhook = row.webhook();
        Instant next = webhook.nextAttemptAt();
        if (next != null && next.isAfter(clock.instant())) {
            return;
        }
        List<AuditEntry> entries = database.read(handle -> new AuditLog(handle).after(webhook.lastSeq(), BATCH));
        long passed = webhook.lastSeq();
        for (AuditEntry entry : entries) {
            if (isMeant(webhook, entry) && !deliver(row, entry)) {
                return;
            }
            passed = entry.seq();
        }
        long last = passed;
        if (last > webhook.lastSeq()) {
            database.<@Nullable Void>write(handle -> {
                new Webhooks(handle).skip(webhook.id(), last);
                return null;
            });
        }
    }

    private static boolean isMeant(Webhook webhook, AuditEntry entry) {
        return (webhook.app() == null || webhook.app().equals(entry.app()))
                && (webhook.actions().isEmpty() || webhook.actions().contains(entry.action()));
    }

    private boolean deliver(Webhooks.Row row, AuditEntry entry) {
        Webhook webhook = row.webhook();
        Integer status = null;
        String error;
        try {
            status = send(row, entry);
            error = status >= 200 && status < 300 ? null : "the receiver answered " + status;
        } catch (IOException | Targets.Refused | IllegalArgumentException failed) {
            error = String.valueOf(failed.getMessage());
        }
        Instant now = clock.instant();
        Integer answered = status;
        if (error == null && answered != null) {
            LOG.info("webhook {} took line {} of the audit log", webhook.id(), entry.seq());
            database.<@Nullable Void>write(handle -> {
                new Webhooks(handle).delivered(webhook.id(), entry.seq(), answered, now);
                return null;
            });
            return true;
        }
        String why = error == null ? "" : error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
        Instant next = now.plus(pause(webhook.failures()));
        LOG.warn("webhook {} did not take line {}: {}", webhook.id(), entry.seq(), why);
        database.<@Nullable Void>write(handle -> {
            new Webhooks(handle).failed(webhook.id(), entry.seq(), answered, why, now, next);
            return null;
        });
        return false;
    }

    static Duration pause(int failures) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private int send(Webhooks.Row row, AuditEntry entry) throws IOException, Targets.Refused {
        URI url = URI.create(row.webhook().url());
        byte[] body = Json.bytes(new Webhook.Event(
                entry.seq(), entry.at(), entry.who(), entry.action(), entry.app(), entry.patch(), entry.reason()));
        long seconds = clock.instant().getEpochSecond();
        Map<String, String> headers = Map.of(
                "X-Patchsmith-Event",
                entry.action().replaceAll("[^a-z-]", ""),
                "X-Patchsmith-Delivery",
                row.webhook().id() + "-" + entry.seq(),
                "X-Patchsmith-Signature",
                "t=" + seconds + ",v1=" + signature(row.secret(), seconds, body));
        return Post.send(url, targets.resolve(url), headers, body);
    }

    static String signature(char[] secret, long seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(new String(secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("every Java has HmacSHA256", every);
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
