package dev.patchsmith.management.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// The body that adds a patch by the legacy route. `path` is the one an upload answered with.
@JsonInclude(JsonInclude.Include.ALWAYS)
public record NewPatch(
        @JsonProperty("package") @Nullable String packageName,
        @Nullable String type,
        int platform,
        @Nullable Integer status,
        @Nullable String desc,
        String version,
        @Nullable String path) {}
