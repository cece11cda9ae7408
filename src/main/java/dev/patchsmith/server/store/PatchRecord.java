package dev.patchsmith.server.store;

import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A patch as it is stored. `path`, `type` and `resourceName` are words of the legacy protocol.
public record PatchRecord(
        long id,
        String app,
        Platform platform,
        String version,
        @Nullable String name,
        @Nullable String type,
        @Nullable String resourceName,
        @Nullable String notes,
        @Nullable String path,
        @Nullable String checksum,
        long size,
        @Nullable PackageFormat format,
        @Nullable String signature,
        PatchDetail.Kind kind,
        @Nullable Long copyOf,
        PatchState state,
        String salt,
        @Nullable Plan plan,
        int phase,
        @Nullable Instant phaseSince,
        @Nullable String haltReason,
        String createdBy,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant releasedAt,
        long revision) {

    /// What changes when a release goes on; everything else about a patch stays as it was made.
    public record Progress(
            PatchState state,
            String salt,
            @Nullable Plan plan,
            int phase,
            @Nullable Instant phaseSince,
            @Nullable String haltReason,
            @Nullable Instant releasedAt) {

        public Progress withState(PatchState next, @Nullable String reason) {
            return new Progress(next, salt, plan, phase, phaseSince, reason, releasedAt);
        }
    }

    public Progress progress() {
        return new Progress(state, salt, plan, phase, phaseSince, haltReason, releasedAt);
    }
}
