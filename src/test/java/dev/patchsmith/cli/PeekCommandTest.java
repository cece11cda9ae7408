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
