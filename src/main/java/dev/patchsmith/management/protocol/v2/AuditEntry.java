package dev.patchsmith.management.protocol.v2;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of the audit log. `before` and `after` are JSON texts; `hash` is SHA-256 over the hash of the line
/// before and the fields of this one, so that nothing can be taken out or changed unnoticed.
public record AuditEntry(
        long seq,
        Instant at,
        String who,
        String action,
        @Nullable String app,
        @Nullable Long patch,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason,
        @Nullable String address,
        String previousHash,
        String hash) {

    /// A page, newest first. `next` is the cursor of the next page, null on the last.
    public record Page(List<AuditEntry> items, @Nullable String next) {}

    /// Whether the chain holds; `firstBroken` is the first line that does not follow from the one before it.
    public record Verification(
            boolean intact, long entries, @Nullable Long firstBroken, String head) {}
}
