package dev.patchsmith.apk.diff;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A dex file whose bytes differ although no class of it does, or one that came or went as a whole.
public record DexFileNode(
        String label, Change change, @Nullable NoiseKind noiseKind) implements DiffNode {

    @Override
    public String id() {
        return "dex/" + label;
    }

    @Override
    public Optional<NoiseKind> noise() {
        return Optional.ofNullable(noiseKind);
    }
}
