package dev.patchsmith.management.client;

import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.patch.Platform;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One patch on a server, in the words both kinds of server share. What a server does not know is null.
///
/// @param state null when an older server stores a number nobody knows
/// @param share how far a grey release goes, 1 to 10000
/// @param devices the places of a release by count
/// @param size in bytes, -1 when unknown
/// @param waiting whether somebody asked for a change that a second person has to approve
/// @param path where an older server keeps the package; null when there is none to serve
public record PatchSummary(
        long id,
        @Nullable String app,
        Platform platform,
        String version,
        String name,
        @Nullable String notes,
        @Nullable PatchState state,
        @Nullable Integer share,
        @Nullable Integer devices,
        @Nullable String checksum,
        long size,
        @Nullable String path,
        @Nullable Instant created,
        @Nullable Instant changed,
        @Nullable String createdBy,
        @Nullable String haltReason,
        long revision,
        boolean waiting) {

    public boolean isLive() {
        return state != null && state.isLive();
    }
}
