package dev.patchsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.server.ManagementServer;
import dev.patchsmith.server.ServerConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands a build server uses, with a token instead of a person.
class BuildServerCommandsTest {

    @TempDir
    private Path folder;

    private ManagementServer server;
    private Path sealed;

    @BeforeEach
    void start() throws Exception {
        server = ManagementServer.start(
                ServerConfig.in(folder.resolve("data")).withFirstPassword("Correct_1".toCharArray()));
        sealed = Files.write(folder.resolve("a.mg"), HexFormat.of().parseHex("d02066d927ee177b8d22a166bb7ad977"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Cli asRoot(Object... words) {
        return Cli.run(Map.of("PATCHSMITH_SERVER", server.url().toString(), "PATCHSMITH_PASSWORD", "Correct_1"), words);
    }

    private Cli withToken(String token, Object... words) {
        return Cli.run(Map.of("PATCHSMITH_SERVER", server.url().toString(), "PATCHSMITH_TOKEN", token), words);
    }

    @Test
    void saysWhoIsLoggedInAndWhatHeMayDo() {
        Cli run = asRoot("login");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Patchsmith").contains("root").contains("everything");
    }

    @Test
    void aWrongPasswordEndsWithOne() {
        Cli run = Cli.run(Map.of("PATCHSMITH_PASSWORD", "wrong"), "login", "--server", server.url());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("password is wrong");
    }

    @Test
    void aServerThatIsNotThereEndsWithThree() {
        Cli run = Cli.run(Map.of("PATCHSMITH_PASSWORD", "x"), "login", "--server", "http://127.0.0.1:1");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("Nothing answers");
    }

    @Test
    void aTokenIsWrittenForThisUserOnlyAndWorksFromFileAndEnvironment() throws Exception {
        Path file = folder.resolve("build.token");
        Cli made = asRoot("login", "--save-token", file, "--role", "author,releaser,viewer", "--days", "7");
        assertThat(made.code()).as(made.err()).isZero();
        String token = Files.readString(file);
        assertThat(made.out()).doesNotContain(token).contains("build.token");
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        }
        assertThat(asRoot("upload", sealed, "--app-version", "1.0.0").code()).isZero();
        assertThat(withToken(token, "list").out()).contains("1.0.0");
        assertThat(Cli.run(Map.of(), "list", "--server", server.url(), "--token-file", file)
                        .out())
                .contains("1.0.0");
    }

    @Test
    void aTokenMayNoMoreThanItsRoles() throws Exception {
        Path file = folder.resolve("viewer.token");
        asRoot("login", "--save-token", file, "--role", "viewer");
        asRoot("upload", sealed, "--app-version", "1.0.0");
        Cli run = withToken(Files.readString(file), "publish", "1", "--yes");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("may not");
        assertThat(asRoot("list", "--json").out()).contains("\"state\":\"ready\"");
    }

    @Test
    void aTokenThatWasTakenBackIsRefused() {
        Cli run = withToken("pst_made-up", "list");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("log in again");
    }

    @Test
    void tokensLiveOneDayToAYear() {
        assertThat(asRoot("login", "--save-token", folder.resolve("t"), "--days", "400")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void explainsWhyADeviceGetsAPatch() {
        asRoot("upload", sealed, "--app-version", "1.0.0");
        asRoot("publish", "1", "--yes");
        Cli run = asRoot("explain", "1", "device-0");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("gets patch 1").contains("HIT_EVERYBODY").contains("bucket");
    }

    @Test
    void explainsWhyADeviceDoesNot() {
        asRoot("upload", sealed, "--app-version", "1.0.0");
        Cli run = asRoot("explain", "1", "device-0", "--json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("\"reason\":\"NOT_RUNNING\"").contains("\"code\":2000");
    }

    @Test
    void statusIsReadByScripts() {
        asRoot("upload", sealed, "--app-version", "1.0.0");
        asRoot("publish", "1", "--yes");
        Cli run = asRoot("status", "1", "--json");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"state\":\"RELEASED\"").contains("\"notified\":0");
    }

    @Test
    void watchingEndsWithTheRelease() {
        asRoot("upload", sealed, "--app-version", "1.0.0");
        asRoot("publish", "1", "--yes");
        asRoot("stop", "1");
        Cli run = asRoot("status", "1", "--watch", "--every", "1");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("stopped");
    }

    @Test
    void rehearsesOnAServerOfItsOwn() {
        Cli run = Cli.run(
                Map.of(),
                "simulate",
                "--devices",
                "400",
                "--app",
                "shop",
                "--failure-rate",
                "0.02",
                "--silent-rate",
                "0.01",
                "--halt-above",
                "0",
                "--hours",
                "6");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("exactly what was played").contains("400 virtual devices");
    }

    @Test
    void rehearsesAgainstAServerThatRuns() {
        asRoot("upload", sealed, "--app-version", "1.0.0");
        asRoot("publish", "1", "--yes");
        Cli run = asRoot("simulate", "--devices", "200", "--patch", "1", "--hours", "6", "--json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"differences\":[]").contains("\"loaded\":200");
    }

    @Test
    void speedsThatCannotBeAreRefused() {
        Cli run = Cli.run(Map.of(), "simulate", "--speed", "fast");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("60x");
    }
}
