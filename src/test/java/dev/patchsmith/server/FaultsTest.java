package dev.patchsmith.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.protocol.v2.AuditEntry;
import dev.patchsmith.management.protocol.v2.HaltRule;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Phase;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.management.protocol.v2.Report;
import dev.patchsmith.management.protocol.v2.Session;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What breaks around a server, each named by its number in the list of faults.
class FaultsTest {

    @TempDir
    Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static PatchDetail released(Http root, String version, String content, Plan plan) {
        String checksum = Checksum.of(bytes(content)).hex();
        root.send("PUT", "/v2/packages/" + checksum, bytes(content), null);
        PatchDetail.Draft draft = new PatchDetail.Draft(
                "default", Platform.IOS, version, "fix", PackageFormat.MANGO, checksum, null, null);
        PatchDetail patch = root.post("/v2/patches", draft).as(PatchDetail.class);
        return root.put("/v2/patches/" + patch.id() + "/release", plan).as(PatchDetail.class);
    }

    /// The server is killed while ten uploads stand at ten different places.
    @Test
    void f01AnUploadThatAKillCutsOffLeavesNothing() throws Exception {
        byte[] content = new byte[200_000];
        new java.util.Random(7).nextBytes(content);
        String checksum = Checksum.of(content).hex();
        List<Socket> sockets = new ArrayList<>();
        try (ServerProcess killed = ServerProcess.start(folder, Map.of())) {
            String token = killed.http().logIn("root", TestStore.PASSWORD).accessToken();
            String head = "PUT /v2/packages/" + checksum + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + token + "\r\nContent-Length: " + content.length + "\r\n\r\n";
            for (int i = 0; i < 10; i++) {
                Socket socket = new Socket("127.0.0.1", killed.url().getPort());
                sockets.add(socket);
                OutputStream out = socket.getOutputStream();
                out.write(bytes(head));
                out.write(content, 0, i < 9 ? content.length * i / 10 : content.length - 1);
                out.flush();
            }
            killed.kill();
        }
        for (Socket socket : sockets) {
            socket.close();
        }
        try (ServerProcess again = ServerProcess.start(folder, Map.of())) {
            Http root = again.http().as("root", TestStore.PASSWORD);
            assertThat(count("SELECT COUNT(*) FROM content")).isZero();
            assertThat(root.send("PUT", "/v2/packages/" + checksum, content, null)
                            .status())
                    .isEqualTo(201);
            PatchDetail.Draft draft = new PatchDetail.Draft(
                    "default", Platform.IOS, "1.0", "fix", PackageFormat.MANGO, checksum, null, null);
            byte[] body = dev.patchsmith.management.protocol.Json.bytes(draft);
            for (int i = 0; i < 3; i++) {
                root.send("POST", "/v2/patches", body, "application/json", "Idempotency-Key", checksum);
            }
            assertThat(count("SELECT COUNT(*) FROM patch")).isEqualTo(1);
            assertThat(again.stop()).as("ends by itself when asked").isIn(0, 143);
        }
        try (Stream<Path> left = Files.list(folder.resolve("data/temporary"))) {
            assertThat(left).isEmpty();
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/patchsmith.db"));
                var row = connection.createStatement().executeQuery(sql)) {
            return row.getLong(1);
        }
    }

    @Test
    void f03WhileTheStoreIsAwayDevicesAreAnsweredAndReportsComeBackLater() {
        PrivatePostgres postgres = PrivatePostgres.ofOneTest();
        ServerConfig config = ServerConfig.in(folder)
                .withDatabaseUrl(postgres.database())
                .withFirstPassword(TestStore.PASSWORD.toCharArray());
        try (ManagementServer server = ManagementServer.start(config)) {
            Http anonymous = new Http(server.url());
            Http root = anonymous.as("root", TestStore.PASSWORD);
            PatchDetail patch = released(root, "1.0", "still there", Plan.of(Reach.everybody()));
            String download = "/v1/validHotFix?version=1.0";
            assertThat(anonymous.get(download).text()).isEqualTo("still there");
            Report.Batch batch = new Report.Batch(List.of(new Report("d", patch.id(), 400, Instant.now())));
            anonymous.get("/v2/decision?platform=IOS&version=1.0&device=d");
            postgres.stopNow();
            assertThat(anonymous.get(download).text()).as("from memory").isEqualTo("still there");
            assertThat(anonymous.get("/v1/validHotFix?version=other").text()).isEmpty();
            Http.Answer report = anonymous.post("/v2/reports", batch);
            assertThat(report.status()).isEqualTo(503);
            assertThat(report.header("Retry-After")).isPresent();
            assertThat(anonymous.get("/health").status()).isEqualTo(503);
            postgres.startAgain();
            Eventually.holds(() -> anonymous.post("/v2/reports", batch).status() == 202);
            Eventually.holds(() -> anonymous.get("/health").status() == 200);
            assertThat(root.get("/v2/patches/" + patch.id() + "/statistics").text())
                    .contains("\"loaded\":1");
        } finally {
            postgres.stopNow();
        }
    }

    @Test
    void f03AServerWithoutItsStoreDoesNotStartAndSaysWhy() {
        ServerConfig config =
                ServerConfig.in(folder).withDatabaseUrl("jdbc:postgresql://127.0.0.1:1/none?user=x&connectTimeout=1");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> ManagementServer.start(config))
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining("PostgreSQL");
    }

    /// A file system of 6 MiB fills up and is given room again.
    @Test
    void f04AFullDiskIsToldAndDoesNoHarm() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk.toString()) == 0,
                "a small file system cannot be mounted here, so a full disk was not tested");
        try {
            Path filler = disk.resolve("filler");
            try (ManagementServer server = ManagementServer.start(TestStore.SQLITE.server(disk.resolve("data")))) {
                Http root = new Http(server.url()).as("root", TestStore.PASSWORD);
                fill(filler);
                byte[] content = new byte[1_500_000];
                String path = "/v2/packages/" + Checksum.of(content).hex();
                assertThat(root.send("PUT", path, content, null).status()).isEqualTo(507);
                assertThat(root.get("/v2/patches").status()).isEqualTo(200);
                Files.delete(filler);
                Eventually.holds(() -> root.send("PUT", path, content, null).status() < 300);
            }
            try (Connection connection =
                            DriverManager.getConnection("jdbc:sqlite:" + disk.resolve("data/patchsmith.db"));
                    var row = connection.createStatement().executeQuery("PRAGMA integrity_check")) {
                assertThat(row.getString(1)).isEqualTo("ok");
            }
        } finally {
            run("umount", disk.toString());
        }
    }

    private static void fill(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] block = new byte[4_096];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("space");
        }
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void f06AClockThatJumpsHurtsNobody() {
        SettableClock clock = new SettableClock();
        try (ManagementServer server =
                ManagementServer.start(TestStore.SQLITE.server(folder).withClock(clock))) {
            Http anonymous = new Http(server.url());
            Http root = anonymous.as("root", TestStore.PASSWORD);
            Plan plan = new Plan(
                    Reach.share(100),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    List.of(new Phase(Reach.everybody(), 60, null)),
                    HaltRule.OFF);
            PatchDetail patch = released(root, "1.0", "timed", plan);
            clock.forward(-3_600);
            assertThat(root.get("/v2/me").status())
                    .as("a token from the future")
                    .isEqualTo(200);
            assertThat(anonymous.as("root", TestStore.PASSWORD).get("/v2/me").status())
                    .isEqualTo(200);
            assertThat(phase(root, patch)).isZero();
            assertThat(anonymous.get("/v1/validHotFix?version=1.0").status()).isEqualTo(200);
            clock.forward(366L * 86_400);
            assertThat(root.get("/v2/me").status()).as("a year later").isEqualTo(401);
            Session session = anonymous
                    .post("/v2/session", Map.of("username", "root", "password", TestStore.PASSWORD))
                    .as(Session.class);
            Http again = anonymous.bearer(session.accessToken());
            assertThat(again.get("/v2/me").status()).isEqualTo(200);
            assertThat(phase(again, patch)).as("no phase without reports").isZero();
            clock.forward(-366L * 86_400);
            assertThat(again.raw("POST", "/v2/patches/" + patch.id() + "/stop", "")
                            .status())
                    .isEqualTo(200);
            assertThat(again.get("/v2/audit/verification")
                            .as(AuditEntry.Verification.class)
                            .intact())
                    .isTrue();
        }
    }

    private static int phase(Http root, PatchDetail patch) {
        return root.get("/v2/patches/" + patch.id()).as(PatchDetail.class).phase();
    }

    @Test
    void f07AndA02SlowAndIdleConnectionsLeaveRoomForOthers() throws Exception {
        List<Socket> sockets = new ArrayList<>();
        try (ManagementServer server = ManagementServer.start(TestStore.SQLITE.server(folder))) {
            Http anonymous = new Http(server.url());
            for (int i = 0; i < 500; i++) {
                Socket socket = new Socket("127.0.0.1", server.port());
                sockets.add(socket);
                if (i % 2 == 0) {
                    socket.getOutputStream().write(bytes("POST /v2/reports HTTP/1.1\r\nHost: localhost\r\nContent-Le"));
                }
            }
            int before = Thread.activeCount();
            for (int i = 0; i < 20; i++) {
                assertThat(anonymous.get("/v1/exitHotFix?version=1.0").status()).isEqualTo(200);
            }
            assertThat(Thread.activeCount()).as("no thread for each connection").isLessThan(before + 60);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void f10ADamagedPackageIsNotServedAndItsReleaseIsHeldBack() throws Exception {
        PatchDetail patch;
        try (ManagementServer server = ManagementServer.start(TestStore.SQLITE.server(folder.resolve("data")))) {
            patch = released(
                    new Http(server.url()).as("root", TestStore.PASSWORD), "1.0", "whole", Plan.of(Reach.everybody()));
        }
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/patchsmith.db"));
                var statement = connection.createStatement()) {
            statement.execute("UPDATE content SET bytes = CAST('whole!' AS BLOB)");
        }
        try (ManagementServer server = ManagementServer.start(TestStore.SQLITE.server(folder.resolve("data")))) {
            Http anonymous = new Http(server.url());
            assertThat(anonymous.get("/v1/validHotFix?version=1.0").text()).isEmpty();
            assertThat(anonymous.get("/v1/exitHotFix?version=1.0").text()).contains("\"exitNew\":false");
            Http root = anonymous.as("root", TestStore.PASSWORD);
            Eventually.holds(() -> root.get("/v2/patches/" + patch.id())
                    .as(PatchDetail.class)
                    .state()
                    .equals(PatchState.HALTED));
        }
    }

    /// Also fault 11: of two changes to the same revision one is done and the other refused.
    @Test
    void f12PublishingAndStoppingAtOnceEndsAsTheLogSays() throws Exception {
        try (ManagementServer server = ManagementServer.start(TestStore.SQLITE.server(folder));
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Http root = new Http(server.url()).as("root", TestStore.PASSWORD);
            PatchDetail patch = released(root, "1.0", "raced", Plan.of(Reach.everybody()));
            String path = "/v2/patches/" + patch.id();
            for (int i = 0; i < 40; i++) {
                String revision = "\"" + root.get(path).as(PatchDetail.class).revision() + "\"";
                byte[] plan = dev.patchsmith.management.protocol.Json.bytes(Plan.of(Reach.everybody()));
                Future<Http.Answer> publish = threads.submit(
                        () -> root.send("PUT", path + "/release", plan, "application/json", "If-Match", revision));
                Future<Http.Answer> stop =
                        threads.submit(() -> root.send("POST", path + "/stop", null, null, "If-Match", revision));
                List<Integer> both = List.of(publish.get().status(), stop.get().status());
                assertThat(both).containsAnyOf(200).doesNotContain(500);
                assertThat(both.stream().filter(status -> status == 200).count())
                        .as("at most one wins the revision: %s", both)
                        .isEqualTo(1);
                PatchState state = root.get(path).as(PatchDetail.class).state();
                String last = root.get(path + "/events?limit=1")
                        .as(AuditEntry.Page.class)
                        .items()
                        .getFirst()
                        .action();
                assertThat(state).isEqualTo(last.equals("stop") ? PatchState.STOPPED : PatchState.RELEASED);
                if (state == PatchState.STOPPED) {
                    root.put(path + "/release", Plan.of(Reach.everybody()));
                }
            }
        }
    }

    @Test
    void f14ASecondProcessInTheSameFolderNamesTheFirst() {
        try (ServerProcess first = ServerProcess.start(folder, Map.of())) {
            assertThat(first.url()).isNotNull();
            try (ServerProcess second =
                    ServerProcess.start(folder.resolve("second"), folder.resolve("data"), Map.of())) {
                assertThat(second.await()).isEqualTo(3);
                assertThat(second.log()).contains("(process " + first.pid() + ")");
            }
            first.kill();
        }
        try (ServerProcess third = ServerProcess.start(folder, Map.of())) {
            assertThat(third.http().get("/health").status())
                    .as("a lock that was left over")
                    .isEqualTo(200);
        }
    }

    @Test
    void f16NothingOnTheWayChangesThePackage() throws Exception {
        try (ManagementServer server = ManagementServer.start(TestStore.SQLITE.server(folder))) {
            Http anonymous = new Http(server.url());
            released(anonymous.as("root", TestStore.PASSWORD), "1.0", "exact bytes", Plan.of(Reach.everybody()));
            Http.Answer zipped = anonymous.send(
                    "GET", "/v1/validHotFix?version=1.0", null, null, "Accept-Encoding", "gzip, br, deflate");
            assertThat(zipped.header("Content-Encoding")).isEmpty();
            assertThat(zipped.text()).isEqualTo("exact bytes");
            try (Socket socket = new Socket("127.0.0.1", server.port())) {
                socket.getOutputStream().write(bytes("GET /v1/validHotFix?version=1.0 HTTP/1.0\r\n\r\n"));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).contains("Content-Length: 11\r\n").endsWith("\r\n\r\nexact bytes");
            }
        }
    }
}
