package dev.patchsmith.apk.diff;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The value of a resource for one configuration.
///
/// @param resource the resource as `string/app_name`
/// @param qualifiers the configuration, empty for the default one
/// @param before the value in the base, empty for none
/// @param after the value in the fixed APK, empty for none
/// @param baseFile the entry that holds the value in the base, empty where it is in the table
/// @param fixedFile the entry that holds the value in the fixed APK, empty where it is in the table
public record ResourceValueNode(
        String resource,
        String qualifiers,
        String before,
        String after,
        String baseFile,
        String fixedFile,
        Change change,
        @Nullable NoiseKind noiseKind)
        implements DiffNode {

    @Override
    public String id() {
        return "resources/" + resource + "/" + label();
    }

    @Override
    public String label() {
        return qualifiers.isEmpty() ? "default" : qualifiers;
    }

    public boolean isFile() {
        return !baseFile.isEmpty() || !fixedFile.isEmpty();
    }

    @Override
    public Optional<NoiseKind> noise() {
        return Optional.ofNullable(noiseKind);
    }
}
