package dev.patchsmith.management.protocol.v2;

import dev.patchsmith.patch.rollout.Decision;
import dev.patchsmith.patch.rollout.Reason;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why one device gets a patch or does not: each rule that was asked, in order, then the verdict with the code a
/// device would report. `bucket` is null for ids that cannot be drawn; `reports` are what the device said about
/// this patch.
public record Explanation(
        String device,
        long patch,
        boolean hit,
        Reason reason,
        int code,
        @Nullable Integer bucket,
        List<Asked> rules,
        List<Report.Stored> reports) {

    /// One rule and what came of it.
    public record Asked(Decision.Rule rule, boolean passed, String detail) {}

    /// The body that asks: the device id, the patch it holds (0 for none) and what else it would send.
    public record Question(String device, @Nullable Long holds, Map<String, String> attributes) {
        public Question {
            attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
        }
    }
}
