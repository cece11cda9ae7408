package dev.patchsmith.apk.diff;

import dev.patchsmith.apk.ApkEntry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file that is neither code nor a resource of the table nor a native library.
public record FileNode(
        Section.Kind section,
        String name,
        @Nullable ApkEntry base,
        @Nullable ApkEntry fixed,
        Change change,
        @Nullable NoiseKind noiseKind)
        implements DiffNode {

    @Override
    public String id() {
        return (section == Section.Kind.ASSETS ? "asset/" : "file/") + name;
    }

    @Override
    public String label() {
        return section == Section.Kind.ASSETS && name.startsWith("assets/") ? name.substring(7) : name;
    }

    @Override
    public Optional<NoiseKind> noise() {
        return Optional.ofNullable(noiseKind);
    }
}
