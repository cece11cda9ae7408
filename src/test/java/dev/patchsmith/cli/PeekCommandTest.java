package dev.patchsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.TestKey;
import dev.patchsmith.apk.build.robust.RobustFixture;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.diff.DiffNode;
import dev.patchsmith.apk.diff.DiffOptions;
import dev.patchsmith.apk.diff.DiffProgress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeekCommandTest {

    @TempDir
    private Path folder;

    private static ApkFixture app(String pay) {
        return ApkFixture.empty()
                .source(
                        "com.shop.Cart",
                        "public class Cart { private int rest; int pay(int price) { return " + pay
                                + "; } private int own() { rest++; return rest; } }")
                .signed(TestKey.RELEASE);
    }

    private Path built(String scheme, Path base, Path fixed) {
        Path out = folder.resolve(scheme + ".patch");
        String accept = scheme.toUpperCase(java.util.Locale.ROOT) + "-NOT-IN-BASE";
        Cli run = Cli.run("build-apk-patch", base, fixed, "-o", out, "--scheme", scheme, "--accept", accept);
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        return out;
    }

    /// The app after the patch must be the fixed app, down to the class.
    private void isTheFixedApp(String scheme) {
        Path base = app("price").build(folder, "base.apk");
        Path fixed = app("2 * price + own()").build(folder, "fixed.apk");
        Path after = folder.resolve("after.apk");

        Cli run = Cli.run("peek", built(scheme, base, fixed), "--base", base, "-o", after);

        assertThat(run.code()).as(run.out() + run.err()).isZero();
        ApkDiff diff = ApkDiff.between(open(fixed), open(after), DiffOptions.DEFAULT, DiffProgress.NONE);
        assertThat(diff.differences().filter(DiffNode::isReal).map(DiffNode::id).filter(id -> id.startsWith("code/")))
                .isEmpty();
        ApkDiff made = ApkDiff.between(open(base), open(after), DiffOptions.DEFAULT, DiffProgress.NONE);
        assertThat(made.differences().filter(DiffNode::isReal).map(DiffNode::id))
                .contains("code/com.shop.Cart/pay(I)I");
    }

    private static ApkFile open(Path apk) {
        return ApkPair.open(apk);
    }

    @Test
    void afterAnAndfixPatchTheAppIsTheFixedOne() {
        isTheFixedApp("andfix");
    }

    @Test
    void afterAPatchOfClassesTheAppIsTheFixedOne() {
        isTheFixedApp("qzone");
    }

    private static ApkFixture tinker(String id, String pay) {
        return app(pay).source(2, "com.shop.Shelf", "public class Shelf { int size() { return 1; } }")
                .source(
                        "com.tencent.tinker.loader.TinkerLoader",
                        "public class TinkerLoader { public static boolean load() { return true; } }")
                .manifest(m -> m.metaData("TINKER_ID", id).metaData("tinker_version", "1.9.15.2"))
                .file("assets/gone.txt", "gone")
                .file("assets/terms.txt", "Pay within 14 days.")
                .string("app_name", "Shop");
    }

    /// The differences between the fixed app and the base after the patch.
    private List<String> differencesAfter(ApkFixture before, ApkFixture after, Object... options) {
        Path base = before.build(folder, "base.apk");
        Path fixed = after.build(folder, "fixed.apk");
        Path patch = folder.resolve("patch_signed.apk");
        List<Object> words =
                new ArrayList<>(List.of("build-apk-patch", base, fixed, "-o", patch, "--scheme", "tinker"));
        words.addAll(List.of(options));
        Cli build = Cli.run(words.toArray());
        assertThat(build.code()).as(build.out() + build.err()).isZero();
        Path out = folder.resolve("after.apk");

        Cli run = Cli.run("peek", patch, "--base", base, "-o", out);

        assertThat(run.code()).as(run.out() + run.err()).isZero();
        return ApkDiff.between(open(fixed), open(out), DiffOptions.DEFAULT, DiffProgress.NONE)
                .differences()
                .filter(DiffNode::isReal)
                .map(DiffNode::id)
                .filter(id -> !id.startsWith("signature") && !id.startsWith("manifest"))
                .toList();
    }

    @Test
    void afterATinkerPatchTheAppIsTheFixedOneButForItsManifest() {
        ApkFixture fixed = tinker("2", "price + own()")
                .source(3, "com.shop.New", "public class New { int x = 1; }")
                .file("assets/gone.txt", "")
                .file("assets/terms.txt", "Pay within 30 days.")
                .file("assets/added.txt", "new")
                .string("app_name", "Shop 2")
                .file("lib/arm64-v8a/libpay.so", new byte[] {1, 2, 3});
        ApkFixture base = tinker("1", "price").file("lib/arm64-v8a/libpay.so", new byte[] {1, 2, 4});
        assertThat(differencesAfter(base, fixed)).isEmpty();
    }

    @Test
    void afterATinkerPatchOfAPackedAppTheAppIsTheFixedOne() {
        assertThat(differencesAfter(tinker("1", "price"), tinker("2", "price + own()"), "--protected-app"))
                .isEmpty();
    }

    @Test
    void aTinkerPatchListsWhatItChangesAndNothingElse() {
        ApkFixture fixed = tinker("2", "price + own()")
                .file("assets/gone.txt", "there still")
                .file("assets/added.txt", "new")
                .file("lib/arm64-v8a/libpay.so", new byte[] {1, 2, 3});
        ApkFixture base = tinker("1", "price").file("lib/arm64-v8a/libpay.so", new byte[] {1, 2, 4});
        differencesAfter(base, fixed);

        Cli run = Cli.run("peek", folder.resolve("patch_signed.apk"));

        assertThat(run.out()
                        .lines()
                        .dropWhile(line -> !line.endsWith("carried:"))
                        .skip(1)
                        .map(String::strip))
                .containsExactlyInAnyOrder(
                        "classes.dex",
                        "classes2.dex",
                        "lib/arm64-v8a/libpay.so",
                        "assets/added.txt",
                        "assets/gone.txt");
    }

    @Test
    void aTinkerPatchIsNotAppliedToAnotherBase() {
        differencesAfter(tinker("1", "price"), tinker("2", "price + own()"));
        Path other = tinker("1", "price - 1").build(folder, "other.apk");

        Cli run = Cli.run("peek", folder.resolve("patch_signed.apk"), "--base", other, "-o", folder.resolve("x.apk"));

        assertThat(run.code()).isNotZero();
        assertThat(run.err()).contains("cannot be applied to \"other.apk\": classes.dex belongs to another base");
        assertThat(folder.resolve("x.apk")).doesNotExist();
    }

    @Test
    void anAndfixPatchNamesItsMethodsAndFiles() {
        Path base = app("price").build(folder, "base.apk");
        Path fixed = app("3 * price").build(folder, "fixed.apk");

        Cli run = Cli.run("peek", built("andfix", base, fixed), "--json");

        assertThat(run.out()).contains("\"scheme\":\"andfix\"", "com.shop.Cart.pay(I)I", "\"From-File\":\"base.apk\"");
    }

    @Test
    void aRobustPatchIsReadWithTheMethodMap() throws Exception {
        Path patch = RobustFixture.patch(folder, "int pay(int price) { return price + 1; }");
        Path base = RobustFixture.base(folder, 23).path();

        Cli run = Cli.run("peek", patch, "--base", base, "--methods-map", RobustFixture.map(folder));

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("a patch for Robust", "com.shop.Cart.pay(int) (23) is replaced");
    }

    @Test
    void aPatchForAnotherBaseDoesNotFit() throws Exception {
        Path patch = RobustFixture.patch(folder, "int pay(int price) { return price + 1; }");

        Cli run = Cli.run("peek", patch, "--base", RobustFixture.base(folder, 7).path());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("does not fit");
    }

    @Test
    void aFileThatIsNoPatchIsNamed() throws Exception {
        Cli run = Cli.run("peek", java.nio.file.Files.writeString(folder.resolve("a.txt"), "hello"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("a.txt");
    }
}
