package dev.patchsmith.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.patchsmith.management.protocol.v2.HaltRule;
import dev.patchsmith.management.protocol.v2.Offer;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.management.protocol.v2.Report;
import dev.patchsmith.management.protocol.v2.Statistics;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.patch.rollout.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What devices that were held back do is counted beside what devices with the patch do, and the release halts when
/// the difference cannot be chance.
class ControlGroupTest {

    private static final int DEVICES = 200;
    private static final HaltRule SILENCE = new HaltRule(true, 100, 30, null, null, 10);

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock();
    private final List<String> with = new ArrayList<>();
    private final List<String> without = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void bothSidesAreCountedOncePerDevice(TestStore store) {
        try (ManagementServer server = start(store)) {
            Http root = new Http(server.url()).as("root", TestStore.PASSWORD);
            PatchDetail patch = released(root, HaltRule.USUAL);
            everybodyAsksAndLoads(root, patch);
            assertThat(control(root, patch).without()).isEqualTo(new Statistics.Side(without.size(), 0, 0, 0, 0));
            forward(root, 3600);
            for (int times = 0; times < 3; times++) {
                askAgain(root, patch, with, 3);
                askAgain(root, patch, without, 2);
            }
            Eventually.holds(() -> control(root, patch).without().again() == without.size());
            Statistics.Control control = control(root, patch);
            assertThat(control.with()).isEqualTo(new Statistics.Side(with.size(), with.size(), 3, 0, 0));
            assertThat(control.without()).isEqualTo(new Statistics.Side(without.size(), without.size(), 2, 0, 0));
            assertThat(control.share()).isEqualTo(5_000);
            assertThat(state(root, patch)).isEqualTo(PatchState.GREY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPatchThatMakesTheAppCrashHaltsAndAPersonCanLetItGoOn(TestStore store) {
        try (ManagementServer server = start(store)) {
            Http root = new Http(server.url()).as("root", TestStore.PASSWORD);
            PatchDetail patch = released(root, HaltRule.USUAL);
            everybodyAsksAndLoads(root, patch);
            forward(root, 3600);
            askAgain(root, patch, without, 1);
            askAgain(root, patch, with, 30);
            Eventually.holds(() -> state(root, patch) == PatchState.HALTED);
            PatchDetail halted = root.get("/v2/patches/" + patch.id()).as(PatchDetail.class);
            assertThat(halted.haltReason())
                    .as("a round may come before the last of them has asked")
                    .matches("The app crashed on [0-9]+ of [0-9]+ devices with the patch, and on 1 of " + without.size()
                            + " devices of the control group.*");
            root.raw("POST", "/v2/patches/" + patch.id() + "/resume", "");
            assertThat(control(root, patch).with().again()).isZero();
            assertThat(state(root, patch)).isEqualTo(PatchState.GREY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void silenceIsComparedWithThatOfTheControlGroup(TestStore store) {
        try (ManagementServer server = start(store)) {
            Http root = new Http(server.url()).as("root", TestStore.PASSWORD);
            PatchDetail patch = released(root, SILENCE);
            for (int i = 0; i < DEVICES; i++) {
                ask(root, "d" + i, 0, 0);
            }
            report(root, patch, with, 3002);
            forward(root, 5 * 60);
            askAgain(root, patch, without, 0);
            report(root, patch, with.subList(0, with.size() / 2), 400);
            with.subList(with.size() / 2, with.size() / 2 + 10).forEach(device -> ask(root, device, 0, 0));
            forward(root, 7 * 60);
            Eventually.holds(() -> state(root, patch) == PatchState.HALTED);
            Eventually.holds(() -> control(root, patch).with().silent() == with.size() - with.size() / 2 - 10);
            Statistics.Control control = control(root, patch);
            assertThat(control.with().old()).isEqualTo(with.size());
            assertThat(control.without().silent()).isZero();
            assertThat(control.silenceScore()).isGreaterThan(Statistics.Control.SILENCE_LIMIT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void howManyAreMeantIsReckonedFromThoseThatAsked(TestStore store) {
        try (ManagementServer server = start(store)) {
            Http root = new Http(server.url()).as("root", TestStore.PASSWORD);
            PatchDetail patch = released(root, HaltRule.USUAL);
            for (int i = 0; i < DEVICES; i++) {
                ask(root, "d" + i, 0, 0);
            }
            Eventually.holds(() -> {
                Statistics.Targeted targeted = statistics(root, patch).targeted();
                clock.forward(31);
                return targeted != null && !targeted.exact() && targeted.devices() >= DEVICES / 2;
            });
            assertThat(Objects.requireNonNull(statistics(root, patch).targeted())
                            .devices())
                    .isCloseTo(DEVICES / 2, within((long) DEVICES / 5));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAppThatIsNewerThanAnyPatchIsToldSo(TestStore store) {
        try (ManagementServer server = start(store)) {
            Http root = new Http(server.url()).as("root", TestStore.PASSWORD);
            released(root, HaltRule.USUAL);
            assertThat(ask(root, "d", "1.1").reason()).isEqualTo(Reason.NEWER_VERSION_WITHOUT_PATCH);
            assertThat(ask(root, "d", "1.1").code()).isEqualTo(2000);
            assertThat(ask(root, "d", "0.9").reason()).isEqualTo(Reason.NOT_RUNNING);
        }
    }

    /// Lets time pass, and waits until the server has looked at its store since.
    private void forward(Http http, long seconds) {
        clock.forward(seconds);
        Eventually.holds(() -> http.get("/v2/decision?platform=IOS&version=9.9").status() == 200);
    }

    private ManagementServer start(TestStore store) {
        return ManagementServer.start(store.server(folder).withClock(clock));
    }

    private static PatchDetail released(Http root, HaltRule rule) {
        byte[] bytes = "compared".getBytes(StandardCharsets.UTF_8);
        String checksum = Checksum.of(bytes).hex();
        root.send("PUT", "/v2/packages/" + checksum, bytes, null);
        PatchDetail patch = root.post(
                        "/v2/patches",
                        new PatchDetail.Draft(
                                "default", Platform.IOS, "1.0", "fix", PackageFormat.MANGO, checksum, null, null))
                .as(PatchDetail.class);
        Plan plan = new Plan(Reach.everybody(), List.of(), List.of(), List.of(), null, null, 5_000, List.of(), rule);
        return root.put("/v2/patches/" + patch.id() + "/release", plan).as(PatchDetail.class);
    }

    private void everybodyAsksAndLoads(Http http, PatchDetail patch) {
        for (int i = 0; i < DEVICES; i++) {
            ask(http, "d" + i, 0, 9);
        }
        report(http, patch, with, 400);
        Eventually.holds(() -> control(http, patch).without().devices() == without.size());
    }

    private void askAgain(Http http, PatchDetail patch, List<String> devices, int crashed) {
        for (int i = 0; i < devices.size(); i++) {
            ask(http, devices.get(i), devices == with ? patch.id() : 0, i < crashed ? 1 : 0);
        }
    }

    private static Offer ask(Http http, String device, String version) {
        return http.get("/v2/decision?platform=IOS&version=" + version + "&device=" + device)
                .as(Offer.class);
    }

    private void ask(Http http, String device, long holds, int crashes) {
        Offer offer = http.get("/v2/decision?platform=IOS&version=1.0&device=" + device + "&patch=" + holds
                        + "&crashes=" + crashes)
                .as(Offer.class);
        if (holds == 0 && !with.contains(device) && !without.contains(device)) {
            (offer.patch() == null ? without : with).add(device);
        }
    }

    private void report(Http http, PatchDetail patch, List<String> devices, int step) {
        for (int i = 0; i < devices.size(); i += 100) {
            List<Report> reports = devices.subList(i, Math.min(i + 100, devices.size())).stream()
                    .map(device -> new Report(device, patch.id(), step, clock.instant()))
                    .toList();
            assertThat(http.post("/v2/reports", new Report.Batch(reports)).status())
                    .isEqualTo(202);
        }
    }

    private static Statistics statistics(Http root, PatchDetail patch) {
        return root.get("/v2/patches/" + patch.id() + "/statistics").as(Statistics.class);
    }

    private static Statistics.Control control(Http root, PatchDetail patch) {
        return Objects.requireNonNull(statistics(root, patch).control());
    }

    private static PatchState state(Http root, PatchDetail patch) {
        return root.get("/v2/patches/" + patch.id()).as(PatchDetail.class).state();
    }
}
