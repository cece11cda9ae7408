package dev.patchsmith.management.protocol.v2;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.rollout.Reason;
import org.jspecify.annotations.Nullable;

/// The answer to a device that asks by our protocol ([Route#DECISION] with the query parameters `app`,
/// `platform`, `version`, `device`, `patch` and any others, which conditions see). `patch` is null without a hit.
/// The device asks again after `nextPollSeconds`.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Offer(
        Reason reason,
        int code,
        long nextPollSeconds,
        @Nullable Offered patch) {

    /// What is offered. A [PatchDetail.Kind#CLEAR] has no package: the device removes what it has. `url` is
    /// relative.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Offered(
            long id,
            PatchDetail.Kind kind,
            @Nullable PackageFormat format,
            @Nullable String checksum,
            long size,
            @Nullable String signature,
            @Nullable String url) {}
}
