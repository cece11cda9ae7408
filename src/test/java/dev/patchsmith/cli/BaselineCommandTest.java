package dev.patchsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.TestKey;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Published builds on the command line, and a comparison that stops a build.
class BaselineCommandTest {

    @TempDir
    Path folder;

    private static ApkFixture app(String value) {
        return ApkFixture.empty()
                .source("com.shop.Cart", "public class Cart { int a() { return " + value + "; } }")
                .string("hello", "Hello")
                .manifest(m -> m.version("3.16", 16))
                .signed(TestKey.RELEASE);
    }

    @Test
    void aPublishedBuildIsKeptListedAndKnown() throws Exception {
        Path apk = app("1").build(folder, "shop.apk");
        Path project = Files.createDirectory(folder.resolve("project"));

        Cli added = Cli.run("baseline", "add", apk, "--project", project, "--note", "play store");
        Cli listed = Cli.run("baseline", "list", "--project", project);
        Cli checked = Cli.run("baseline", "check", apk, "--project", project);

        assertThat(added.code()).isZero();
        assertThat(added.out()).startsWith("Kept 3.16 (16) as com.shop/16-").contains("without a mapping");
        assertThat(listed.out()).contains("com.shop/16-", "play store");
        assertThat(checked.code()).isZero();
        assertThat(checked.out()).startsWith("shop.apk is the published build 3.16 (16)");
    }

    @Test
    void theNextComparisonKnowsItsBase() throws Exception {
        Path project = Files.createDirectory(folder.resolve("project"));
        Cli.run("baseline", "add", app("1").build(folder, "shop.apk"), "--project", project);
        Path fixed = app("2").build(folder, "fixed.apk");

        Cli run = Cli.run("diff", fixed, "--project", project);

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("Base: 3.16 (16) (com.shop/16-");
        assertThat(run.out()).startsWith("1 method in 1 class really changed");
    }

    @Test
    void aBaseThatWasNotPublishedIsWarnedOf() throws Exception {
        Path project = Files.createDirectory(folder.resolve("project"));
        Cli.run("baseline", "add", app("1").build(folder, "shop.apk"), "--project", project);
        Path other = app("7").build(folder, "other.apk");
        Path fixed = app("2").build(folder, "fixed.apk");

        Cli told = Cli.run("diff", other, fixed, "--project", project);
        Cli stopped = Cli.run("diff", other, fixed, "--project", project, "--fail-on=base");

        assertThat(told.code()).isZero();
        assertThat(told.err()).contains("other.apk is not the published build 3.16 (16): classes.dex differ.");
        assertThat(stopped.code()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "change, 1",
        "code, 1",
        "resources, 0",
        "manifest, 0",
        "libraries, 0",
        "assets, 0",
        "files, 0",
        "signature, 0",
        "problems, 0",
        "noise, 1",
        "'manifest,code', 1",
        "'manifest,assets', 0"
    })
    void aBuildStopsForTheKindsItNames(String kinds, int code) {
        Path base = app("1").build(folder, "base.apk");
        Path fixed = app("2").build(folder, "fixed.apk");

        assertThat(Cli.run("diff", base, fixed, "--fail-on=" + kinds).code()).isEqualTo(code);
    }

    @Test
    void anUnknownKindIsWrongUsage() {
        Path base = app("1").build(folder, "base.apk");

        Cli run = Cli.run("diff", base, base, "--fail-on=weather");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("weather");
    }

    @Test
    void aMappingOfOneSideOnlyIsTold() throws Exception {
        Path base = app("1").build(folder, "base.apk");
        Path fixed = app("2").build(folder, "fixed.apk");
        Files.writeString(folder.resolve("fixed-mapping.txt"), "com.shop.Cart -> com.shop.Cart:\n");

        Cli one = Cli.run("diff", base, fixed);
        Files.writeString(folder.resolve("base-mapping.txt"), "com.shop.Cart -> com.shop.Cart:\n");
        Cli both = Cli.run("diff", base, fixed);

        assertThat(one.err()).contains("only one side has a mapping");
        assertThat(both.err()).doesNotContain("mapping");
    }

    @Test
    void oneApkWithoutAProjectIsWrongUsage() {
        assertThat(Cli.run("diff", app("1").build(folder, "base.apk")).code()).isEqualTo(2);
    }
}
