package dev.patchsmith.management.client;

import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import org.jspecify.annotations.Nullable;

/// What is said about a package when it becomes a patch.
///
/// @param app ignored by older servers, which know no apps
public record PatchWords(
        String app,
        Platform platform,
        AppVersion version,
        String name,
        PackageFormat format,
        @Nullable String notes) {}
