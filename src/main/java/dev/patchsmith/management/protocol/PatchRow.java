package dev.patchsmith.management.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One patch in the legacy list. `path` starts with `./assets/`; `status` stays a bare number because other
/// servers store any number (see [PatchStatus#of]).
public record PatchRow(
        @JsonProperty("package") @Nullable String packageName,
        @Nullable String path,
        long id,
        @Nullable String type,
        int platform,
        @Nullable Integer status,
        @Nullable String desc,
        @Nullable String resourceName,
        String version,

        @JsonProperty("created_at") @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm:ss.SSSX", timezone = "UTC") @Nullable
        Instant createdAt,

        @JsonProperty("updated_at") @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm:ss.SSSX", timezone = "UTC") @Nullable
        Instant updatedAt,

        @JsonProperty("deleted_at") @Nullable String deletedAt) {}
