package dev.patchsmith.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.protocol.v2.HaltRule;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.management.protocol.v2.Report;
import dev.patchsmith.management.protocol.v2.Statistics;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A patch that makes apps die before they can say so is noticed by the silence after the download.
class SilenceTest {

    private static final int DEVICES = 40;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void devicesThatSayNothingAfterTheDownloadHaltTheRelease(TestStore store) {
        SettableClock clock = new SettableClock();
        try (ManagementServer server =
                ManagementServer.start(store.server(folder).withClock(clock))) {
            Http root = new Http(server.url()).as("root", TestStore.PASSWORD);
            PatchDetail patch = released(root);
            report(root, clock, patch, DEVICES, 3002);
            clock.forward(5 * 60);
            assertThat(silent(root, patch)).isZero();
            clock.forward(7 * 60);
            assertThat(silent(root, patch)).isEqualTo(DEVICES);
            Eventually.holds(() -> state(root, patch) == PatchState.HALTED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersInAnyOrderAreNoSilence(TestStore store) {
        SettableClock clock = new SettableClock();
        try (ManagementServer server =
                ManagementServer.start(store.server(folder).withClock(clock))) {
            Http root = new Http(server.url()).as("root", TestStore.PASSWORD);
            PatchDetail patch = released(root);
            report(root, clock, patch, 20, 400);
            clock.forward(120);
            report(root, clock, patch, 20, 3002);
            report(root, clock, patch, DEVICES, 3002);
            clock.forward(120);
            report(root, clock, patch, DEVICES, 400);
            report(root, clock, patch, DEVICES, 400);
            clock.forward(20 * 60);
            assertThat(silent(root, patch)).isZero();
            assertThat(state(root, patch)).isEqualTo(PatchState.RELEASED);
        }
    }

    private static PatchDetail released(Http root) {
        byte[] bytes = "deadly".getBytes(StandardCharsets.UTF_8);
        String checksum = Checksum.of(bytes).hex();
        root.send("PUT", "/v2/packages/" + checksum, bytes, null);
        PatchDetail patch = root.post(
                        "/v2/patches",
                        new PatchDetail.Draft(
                                "default", Platform.IOS, "1.0", "fix", PackageFormat.MANGO, checksum, null, null))
                .as(PatchDetail.class);
        Plan plan = new Plan(
                Reach.everybody(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                new HaltRule(true, 100, 30, null, null, 10));
        return root.put("/v2/patches/" + patch.id() + "/release", plan).as(PatchDetail.class);
    }

    private static void report(Http http, SettableClock clock, PatchDetail patch, int devices, int step) {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < devices; i++) {
            http.get("/v2/decision?platform=IOS&version=1.0&device=d" + i);
            reports.add(new Report("d" + i, patch.id(), step, clock.instant()));
        }
        assertThat(http.post("/v2/reports", new Report.Batch(reports)).status()).isEqualTo(202);
    }

    private static long silent(Http root, PatchDetail patch) {
        Statistics statistics =
                root.get("/v2/patches/" + patch.id() + "/statistics").as(Statistics.class);
        return Objects.requireNonNull(statistics.halt()).silent();
    }

    private static PatchState state(Http root, PatchDetail patch) {
        return root.get("/v2/patches/" + patch.id()).as(PatchDetail.class).state();
    }
}
