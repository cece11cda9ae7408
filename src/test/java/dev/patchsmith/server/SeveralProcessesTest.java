package dev.patchsmith.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.protocol.v2.AuditEntry;
import dev.patchsmith.management.protocol.v2.Offer;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.management.protocol.v2.Session;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two servers on one PostgreSQL behave as one.
@SuppressWarnings("NullAway.Init")
class SeveralProcessesTest {

    @TempDir
    Path folder;

    private String database;
    private ManagementServer first;
    private ManagementServer second;
    private Http atFirst;
    private Http atSecond;

    @BeforeEach
    void start() {
        database = PrivatePostgres.newDatabase();
        first = ManagementServer.start(config("first"));
        second = ManagementServer.start(config("second"));
        Http anonymous = new Http(first.url());
        String token = anonymous.logIn("root", TestStore.PASSWORD).accessToken();
        atFirst = anonymous.bearer(token);
        atSecond = new Http(second.url()).bearer(token);
    }

    private ServerConfig config(String name) {
        return ServerConfig.in(folder.resolve(name))
                .withDatabaseUrl(database)
                .withFirstPassword(TestStore.PASSWORD.toCharArray());
    }

    @AfterEach
    void stop() {
        if (first != null) {
            first.close();
        }
        if (second != null) {
            second.close();
        }
    }

    @Test
    void aStopOnOneIsObeyedByTheOther() {
        PatchDetail patch = released(Plan.of(Reach.everybody()));
        String download = "/v1/validHotFix?version=1.0";
        Eventually.holds(() -> atSecond.get(download).text().equals("shared"));
        atFirst.raw("POST", "/v2/patches/" + patch.id() + "/stop", "");
        assertThat(atFirst.get(download).text()).isEmpty();
        Eventually.holds(() -> atSecond.get(download).text().isEmpty());
    }

    @Test
    void aSessionOfOneGoesOnAtTheOther() {
        Map<String, String> credentials = Map.of("username", "root", "password", TestStore.PASSWORD);
        Session session = atFirst.post("/v2/session", credentials).as(Session.class);
        Session renewed = atSecond.post("/v2/session/refresh", new Session.Renewal(session.refreshToken()))
                .as(Session.class);
        assertThat(new Http(first.url())
                        .bearer(renewed.accessToken())
                        .get("/v2/me")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aQuotaIsExactOverBoth() throws Exception {
        PatchDetail patch = released(Plan.of(Reach.devices(15)));
        Eventually.holds(() -> hit(atSecond, "first-of-all"));
        List<Callable<Boolean>> asks = IntStream.range(0, 200)
                .mapToObj(i -> (Callable<Boolean>) () -> hit(i % 2 == 0 ? atFirst : atSecond, "device-" + i % 100))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(asks);
        }
        long served =
                IntStream.range(0, 100).filter(i -> hit(atFirst, "device-" + i)).count();
        assertThat(served).isEqualTo(14);
        PatchDetail detail = atSecond.get("/v2/patches/" + patch.id()).as(PatchDetail.class);
        assertThat(detail.devices()).isEqualTo(15);
    }

    @Test
    void aChangedLineOfTheAuditLogIsFound() throws SQLException {
        released(Plan.of(Reach.everybody()));
        atSecond.post("/v2/apps", Map.of("key", "com.x", "name", "X"));
        assertThat(verification().intact()).isTrue();
        try (Connection connection = DriverManager.getConnection(database);
                var statement = connection.createStatement()) {
            statement.execute("UPDATE audit SET who = 'somebody else' WHERE action = 'release'");
        }
        assertThat(verification().intact()).isFalse();
        assertThat(verification().firstBroken()).isNotNull();
    }

    private AuditEntry.Verification verification() {
        return atFirst.get("/v2/audit/verification").as(AuditEntry.Verification.class);
    }

    private static boolean hit(Http server, String device) {
        Offer offer = server.get("/v2/decision?platform=IOS&version=1.0&device=" + device)
                .as(Offer.class);
        return offer.patch() != null;
    }

    private PatchDetail released(Plan plan) {
        byte[] bytes = "shared".getBytes(StandardCharsets.UTF_8);
        String checksum = Checksum.of(bytes).hex();
        atFirst.send("PUT", "/v2/packages/" + checksum, bytes, null);
        PatchDetail.Draft draft =
                new PatchDetail.Draft("default", Platform.IOS, "1.0", "fix", PackageFormat.MANGO, checksum, null, null);
        PatchDetail patch = atFirst.post("/v2/patches", draft).as(PatchDetail.class);
        return atFirst.put("/v2/patches/" + patch.id() + "/release", plan).as(PatchDetail.class);
    }
}
