package dev.patchsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.TestKey;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildApkPatchCommandTest {

    private static final Map<String, String> PASSWORD = Map.of("PATCHSMITH_KEYSTORE_PASSWORD", "open sesame");

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path base;

    @SuppressWarnings("NullAway.Init")
    private Path fixed;

    @SuppressWarnings("NullAway.Init")
    private Path keys;

    @BeforeEach
    void build() throws Exception {
        base = app("price").build(folder, "base.apk");
        fixed = app("price + 1").build(folder, "shop-hotfix-1.0.0.3.apk");
        keys = folder.resolve("keys.p12");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("shop", TestKey.RELEASE.pair().getPrivate(), "open sesame".toCharArray(), new Certificate[] {
            TestKey.RELEASE.certificate()
        });
        try (OutputStream out = Files.newOutputStream(keys)) {
            store.store(out, "open sesame".toCharArray());
        }
    }

    private static ApkFixture app(String pay) {
        return ApkFixture.empty()
                .source("com.shop.Cart", "public class Cart { int pay(int price) { return " + pay + "; } }")
                .source("com.alipay.euler.andfix.AndFix", "public class AndFix {}")
                .source("com.shop.Start", "class Start { Object o = new com.alipay.euler.andfix.AndFix(); }")
                .signed(TestKey.RELEASE);
    }

    @Test
    void theRecommendedSchemeIsBuiltSignedAndProven() {
        Path out = folder.resolve("fix.apatch");
        Cli run = Cli.run(PASSWORD, "build-apk-patch", base, fixed, "-o", out, "--keystore", keys);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(out).exists();
        assertThat(run.out()).contains("AndFix", "CN=Shop Release", "Proven:", "Hot fix 3 of 1.0.0.");
    }

    @Test
    void jsonTellsTheSame() {
        Path out = folder.resolve("fix.apatch");
        Cli run = Cli.run("build-apk-patch", base, fixed, "-o", out, "--scheme", "andfix", "--json");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("\"outcome\":\"proven\"", "\"holds\":true", "\"appVersion\":\"1.0.0\"", "\"signed\":false");
    }

    @Test
    void aSchemeTheBaseLacksNamesTheRuleToAccept() {
        Path out = folder.resolve("fix.jar");
        Cli run = Cli.run("build-apk-patch", base, fixed, "-o", out, "--scheme", "qzone");

        assertThat(run.code()).isEqualTo(1);
        assertThat(out).doesNotExist();
        assertThat(run.out()).contains("--accept QZONE-NOT-IN-BASE");
        assertThat(Cli.run(
                                "build-apk-patch",
                                base,
                                fixed,
                                "-o",
                                out,
                                "--scheme",
                                "qzone",
                                "--accept",
                                "QZONE-NOT-IN-BASE")
                        .code())
                .isZero();
    }

    @Test
    void aBranchForAnotherVersionIsRefused() {
        Cli run = Cli.run("build-apk-patch", base, fixed, "-o", folder.resolve("p"), "--branch", "hotfix 2.0.0.1");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("repairs 2.0.0, but base.apk is version 1.0.0");
    }

    @Test
    void secretsAreNeverArguments() {
        Cli run = Cli.run("build-apk-patch", base, fixed, "-o", folder.resolve("p"), "--storepass", "open sesame");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("secrets are not taken from the command line")
                .doesNotContain("sesame");
    }

    @Test
    void robustSaysHonestlyThatItCannot() {
        Cli run = Cli.run("build-apk-patch", base, fixed, "-o", folder.resolve("p"), "--scheme", "robust");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("cannot be built from two APKs");
    }
}
