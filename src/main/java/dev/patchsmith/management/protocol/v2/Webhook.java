package dev.patchsmith.management.protocol.v2;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An address that is told what happens here: each line of the audit log about the `app` (null: every app) with one
/// of the `actions` (none: every action) is posted to it as JSON, in order, until the receiver answers with 2xx. The
/// header `X-Patchsmith-Signature: t=<seconds>,v1=<hex>` carries HMAC-SHA256 with the secret over `<seconds>.<body>`.
/// `lastSeq` is the last line that arrived; `failures` counts attempts since then, and `nextAttemptAt` says when the
/// next one is due.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Webhook(
        long id,
        String url,
        @Nullable String app,
        Set<String> actions,
        long lastSeq,
        int failures,
        @Nullable Instant nextAttemptAt,
        @Nullable String lastError,
        String createdBy,
        Instant createdAt) {

    public record Listing(List<Webhook> items) {}

    /// The body that adds a webhook; it hears of what happens from now on.
    public record Draft(
            String url, @Nullable String app, @Nullable Set<String> actions) {}

    /// A new webhook; the secret is shown this once.
    public record Added(Webhook webhook, String secret) {
        @Override
        public String toString() {
            return "Added[" + webhook + "]";
        }
    }

    /// What is posted.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Event(
            long seq,
            Instant at,
            String who,
            String action,
            @Nullable String app,
            @Nullable Long patch,
            @Nullable String reason) {}

    /// One attempt: the status that came back, or why none did.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Delivery(
            long seq,
            Instant at,
            @Nullable Integer status,
            @Nullable String error) {}

    /// The last attempts, newest first.
    public record Deliveries(List<Delivery> items) {}
}
