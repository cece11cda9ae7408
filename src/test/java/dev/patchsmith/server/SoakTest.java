package dev.patchsmith.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.protocol.v2.AuditEntry;
import dev.patchsmith.management.protocol.v2.HaltRule;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.management.protocol.v2.Report;
import dev.patchsmith.management.protocol.v2.Statistics;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fault 20: operators and devices do as they please for a while (`-Dsoak.seconds`, 5 by default), restarts included,
/// and what must hold is looked at again and again: no place too many, numbers that are the generator's truth and
/// never fall, an unbroken audit log, nothing delivered after a stop, and memory that does not grow. An hour for both
/// stores with as many devices as the list of faults wants: `-Dsoak.seconds=1800 -Dsoak.devices=100000`.
class SoakTest {

    private static final Logger LOG = LoggerFactory.getLogger(SoakTest.class);
    private static final int QUOTA = 25;
    private static final int DEVICES = Integer.getInteger("soak.devices", 400);

    /// What the generator itself remembers of its devices, and what a warm machine may need more than a cold one.
    private static final long GROWTH = 96L * 1024 * 1024 + 400L * DEVICES;

    @TempDir
    Path folder;

    private final Random random = new Random(20);
    private final Set<String> loaded = new HashSet<>();
    private final Set<String> failed = new HashSet<>();
    private boolean delivered = true;

    @ParameterizedTest
    @EnumSource
    void f20WhatMustHoldHoldsAllTheTime(TestStore store) {
        ServerConfig config = store.server(folder);
        long end = System.nanoTime() + 1_000_000_000L * Long.getLong("soak.seconds", 5);
        PatchDetail full = null;
        PatchDetail quota = null;
        long lastLoaded = 0;
        long firstHeap = 0;
        int rounds = 0;
        while (System.nanoTime() < end || rounds < 2) {
            try (ManagementServer server = ManagementServer.start(config)) {
                Http root = new Http(server.url()).as("root", TestStore.PASSWORD);
                if (full == null || quota == null) {
                    full = released(root, "1.0", Reach.everybody());
                    quota = released(root, "2.0", Reach.devices(QUOTA));
                }
                for (int i = 0; i < Math.max(40, DEVICES / 200); i++) {
                    devices(root, full, quota);
                    operator(root, full);
                }
                lastLoaded = check(root, full, quota, lastLoaded);
            }
            rounds++;
            long heap = heapInUse();
            firstHeap = firstHeap == 0 ? heap : firstHeap;
            assertThat(heap).as("heap in use after a round").isLessThan(firstHeap + GROWTH);
            if (rounds % 20 == 1) {
                LOG.info(
                        "{}: round {}, {} loaded, {} failed, heap {} MB",
                        store,
                        rounds,
                        loaded.size(),
                        failed.size(),
                        heap >> 20);
            }
        }
        assertThat(loaded).isNotEmpty();
    }

    private static long heapInUse() {
        System.gc();
        Runtime machine = Runtime.getRuntime();
        return machine.totalMemory() - machine.freeMemory();
    }

    private static PatchDetail released(Http root, String version, Reach reach) {
        byte[] bytes = version.getBytes(StandardCharsets.UTF_8);
        String checksum = Checksum.of(bytes).hex();
        root.send("PUT", "/v2/packages/" + checksum, bytes, null);
        PatchDetail patch = root.post(
                        "/v2/patches",
                        new PatchDetail.Draft(
                                "default", Platform.IOS, version, "soak", PackageFormat.MANGO, checksum, null, null))
                .as(PatchDetail.class);
        Plan plan = new Plan(reach, List.of(), List.of(), List.of(), null, null, null, List.of(), HaltRule.OFF);
        return root.put("/v2/patches/" + patch.id() + "/release", plan).as(PatchDetail.class);
    }

    /// Some devices ask, and report what they must, several times and in any order.
    private void devices(Http http, PatchDetail full, PatchDetail quota) {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String device = "d" + random.nextInt(DEVICES);
            boolean offered = http.get("/v2/decision?platform=IOS&version=1.0&device=" + device)
                    .text()
                    .contains("\"patch\"");
            assertThat(offered).isEqualTo(delivered);
            http.get("/v2/decision?platform=IOS&version=2.0&device=" + device);
            if (offered && random.nextInt(4) > 0) {
                boolean works = random.nextInt(50) > 0;
                (works ? loaded : failed).add(device);
                reports.add(new Report(device, full.id(), 3002, Instant.now()));
                reports.add(new Report(
                        device, full.id(), works ? 400 : 4001, Instant.now().minusSeconds(9_999_999)));
            }
        }
        Collections.shuffle(reports, random);
        for (int times = random.nextInt(3); times >= 0 && !reports.isEmpty(); times--) {
            assertThat(http.post("/v2/reports", new Report.Batch(reports)).status())
                    .isEqualTo(202);
        }
        assertThat(quota.id()).isGreaterThan(full.id());
    }

    private void operator(Http root, PatchDetail patch) {
        String path = "/v2/patches/" + patch.id();
        switch (random.nextInt(6)) {
            case 0 -> {
                root.raw("POST", path + "/pause", "");
                delivered = false;
            }
            case 1, 2 -> delivered |= root.raw("POST", path + "/resume", "").status() == 200;
            case 3 -> root.put(path, new PatchDetail.Edit("soak " + random.nextInt(), null));
            default -> root.get(path);
        }
    }

    private long check(Http root, PatchDetail full, PatchDetail quota, long lastLoaded) {
        Statistics statistics =
                root.get("/v2/patches/" + full.id() + "/statistics").as(Statistics.class);
        assertThat(statistics.funnel().loaded()).isEqualTo(loaded.size()).isGreaterThanOrEqualTo(lastLoaded);
        assertThat(statistics.funnel().failed()).isEqualTo(failed.size());
        assertThat(root.get("/v2/patches/" + quota.id()).as(PatchDetail.class).devices())
                .isLessThanOrEqualTo(QUOTA);
        assertThat(root.get("/v2/audit/verification")
                        .as(AuditEntry.Verification.class)
                        .intact())
                .isTrue();
        return statistics.funnel().loaded();
    }
}
