package dev.patchsmith.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.protocol.v2.HaltRule;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.management.protocol.v2.Report;
import dev.patchsmith.management.protocol.v2.Statistics;
import dev.patchsmith.management.protocol.v2.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Reports of devices and what they add up to.
class ReportApiTest extends ServerTest {

    private static final Plan UNWATCHED =
            new Plan(Reach.everybody(), List.of(), List.of(), List.of(), null, null, null, List.of(), HaltRule.OFF);

    @Test
    void theNumbersAreTheTruthUnderRepetitionAndShuffling() {
        PatchDetail patch = ReleaseApiTest.released(ReleaseApiTest.ready(newVersion(), "truth"), UNWATCHED);
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String device = "truth-" + i;
            ReleaseApiTest.offer(patch, device);
            if (i < 50) {
                reports.add(report(device, patch, 300));
                reports.add(report(device, patch, 3002));
                reports.add(report(device, patch, i < 45 ? 400 : 4001));
            }
        }
        reports.addAll(List.copyOf(reports));
        reports.addAll(List.copyOf(reports.subList(0, 40)));
        Collections.shuffle(reports, new Random(11));
        int counted = 0;
        for (int i = 0; i < reports.size(); i += Report.MAX_BATCH) {
            List<Report> batch = reports.subList(i, Math.min(reports.size(), i + Report.MAX_BATCH));
            Http.Answer answer = anonymous.post("/v2/reports", new Report.Batch(batch));
            assertThat(answer.status()).isEqualTo(202);
            counted += answer.as(Report.Receipt.class).counted();
        }
        assertThat(counted).isEqualTo(150);
        Statistics statistics = statistics(patch);
        assertThat(statistics.funnel()).isEqualTo(new Statistics.Funnel(60, 50, 45, 0, 5));
        assertThat(statistics.failures()).containsExactly(new Statistics.Failure(4001, "APPLY_FAILED", 5));
        assertThat(statistics.faults()).isEmpty();
        assertThat(statistics.notOffered()).isZero();
        Timeline timeline =
                root.get("/v2/patches/" + patch.id() + "/timeline?interval=DAY").as(Timeline.class);
        assertThat(timeline.points().stream().mapToLong(Timeline.Point::loaded).sum())
                .isEqualTo(45);
    }

    @Test
    void forgedReportsAreCountedApart() {
        PatchDetail patch =
                ReleaseApiTest.released(ReleaseApiTest.ready(newVersion(), "forged"), Plan.of(Reach.everybody()));
        for (int batch = 0; batch < 2; batch++) {
            List<Report> forged = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                forged.add(report("forged-" + batch + "-" + i, patch, 4001));
            }
            Report.Receipt receipt =
                    anonymous.post("/v2/reports", new Report.Batch(forged)).as(Report.Receipt.class);
            assertThat(receipt.notOffered()).isEqualTo(50);
        }
        Statistics statistics = statistics(patch);
        assertThat(statistics.funnel().failed()).isZero();
        assertThat(statistics.notOffered()).isEqualTo(100);
    }

    @Test
    void clocksThatAreOffAreFlaggedAndUnknownPatchesCounted() {
        PatchDetail patch = ReleaseApiTest.released(ReleaseApiTest.ready(newVersion(), "clock"), UNWATCHED);
        ReleaseApiTest.offer(patch, "clock-1");
        Report early = new Report("clock-1", patch.id(), 300, Instant.parse("2001-01-01T00:00:00Z"));
        Report unknown = new Report("clock-1", 999_999, 300, Instant.now());
        Report.Receipt receipt = anonymous
                .post("/v2/reports", new Report.Batch(List.of(early, unknown)))
                .as(Report.Receipt.class);
        assertThat(receipt).isEqualTo(new Report.Receipt(2, 1, 0, 0, 1));
        Report.Listing listing = root.get("/v2/devices/clock-1/reports").as(Report.Listing.class);
        assertThat(listing.items().getFirst().clockOff()).isTrue();
        assertThat(listing.items().getFirst().label()).isEqualTo("PATCH_FETCHED");
    }

    @Test
    void batchesAndIdsAreChecked() {
        assertThat(anonymous.raw("POST", "/v2/reports", "{\"reports\":[]}").status())
                .isEqualTo(400);
        assertThat(anonymous.raw("POST", "/v2/reports", "{}").status()).isEqualTo(400);
        Report bad = new Report("undefined", 1, 300, Instant.now());
        assertThat(anonymous.post("/v2/reports", new Report.Batch(List.of(bad))).status())
                .isEqualTo(400);
        Report good = new Report("d", 1, 300, Instant.now());
        assertThat(anonymous
                        .post("/v2/reports", new Report.Batch(Collections.nCopies(101, good)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aLateStageWithoutTheOneBeforeIsShownAsAFault() {
        PatchDetail patch = ReleaseApiTest.released(ReleaseApiTest.ready(newVersion(), "fault"), UNWATCHED);
        ReleaseApiTest.offer(patch, "fault-1");
        anonymous.post("/v2/reports", new Report.Batch(List.of(report("fault-1", patch, 400))));
        assertThat(statistics(patch).faults()).containsExactly(new Statistics.Fault("loaded", "downloaded", 1, 0));
    }

    @Test
    void legacyDeliveriesAreCountedWithoutInventingLoads() {
        PatchDetail patch =
                ReleaseApiTest.released(ReleaseApiTest.ready(newVersion(), "legacy"), Plan.of(Reach.everybody()));
        for (int i = 0; i < 3; i++) {
            download("version=" + patch.version());
        }
        Eventually.holds(() -> statistics(patch).legacyDeliveries() == 3);
        assertThat(statistics(patch).funnel().loaded()).isZero();
    }

    @Test
    void tooManyFailuresHaltTheReleaseUntilAPersonDecides() {
        PatchDetail patch =
                ReleaseApiTest.released(ReleaseApiTest.ready(newVersion(), "halting"), Plan.of(Reach.everybody()));
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ReleaseApiTest.offer(patch, "halt-" + i);
            reports.add(report("halt-" + i, patch, i < 30 ? 400 : 4001));
        }
        anonymous.post("/v2/reports", new Report.Batch(reports));
        Eventually.holds(() -> detail(patch).state() == dev.patchsmith.management.protocol.v2.PatchState.HALTED);
        assertThat(detail(patch).haltReason()).contains("10 of 40 devices failed");
        assertThat(download("version=" + patch.version())).isEmpty();
        assertThat(root.post("/v2/patches/" + patch.id() + "/resume", Map.of("reason", "looked at it"))
                        .status())
                .isEqualTo(200);
        assertThat(download("version=" + patch.version())).isEqualTo("halting");
    }

    private static Report report(String device, PatchDetail patch, int step) {
        return new Report(
                device, patch.id(), step, Instant.parse("2026-11-22T10:00:00Z"), "1.0", "iPhone16,2", "18.1", null);
    }

    private static Statistics statistics(PatchDetail patch) {
        return root.get("/v2/patches/" + patch.id() + "/statistics").as(Statistics.class);
    }

    private static PatchDetail detail(PatchDetail patch) {
        return root.get("/v2/patches/" + patch.id()).as(PatchDetail.class);
    }
}
