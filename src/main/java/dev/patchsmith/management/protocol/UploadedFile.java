package dev.patchsmith.management.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// One entry of the array that an upload answers with. `path` is what [NewPatch] names; `name` comes only when
/// the server already had the same bytes.
public record UploadedFile(
        long id,
        String key,
        String path,
        String url,
        String type,
        String extension,
        long size,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String name) {}
