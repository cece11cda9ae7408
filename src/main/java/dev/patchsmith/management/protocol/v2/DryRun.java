package dev.patchsmith.management.protocol.v2;

import dev.patchsmith.patch.rollout.Reason;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who of a list of devices would get a patch, without anything happening. `unusable` ids can never be in a grey
/// release. `overlaps` says how many of those hit were also hit by earlier patches of the same app.
public record DryRun(int devices, int unusable, int hit, Map<Reason, Integer> reasons, List<Overlap> overlaps) {

    /// The devices hit by this patch and by an earlier one.
    public record Overlap(long patch, int hit, int both) {}

    /// The body: ids, at most 100,000, and optionally a plan to try instead of the one in force.
    public record Question(
            List<String> devices,
            Map<String, String> attributes,
            @Nullable Plan plan) {
        public Question {
            devices = devices == null ? List.of() : List.copyOf(devices);
            attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
        }
    }
}
