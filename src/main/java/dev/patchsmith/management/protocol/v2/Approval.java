package dev.patchsmith.management.protocol.v2;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that one person asked for and that another person has to decide ([App.Policy]). `plan` belongs to
/// [Act#RELEASE], `neutralChecksum` to [Act#CLEAR] and `to` to [Act#ROLL_BACK].
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Approval(
        long patch,
        Act act,
        @Nullable Plan plan,
        @Nullable String neutralChecksum,
        @Nullable Long to,
        @Nullable String reason,
        String requestedBy,
        Instant requestedAt) {

    /// What needs a second person. Pausing and stopping never do.
    public enum Act {
        RELEASE,
        RESUME,
        CLEAR,
        /// Only when the earlier patch was never released itself.
        ROLL_BACK
    }

    /// All that waits for a decision, oldest first.
    public record Listing(List<Approval> items) {}

    /// The body of a decision: why.
    public record Decision(@Nullable String reason) {}
}
