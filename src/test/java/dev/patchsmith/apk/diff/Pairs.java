package dev.patchsmith.apk.diff;

import dev.patchsmith.apk.ApkFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Builds two APKs and compares them.
public final class Pairs {

    private Pairs() {}

    public static ApkDiff diff(Path folder, ApkFixture base, ApkFixture fixed) {
        return diff(folder, base, fixed, DiffOptions.DEFAULT);
    }

    public static ApkDiff diff(Path folder, ApkFixture base, ApkFixture fixed, DiffOptions options) {
        try {
            Path own = Files.createTempDirectory(folder, "pair");
            return ApkDiff.between(
                    base.open(own, "base.apk"), fixed.open(own, "fixed.apk"), options, DiffProgress.NONE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Each difference as `M code/com.shop.Cart/pay()V` or `M DEBUG_INFO code/...`.
    public static List<String> lines(ApkDiff diff) {
        return diff.differences()
                .map(n -> n.change().badge() + " " + n.noise().map(k -> k + " ").orElse("") + n.id())
                .toList();
    }

    /// The real differences only.
    public static List<String> real(ApkDiff diff) {
        return lines(new Only(diff).real());
    }

    private record Only(ApkDiff diff) {
        List<DiffNode> real() {
            return diff.differences().filter(DiffNode::isReal).toList();
        }
    }

    private static List<String> lines(List<DiffNode> nodes) {
        return nodes.stream().map(n -> n.change().badge() + " " + n.id()).toList();
    }
}
