package dev.patchsmith.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.protocol.UploadedFile;
import dev.patchsmith.management.protocol.v2.AuditEntry;
import dev.patchsmith.management.protocol.v2.DryRun;
import dev.patchsmith.management.protocol.v2.HaltRule;
import dev.patchsmith.management.protocol.v2.Offer;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.Phase;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.management.protocol.v2.Report;
import dev.patchsmith.management.protocol.v2.Session;
import dev.patchsmith.management.protocol.v2.Statistics;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Three processes on one PostgreSQL behave as one server, also when one of them is killed.
@SuppressWarnings("NullAway.Init")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProcessesProofTest {

    private static final int DEVICES = 60;
    private static final AtomicInteger VERSIONS = new AtomicInteger();

    @TempDir
    static Path folder;

    private static String database;
    private static final List<ServerProcess> PROCESSES = new ArrayList<>();
    private static final List<Http> ROOTS = new ArrayList<>();

    @BeforeAll
    static void start() {
        database = PrivatePostgres.newDatabase();
        for (String name : List.of("a", "b", "c")) {
            PROCESSES.add(ServerProcess.start(folder.resolve(name), Map.of("PATCHSMITH_DB", database)));
        }
        String token =
                PROCESSES.getFirst().http().logIn("root", TestStore.PASSWORD).accessToken();
        PROCESSES.forEach(process -> ROOTS.add(process.http().bearer(token)));
    }

    @AfterAll
    static void stop() {
        PROCESSES.forEach(ServerProcess::close);
    }

    private static PatchDetail released(Plan plan) {
        byte[] bytes = "shared".getBytes(StandardCharsets.UTF_8);
        String checksum = Checksum.of(bytes).hex();
        Http at = ROOTS.getFirst();
        at.send("PUT", "/v2/packages/" + checksum, bytes, null);
        PatchDetail.Draft draft = new PatchDetail.Draft(
                "default",
                Platform.IOS,
                "1." + VERSIONS.incrementAndGet(),
                "fix",
                PackageFormat.MANGO,
                checksum,
                null,
                null);
        PatchDetail patch = at.post("/v2/patches", draft).as(PatchDetail.class);
        return at.put("/v2/patches/" + patch.id() + "/release", plan).as(PatchDetail.class);
    }

    private static Offer decision(Http at, PatchDetail patch, String device) {
        return at.get("/v2/decision?platform=IOS&version=" + patch.version() + "&device=" + device)
                .as(Offer.class);
    }

    private static void seenByAll(PatchDetail patch) {
        for (Http at : ROOTS) {
            Eventually.holds(() ->
                    !at.get("/v1/validHotFix?version=" + patch.version()).text().isEmpty()
                            || decision(at, patch, "x").reason().code() != 2000);
        }
    }

    private static long row(String sql) throws Exception {
        try (var connection = DriverManager.getConnection(database);
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    @Order(1)
    void p1TheQuotaIsExact() throws Exception {
        PatchDetail patch = released(Plan.of(Reach.devices(70)));
        ROOTS.forEach(
                at -> Eventually.holds(() -> decision(at, patch, "very-first").patch() != null));
        List<Callable<Boolean>> asks = IntStream.range(0, 600)
                .mapToObj(i -> (Callable<Boolean>) () ->
                        decision(ROOTS.get(i % 3), patch, "device-" + i % 300).patch() != null)
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(24)) {
            threads.invokeAll(asks);
        }
        assertThat(row("SELECT COUNT(*) FROM patch_grant WHERE patch_id = " + patch.id()))
                .isEqualTo(70);
        assertThat(row("SELECT admitted FROM patch_quota WHERE patch_id = " + patch.id()))
                .isEqualTo(70);
    }

    @Test
    @Order(2)
    void p2AStopOnOneIsObeyedByAll() {
        PatchDetail patch = released(Plan.of(Reach.everybody()));
        seenByAll(patch);
        ROOTS.get(0).raw("POST", "/v2/patches/" + patch.id() + "/stop", "");
        String download = "/v1/validHotFix?version=" + patch.version();
        assertThat(ROOTS.get(0).get(download).text()).isEmpty();
        for (Http at : ROOTS) {
            Eventually.holds(() -> at.get(download).text().isEmpty());
        }
    }

    @Test
    @Order(3)
    void p3ASessionWandersFromProcessToProcess() {
        Map<String, String> credentials = Map.of("username", "root", "password", TestStore.PASSWORD);
        Session session =
                PROCESSES.get(0).http().post("/v2/session", credentials).as(Session.class);
        Session renewed = PROCESSES
                .get(1)
                .http()
                .post("/v2/session/refresh", new Session.Renewal(session.refreshToken()))
                .as(Session.class);
        Http third = PROCESSES.get(2).http().bearer(renewed.accessToken());
        String path = third.upload("wandering.mg", "wandering".getBytes(StandardCharsets.UTF_8))
                .as(UploadedFile[].class)[0]
                .path();
        assertThat(ROOTS.get(0).get("/assets/" + path).text()).isEqualTo("wandering");
    }

    @Test
    @Order(4)
    void p5AllDecideAlike() {
        PatchDetail patch = released(Plan.of(Reach.share(3_333)));
        seenByAll(patch);
        List<String> ids = IntStream.range(0, 100_000).mapToObj(i -> "id-" + i).toList();
        List<Integer> hits = ROOTS.stream()
                .map(at -> at.post(
                                "/v2/patches/" + patch.id() + "/dry-run",
                                Map.of("devices", ids, "attributes", Map.of()))
                        .as(DryRun.class)
                        .hit())
                .toList();
        assertThat(hits.get(0)).isBetween(32_600, 34_100);
        assertThat(hits).containsOnly(hits.get(0));
        for (int i = 0; i < 150; i++) {
            String id = ids.get(i * 600);
            assertThat(ROOTS.stream()
                            .map(at -> decision(at, patch, id).reason())
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    @Order(5)
    void p6OneOfThemMovesReleasesOnAndOnlyOnce() throws Exception {
        Plan plan = new Plan(
                Reach.share(10_000),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(new Phase(Reach.everybody(), 0, null)),
                HaltRule.OFF);
        PatchDetail patch = released(plan);
        seenByAll(patch);
        report(ROOTS.get(1), patch, "mover");
        Eventually.holds(() -> ROOTS.get(2)
                        .get("/v2/patches/" + patch.id())
                        .as(PatchDetail.class)
                        .phase()
                == 1);
        assertThat(row("SELECT COUNT(*) FROM audit WHERE action = 'phase' AND patch_id = " + patch.id()))
                .isEqualTo(1);
        assertThat(row("SELECT COUNT(DISTINCT owner) FROM lease WHERE name = 'schedule'"))
                .isEqualTo(1);
    }

    private static Report.Receipt report(Http at, PatchDetail patch, String device) {
        decision(at, patch, device);
        return at.post(
                        "/v2/reports",
                        new Report.Batch(List.of(
                                new Report(device, patch.id(), 3002, Instant.now()),
                                new Report(device, patch.id(), 400, Instant.now()))))
                .as(Report.Receipt.class);
    }

    /// Also fault 2 and fault 18: reports that were acknowledged survive, counts are those of the generator, and
    /// somebody else moves releases on.
    @Test
    @Order(6)
    void p4WhatWasAcknowledgedSurvivesAKill() throws Exception {
        PatchDetail patch = released(Plan.of(Reach.everybody()));
        seenByAll(patch);
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicInteger sent = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < DEVICES; i++) {
                String device = "kill-" + i;
                int first = i % 3;
                threads.submit(() -> deliver(patch, device, first, acknowledged, sent));
            }
            Eventually.holds(() -> sent.get() > DEVICES / 4);
            PROCESSES.get(0).kill();
        }
        assertThat(acknowledged).hasSize(DEVICES);
        assertThat(row("SELECT COUNT(DISTINCT device) FROM report WHERE step = 400 AND patch_id = " + patch.id()))
                .isEqualTo(DEVICES);
        Statistics statistics =
                ROOTS.get(1).get("/v2/patches/" + patch.id() + "/statistics").as(Statistics.class);
        assertThat(statistics.funnel().loaded()).isEqualTo(DEVICES);
        assertThat(statistics.funnel().notified())
                .as("the devices, and the one that asked whether the release is seen everywhere")
                .isBetween((long) DEVICES, DEVICES + 1L);
        AuditEntry.Verification chain =
                ROOTS.get(2).get("/v2/audit/verification").as(AuditEntry.Verification.class);
        assertThat(chain.intact()).isTrue();
        theOthersGoOn();
    }

    private static void deliver(
            PatchDetail patch, String device, int first, Queue<String> acknowledged, AtomicInteger sent) {
        for (int attempt = 0; attempt < 3; attempt++) {
            try {
                sent.incrementAndGet();
                Report.Receipt receipt = report(ROOTS.get((first + attempt) % 3), patch, device);
                if (receipt.received() == 2 && receipt.notOffered() == 0) {
                    acknowledged.add(device);
                    return;
                }
            } catch (UncheckedIOException killed) {
                // The next process is asked, as a client behind a balancer would.
            }
        }
    }

    private static void theOthersGoOn() {
        Http at = ROOTS.get(1);
        byte[] bytes = "later".getBytes(StandardCharsets.UTF_8);
        String checksum = Checksum.of(bytes).hex();
        at.send("PUT", "/v2/packages/" + checksum, bytes, null);
        PatchDetail.Draft draft = new PatchDetail.Draft(
                "default", Platform.IOS, "later", "fix", PackageFormat.MANGO, checksum, null, null);
        PatchDetail patch = at.post("/v2/patches", draft).as(PatchDetail.class);
        Plan plan = new Plan(
                Reach.share(10_000),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(new Phase(Reach.everybody(), 0, null)),
                HaltRule.OFF);
        at.put("/v2/patches/" + patch.id() + "/release", plan);
        Eventually.holds(() -> decision(at, patch, "d").patch() != null);
        report(at, patch, "d");
        Eventually.holds(
                () -> at.get("/v2/patches/" + patch.id()).as(PatchDetail.class).phase() == 1);
    }
}
