package dev.patchsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealAndOpenCommandTest {

    /// A class with a comment and a message in Chinese, and what `openssl enc -aes-128-ecb` makes of it with the
    /// zero-padded key 123456.
    private static final String SCRIPT = text(
            "636c61737320486f6d6556696577436f6e74726f6c6c6572203a20554956696577436f6e74726f6c6c6572207b0a0a2d2028766f6964"
                    + "2973686f77546970207b0a202020202f2f20e68f90e7a4bae8afad0a202020204e534c6f67284022e4bda0e5a5bdefbc8ce8"
                    + "a1a5e4b88122293b0a7d0a0a7d0a");
    private static final String SEALED =
            "36fe52afbe914c63ffc91da32fa1a16011f8c98989a6b4c2569f0e38a59f550f9d5e8a40cb2e05e9d3f85fe551fb1077ae8e27ac7d21"
                    + "83177d7404e132ff1bddba4a95732d0ea5b6a6cb311656fa12ce6cd407b57160be5d6861d17b882c16f3c579501a82af943f"
                    + "8333e53b4af757514c8c2574a4b3c8c361403e263b758eb4";

    @TempDir
    private Path folder;

    private Path script;
    private Path key;
    private Path sealed;

    @BeforeEach
    void files() throws Exception {
        script = Files.writeString(folder.resolve("tip.mg.txt"), SCRIPT);
        key = Files.writeString(folder.resolve("app.key"), "123456\n");
        sealed = folder.resolve("tip.mg");
    }

    @Test
    void sealsWhatExistingAppsDecrypt() throws Exception {
        Cli run = Cli.run("seal", script, "--format", "mango", "--key-file", key, "-o", sealed);
        assertThat(run.code()).isZero();
        assertThat(HexFormat.of().formatHex(Files.readAllBytes(sealed))).isEqualTo(SEALED);
        assertThat(run.err()).contains("Warning").doesNotContain("123456");
    }

    @Test
    void opensToTheVeryScript() {
        Cli.run("seal", script, "--format", "mango", "--key-file", key, "-o", sealed);
        assertThat(Cli.run("open", sealed, "--key-file", key).out()).isEqualTo(SCRIPT);
    }

    @Test
    void tellsAWrongKeyFromACutFile() throws Exception {
        Cli.run("seal", script, "--format", "mango", "--key-file", key, "-o", sealed);
        Path other = Files.writeString(folder.resolve("other.key"), "0123456789abcdef");
        Cli wrong = Cli.run("open", sealed, "--key-file", other);
        byte[] all = Files.readAllBytes(sealed);
        Cli cut = Cli.run(
                "open", Files.write(folder.resolve("cut.mg"), java.util.Arrays.copyOf(all, 50)), "--key-file", key);
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(cut.code()).isEqualTo(1);
        assertThat(wrong.err()).isNotEqualTo(cut.err()).contains("key");
    }

    @Test
    void refusesAKeyOfSeventeenBytesWithTheReason() throws Exception {
        Path long17 = Files.writeString(folder.resolve("long.key"), "0123456789abcdefg");
        Cli run = Cli.run("seal", script, "--format", "mango", "--key-file", long17, "-o", sealed);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("16").doesNotContain("0123456789abcdefg");
        assertThat(sealed).doesNotExist();
    }

    @Test
    void sealsNothingThatADeviceWouldNotRun() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.txt"), "class A : B {\n- (void)f { x = @YES; }\n}\n");
        Cli run = Cli.run("seal", broken, "--format", "mango", "--key-file", key, "-o", sealed);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("broken.txt:2:").contains("Nothing was sealed");
        assertThat(sealed).doesNotExist();
    }

    @Test
    void sealsNoEmptyScript() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.txt"), "");
        assertThat(Cli.run("seal", empty, "--format", "mango", "--key-file", key, "-o", sealed)
                        .code())
                .isEqualTo(1);
        assertThat(sealed).doesNotExist();
    }

    @Test
    void sealsWithAProfileOfTheVault() throws Exception {
        var environment = java.util.Map.of("PATCHSMITH_PASSPHRASE", "a long enough phrase");
        Path vault = folder.resolve("keys.vault");
        Cli added = Cli.run(environment, "keys", "shop", "--key-file", key, "--vault", vault);
        assertThat(added.code()).isZero();
        assertThat(added.out()).contains("shop").doesNotContain("123456");
        assertThat(Cli.run(environment, "keys", "--vault", vault).out())
                .contains("shop")
                .contains("production");
        Cli run = Cli.run(
                environment, "seal", script, "--format", "mango", "--profile", "shop", "--vault", vault, "-o", sealed);
        assertThat(run.code()).isZero();
        assertThat(HexFormat.of().formatHex(Files.readAllBytes(sealed))).isEqualTo(SEALED);
    }

    @Test
    void aWrongPassphraseOpensNoVault() {
        Path vault = folder.resolve("keys.vault");
        Cli.run(
                java.util.Map.of("PATCHSMITH_PASSPHRASE", "a long enough phrase"),
                "keys",
                "shop",
                "--key-file",
                key,
                "--vault",
                vault);
        Cli run = Cli.run(java.util.Map.of("PATCHSMITH_PASSPHRASE", "another phrase"), "keys", "--vault", vault);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("passphrase").doesNotContain("another phrase");
    }

    @Test
    void wantsExactlyOneSourceOfTheKey() {
        assertThat(Cli.run("seal", script, "--format", "mango", "-o", sealed).code())
                .isEqualTo(2);
        assertThat(Cli.run("open", sealed, "--key-file", key, "--profile", "x").code())
                .isEqualTo(2);
    }

    @Test
    void refusesAKeyAmongTheArguments() {
        Cli run = Cli.run("seal", script, "--format", "mango", "--key", "123456", "-o", sealed);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("list of processes").doesNotContain("123456");
    }

    @Test
    void leavesAnOldPackageAloneWhenTheTargetIsAFolder() throws Exception {
        Path taken = Files.createDirectory(folder.resolve("taken.mg"));
        Cli run = Cli.run("seal", script, "--format", "mango", "--key-file", key, "-o", taken);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("taken.mg").doesNotContain("at dev.");
    }

    private static String text(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8);
    }
}
