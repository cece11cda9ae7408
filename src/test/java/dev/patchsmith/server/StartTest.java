package dev.patchsmith.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.patchsmith.management.protocol.Credentials;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starting, refusing to start, and starting again.
class StartTest {

    @TempDir
    Path folder;

    @Test
    void theFirstStartMakesUpAPasswordThatLogsIn() {
        char[] password;
        try (ManagementServer server = ManagementServer.start(ServerConfig.in(folder))) {
            password = server.firstPassword().orElseThrow();
            assertThat(new Http(server.url())
                            .post("/cms/user/login", new Credentials("root", new String(password)))
                            .status())
                    .isEqualTo(200);
        }
        try (ManagementServer again = ManagementServer.start(ServerConfig.in(folder))) {
            assertThat(again.firstPassword()).isEmpty();
            new Http(again.url()).as("root", new String(password));
        }
    }

    @Test
    void theDataFolderIsForItsUserAlone() throws IOException {
        Path data = folder.resolve("data");
        ManagementServer.start(ServerConfig.in(data)).close();
        assumeTrue(Files.getFileAttributeView(data, PosixFileAttributeView.class) != null, "permissions of POSIX");
        assertThat(Files.getPosixFilePermissions(data))
                .containsExactlyInAnyOrderElementsOf(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void aSecondServerInTheSameFolderIsRefused() {
        try (ManagementServer server = ManagementServer.start(ServerConfig.in(folder))) {
            assertThat(server.port()).isPositive();
            refused(ServerConfig.in(folder), ServerStartException.Cause.ALREADY_RUNNING, "already works in");
        }
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ServerConfig config = ServerConfig.in(folder).withPort(taken.getLocalPort());
            refused(config, ServerStartException.Cause.PORT_TAKEN, "Port " + taken.getLocalPort());
        }
        ManagementServer.start(ServerConfig.in(folder)).close();
    }

    @Test
    void aFileInThePlaceOfTheFolderIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        refused(ServerConfig.in(file), ServerStartException.Cause.FOLDER_UNUSABLE, file.toString());
    }

    @Test
    void aStoreThatIsNoStoreIsNamed() throws IOException {
        Files.writeString(folder.resolve("patchsmith.db"), "this is no database, it only has its name".repeat(100));
        refused(ServerConfig.in(folder), ServerStartException.Cause.STORE_UNUSABLE, "patchsmith.db");
        ServerConfig elsewhere = ServerConfig.in(folder.resolve("other"));
        refused(
                elsewhere.withDatabaseUrl("jdbc:mysql://localhost/x"),
                ServerStartException.Cause.STORE_UNUSABLE,
                "jdbc:postgresql:");
    }

    @Test
    void aPageUnderAnotherNameCannotReachTheServer() throws IOException {
        try (ManagementServer server =
                        ManagementServer.start(ServerConfig.in(folder).withOtherOrigins(false));
                java.net.Socket socket = new java.net.Socket("127.0.0.1", server.port())) {
            String request =
                    "GET /v2/server HTTP/1.1\r\nHost: evil.example:" + server.port() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 403");
            Http.Answer other =
                    new Http(server.url()).send("GET", "/v2/server", null, null, "Origin", "https://evil.example");
            assertThat(other.status()).isEqualTo(403);
        }
    }

    @Test
    void otherOriginsAreLetInWhereTheyAreWanted() {
        try (ManagementServer server = ManagementServer.start(ServerConfig.in(folder))) {
            Http.Answer preflight = new Http(server.url())
                    .send(
                            "OPTIONS",
                            "/v1/hotFix",
                            null,
                            null,
                            "Origin",
                            "http://front.example",
                            "Access-Control-Request-Headers",
                            "authorization, content-type, tag");
            assertThat(preflight.status()).isEqualTo(204);
            assertThat(preflight.header("Access-Control-Allow-Headers")).hasValue("authorization, content-type, tag");
            assertThat(preflight.header("Access-Control-Allow-Origin")).hasValue("http://front.example");
        }
    }

    private static void refused(ServerConfig config, ServerStartException.Cause cause, String words) {
        assertThatThrownBy(() -> ManagementServer.start(config))
                .isInstanceOfSatisfying(ServerStartException.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(cause);
                    assertThat(refusal).hasMessageContaining(words);
                });
    }
}
