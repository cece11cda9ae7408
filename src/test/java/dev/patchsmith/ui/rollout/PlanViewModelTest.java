package dev.patchsmith.ui.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Phase;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.ui.rollout.PlanViewModel.Objection;
import dev.patchsmith.ui.rollout.PlanViewModel.Who;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanViewModelTest {

    @Test
    void beginsWithOneDeviceInAHundred() {
        assertThat(new PlanViewModel(patch(PatchState.READY, null)).plan().reach())
                .isEqualTo(Reach.share(100));
    }

    @Test
    void beginsWithThePlanInForce() {
        PlanViewModel model = new PlanViewModel(patch(PatchState.GREY, Plan.of(Reach.share(2500))));
        assertThat(model.shareProperty().get()).isEqualTo(2500);
        assertThat(model.objection()).isEmpty();
    }

    @Test
    void aRunningShareCannotBecomeSmaller() {
        PlanViewModel model = new PlanViewModel(patch(PatchState.GREY, Plan.of(Reach.share(2500))));
        model.shareProperty().set(2499);
        assertThat(model.objection()).contains(Objection.SHARE_LOWERED);
    }

    @Test
    void aShareOfEverybodyIsEverybody() {
        PlanViewModel model = new PlanViewModel(patch(PatchState.READY, null));
        model.shareProperty().set(10_000);
        assertThat(model.reach()).isEqualTo(Reach.everybody());
    }

    @Test
    void devicesDrawnByChanceHaveAGate() {
        PlanViewModel model = new PlanViewModel(patch(PatchState.READY, null));
        model.whoProperty().set(Who.DEVICES);
        model.devicesProperty().set(700);
        assertThat(model.reach()).isEqualTo(Reach.devices(700));
        model.gateProperty().set(1000);
        assertThat(model.reach().gate()).isEqualTo(1000);
    }

    @Test
    void testDevicesAreTheLinesThatAreNotBlank() {
        PlanViewModel model = new PlanViewModel(patch(PatchState.READY, null));
        model.whoProperty().set(Who.TEST_DEVICES);
        assertThat(model.objection()).contains(Objection.NO_TEST_DEVICES);
        model.testDevicesProperty().set("# the lab\nlab-1\n\n lab-2 \nlab-1\n");
        assertThat(model.plan().testDevices()).containsExactly("lab-1", "lab-2");
        assertThat(model.objection()).isEmpty();
    }

    @Test
    void aPhaseThatReachesLessFarIsRefused() {
        PlanViewModel model = new PlanViewModel(patch(PatchState.READY, null));
        model.shareProperty().set(1000);
        model.phases().add(new Phase(Reach.share(500), 60, null));
        assertThat(model.objection()).contains(Objection.PHASE_SHRINKS);
    }

    @Test
    void phasesBeginOneAfterTheOtherAndNotBeforeTheirMoment() {
        PlanViewModel model = new PlanViewModel(patch(PatchState.READY, null));
        Instant start = Instant.parse("2026-12-01T08:00:00Z");
        Instant nine = Instant.parse("2026-12-02T09:00:00Z");
        model.phases().add(new Phase(Reach.share(1000), 60, null));
        model.phases().add(new Phase(Reach.everybody(), 60, nine));
        assertThat(model.begins(0, start)).isEqualTo(start.plusSeconds(3600));
        assertThat(model.begins(1, start)).isEqualTo(nine);
    }

    private static PatchDetail patch(PatchState state, @Nullable Plan plan) {
        Instant now = Instant.EPOCH;
        return new PatchDetail(
                7,
                "shop",
                Platform.IOS,
                "3.16.0",
                "checkout crash",
                PackageFormat.MANGO,
                "ab",
                64,
                null,
                null,
                PatchDetail.Kind.PATCH,
                null,
                state,
                plan,
                0,
                now,
                null,
                0,
                "root",
                now,
                now,
                now,
                1,
                null);
    }
}
