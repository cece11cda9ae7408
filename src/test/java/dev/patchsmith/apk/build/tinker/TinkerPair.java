package dev.patchsmith.apk.build.tinker;

import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.TestKey;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.BuildOutcome;
import dev.patchsmith.apk.build.BuildRequest;
import dev.patchsmith.apk.build.Keys;
import dev.patchsmith.apk.diff.Pairs;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// An app with Tinker in it, and a fix of it.
final class TinkerPair {

    static final Set<String> NOTHING = Set.of();

    private TinkerPair() {}

    /// A base that keeps every rule.
    static ApkFixture app(String id) {
        return ApkFixture.empty()
                .string("app_name", "Shop")
                .source("com.shop.Cart", "public class Cart { int pay(int a) { return a; } }")
                .source(2, "com.shop.Shelf", "public class Shelf { int size() { return 1; } }")
                .source(
                        "com.tencent.tinker.loader.TinkerLoader",
                        "public class TinkerLoader { public static boolean load() { return true; } }")
                .manifest(m -> m.metaData("TINKER_ID", id).metaData("tinker_version", "1.9.14.16"))
                .file("assets/terms.txt", "Pay within 14 days.")
                .signed(TestKey.RELEASE);
    }

    static ApkFixture base() {
        return app("base-1");
    }

    static ApkFixture fixed() {
        return app("fixed-2").source("com.shop.Cart", "public class Cart { int pay(int a) { return a + 1; } }");
    }

    static BuildRequest request(Path folder, ApkFixture base, ApkFixture fixed) {
        return BuildRequest.of(
                Pairs.diff(folder, base, fixed), folder.resolve("out/patch_signed.apk"), Keys.of(TestKey.RELEASE));
    }

    static BuildOutcome build(Path folder, UnaryOperator<ApkFixture> change) {
        return new TinkerBuilder(TinkerOptions.DEFAULT)
                .build(request(folder, base(), change.apply(fixed())), WorkProgress.NONE);
    }

    /// The codes of the rules that a change breaks, apart from those about versions.
    static List<String> broken(Path folder, ApkFixture base, ApkFixture fixed, TinkerOptions options) {
        return new TinkerBuilder(options)
                .check(request(folder, base, fixed), WorkProgress.NONE).stream()
                        .map(rule -> rule.weight() + " " + rule.code())
                        .distinct()
                        .toList();
    }
}
