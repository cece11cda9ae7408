package dev.patchsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Settings of the server from flags, the environment and a file.
class ServeSettingsTest {

    @TempDir
    Path folder;

    private Cli serve(Map<String, String> environment, String file, Object... words) throws IOException {
        Path path = Files.writeString(folder.resolve("server.conf"), file);
        List<Object> all = new ArrayList<>(List.of("serve", "--data", folder.resolve("data"), "--config", path));
        all.addAll(List.of(words));
        return Cli.run(environment, all.toArray());
    }

    @Test
    void aFlagGoesBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
        Map<String, String> none = Map.of();
        Map<String, String> environment = Map.of("PATCHSMITH_PORT", "70002");
        assertThat(serve(none, "port = 70001").err()).contains("not 70001").contains("server.conf");
        assertThat(serve(environment, "port = 70001").err())
                .contains("not 70002")
                .contains("PATCHSMITH_PORT");
        assertThat(serve(environment, "port = 70001", "--port", "70003").err()).contains("not 70003");
    }

    @Test
    void aMisspeltSettingOfTheFileIsRefusedWithThoseThereAre() throws IOException {
        Cli run = serve(Map.of(), "prot = 80");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'prot'").contains("port, ");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Cli run = Cli.run("serve", "--config", folder.resolve("none.conf"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("none.conf").contains("no such file");
        assertThat(Cli.run(
                                Map.of(
                                        "PATCHSMITH_CONFIG",
                                        folder.resolve("other.conf").toString()),
                                "serve")
                        .err())
                .contains("other.conf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "without-tls = yes", "behind-tls-proxy = yes", "without-tls = yes\nbehind-tls-proxy = no"})
    void beyondThisComputerItWantsTlsUnlessToldTwice(String said) throws IOException {
        Cli run = serve(Map.of(), "host = 0.0.0.0\n" + said);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("say so twice");
    }

    @Test
    void toldTwiceItOnlyMissesItsPort() throws IOException {
        Cli run =
                serve(Map.of("PATCHSMITH_WITHOUT_TLS", "yes"), "host = 0.0.0.0\nbehind-tls-proxy = yes\nport = 70001");
        assertThat(run.err()).doesNotContain("twice").contains("70001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tls-key = k.pem",
                "tls-certificate = c.pem",
                "tls-certificate = c.p12\ntls-self-made = yes",
                "trusted-proxies = everybody",
                "trusted-proxies = 10.0.0.0/99",
                "package-address = ftp://x",
                "captcha = maybe",
                "log = xml"
            })
    void settingsThatCannotBeAreWrongUsage(String line) throws IOException {
        Cli run = serve(Map.of(), line);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(line.substring(0, 3));
    }

    @Test
    void theHelpNamesEverySetting() {
        String help = Cli.run("serve", "--help").out();
        assertThat(ServeOptions.NAMES).allSatisfy(name -> assertThat(help).contains("--" + name));
        assertThat(help).contains("PATCHSMITH_TLS_KEY").contains("--config");
    }

    @Test
    void theOtherNewCommandsSayWhatIsMissing() {
        assertThat(Cli.run("export-config", "--app", "a", "-o", folder, "--package-address", "cms:x")
                        .code())
                .isEqualTo(2);
        Cli export = Cli.run(
                "export-config",
                "--app",
                "a",
                "-o",
                folder,
                "--package-address",
                "cms:",
                "--data",
                folder.resolve("d"));
        assertThat(export.code()).isEqualTo(3);
        assertThat(export.err()).contains("There is no store");
        Cli moved = Cli.run(
                "import-hotfix-server", "--db", "jdbc:oracle:x", "--assets", folder, "--data", folder.resolve("d"));
        assertThat(moved.code()).isEqualTo(3);
        assertThat(moved.err()).contains("jdbc:mysql:");
    }
}
