package dev.patchsmith.apk.diff;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A difference in who signed or how.
public record SignatureNode(
        Matter matter,
        String before,
        String after,
        Change change,
        @Nullable NoiseKind noiseKind) implements DiffNode {

    /// What differs.
    public enum Matter {
        SIGNERS("Signers"),
        SCHEMES("Schemes");

        private final String title;

        Matter(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    @Override
    public String id() {
        return "signature/" + label();
    }

    @Override
    public String label() {
        return matter.title();
    }

    @Override
    public Optional<NoiseKind> noise() {
        return Optional.ofNullable(noiseKind);
    }
}
