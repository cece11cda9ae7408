package dev.patchsmith.apk.diff;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A resource that differs, by name. A changed one carries its values by configuration.
///
/// @param before the value of one that was removed, in its first configuration; empty else
/// @param after the value of one that was added, in its first configuration; empty else
/// @param baseId the id in the base, 0 where it is not there
/// @param fixedId the id in the fixed APK, 0 where it is not there
public record ResourceNode(
        String type,
        String label,
        int baseId,
        int fixedId,
        String before,
        String after,
        Change change,
        @Nullable NoiseKind noiseKind,
        List<ResourceValueNode> children)
        implements DiffNode {

    public ResourceNode {
        children = List.copyOf(children);
    }

    @Override
    public String id() {
        return "resources/" + qualifiedName();
    }

    public String qualifiedName() {
        return type + "/" + label;
    }

    /// Whether the resource is on both sides under different ids, which matters to code with the old ids inlined.
    public boolean idMoved() {
        return baseId != 0 && fixedId != 0 && baseId != fixedId;
    }

    @Override
    public Optional<NoiseKind> noise() {
        return Optional.ofNullable(noiseKind);
    }
}
