package dev.patchsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.TestKey;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApkCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aFileThatIsNoApkIsNamedWithTheReason() throws Exception {
        Path file = Files.writeString(folder.resolve("x.apk"), "not a zip");
        Cli run = Cli.run("diff", file, file);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("x.apk").doesNotContain("Exception");
    }

    @Test
    void aMissingFileIsNamed() {
        Cli run = Cli.run("advise", folder.resolve("none.apk"), folder.resolve("none.apk"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("none.apk");
    }

    @Test
    void adviceComesWithWhatEveryWayCosts() {
        Path base = app("price").build(folder, "base.apk");
        Path fixed = app("price + 1").build(folder, "fixed.apk");

        Cli text = Cli.run("advise", base, fixed, "--cost");
        assertThat(text.out()).contains("What it costs", "Amigo: ", "bytes to download", "zstd: ", "(inferred; ");
        Cli json = Cli.run("advise", base, fixed, "--cost", "--json");
        assertThat(json.out())
                .contains("\"patchsmith-scheme-advice\"", "\"costs\"", "\"way\": \"tinker\"", "\"download\"");
    }

    private static ApkFixture app(String pay) {
        return ApkFixture.empty()
                .source("com.shop.Cart", "public class Cart { int pay(int price) { return " + pay + "; } }")
                .signed(TestKey.RELEASE);
    }
}
