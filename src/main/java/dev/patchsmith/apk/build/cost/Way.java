package dev.patchsmith.apk.build.cost;

import dev.patchsmith.apk.scheme.Scheme;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The ways from the base to the fixed APK that are compared: the open schemes, and for scale the plain differences
/// of the two files, which are no hot fixes.
public enum Way {
    ANDFIX(Scheme.ANDFIX, Scheme.ANDFIX.title()),
    ROBUST(Scheme.ROBUST, Scheme.ROBUST.title()),
    QZONE(Scheme.QZONE, Scheme.QZONE.title()),
    TINKER(Scheme.TINKER, Scheme.TINKER.title()),
    AMIGO(Scheme.AMIGO, Scheme.AMIGO.title()),
    BSDIFF(null, "bsdiff"),
    ZSTD(null, "zstd");

    private final @Nullable Scheme scheme;
    private final String title;

    Way(@Nullable Scheme scheme, String title) {
        this.scheme = scheme;
        this.title = title;
    }

    /// The scheme, empty for a plain difference.
    public Optional<Scheme> scheme() {
        return Optional.ofNullable(scheme);
    }

    public String title() {
        return title;
    }

    /// The way of a scheme, empty for those that are not compared.
    public static Optional<Way> of(Scheme scheme) {
        return Arrays.stream(values()).filter(way -> way.scheme == scheme).findFirst();
    }
}
