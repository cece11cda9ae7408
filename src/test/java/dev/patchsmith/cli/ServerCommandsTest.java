package dev.patchsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.patchsmith.server.ManagementServer;
import dev.patchsmith.server.ServerConfig;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerCommandsTest {

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

    private Cli run(Object... words) {
        return Cli.run(Map.of("PATCHSMITH_SERVER", server.url().toString(), "PATCHSMITH_PASSWORD", "Correct_1"), words);
    }

    @Test
    void uploadsPublishesPausesResumesAndStops() {
        assertThat(run("upload", sealed, "--app-version", "1.0.0").out()).contains("ready");
        assertThat(run("publish", "1", "--yes").out()).contains("released");
        assertThat(run("pause", "1").out()).contains("paused");
        assertThat(run("resume", "1").out()).contains("released");
        assertThat(run("stop", "1").out()).contains("stopped");
        assertThat(run("list").out()).contains("stopped").contains("1.0.0");
    }

    @Test
    void nothingIsLiveAfterAnUpload() {
        run("upload", sealed, "--app-version", "1.0.0");
        assertThat(run("list", "--json").out()).contains("\"state\":\"ready\"");
    }

    @Test
    void publishesNothingUnconfirmed() {
        run("upload", sealed, "--app-version", "1.0.0");
        Cli run = run("publish", "1");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--yes");
        assertThat(run("list", "--json").out()).contains("\"state\":\"ready\"");
    }

    @Test
    void saysThatAPackageIsThereAlready() {
        run("upload", sealed, "--app-version", "1.0.0");
        Cli again = run("upload", sealed, "--app-version", "1.0.0");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("patch 1").contains("--again");
    }

    @Test
    void anUnknownPatchIsAnErrorOfTheInput() {
        assertThat(run("pause", "4711").code()).isEqualTo(1);
    }

    @Test
    void aWrongPasswordIsToldPlainly() {
        Cli run = Cli.run(Map.of("PATCHSMITH_PASSWORD", "wrong"), "list", "--server", server.url());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("password is wrong");
    }

    @Test
    void aServerThatAnswersHtmlIsNoManagementServer() throws Exception {
        HttpServer html = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        html.createContext("/", exchange -> {
            byte[] page = "<html><body>Welcome</body></html>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        html.start();
        try {
            Cli run = Cli.run(
                    Map.of("PATCHSMITH_PASSWORD", "x"),
                    "list",
                    "--server",
                    "http://127.0.0.1:" + html.getAddress().getPort());
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err()).contains("not a management server");
        } finally {
            html.stop(0);
        }
    }

    @Test
    void serveRefusesADataFolderInUse() {
        Cli run = Cli.run("serve", "--port", "0", "--data", folder.resolve("data"));
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("data").doesNotContain("Exception");
    }

    @Test
    void serveRefusesATakenPort() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Cli run = Cli.run("serve", "--port", taken.getLocalPort(), "--data", folder.resolve("other"));
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err()).contains("Port " + taken.getLocalPort()).contains("another");
        }
    }

    @Test
    void serveRefusesADataFolderThatCannotBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        Cli run = Cli.run("serve", "--port", "0", "--data", file.resolve("data"));
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains(file.resolve("data").toString()).doesNotContain("Exception");
    }

    @Test
    void serveRefusesToListenBeyondThisComputerInTheClear() {
        Cli run = Cli.run("serve", "--host", "0.0.0.0", "--data", folder.resolve("other"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("TLS");
    }
}
