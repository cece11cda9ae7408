package dev.patchsmith.ui.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.ui.rollout.ListWarnings.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListWarningsTest {

    @Test
    void twoLivePatchesOfOneVersionAreNamedNewestFirst() {
        assertThat(ListWarnings.of(
                        List.of(patch(3, "1.0", PatchState.GREY, "x"), patch(7, "1.0", PatchState.RELEASED, "x"))))
                .containsExactly(new Warning.SeveralLive(Platform.IOS, "1.0", List.of(7L, 3L)));
    }

    @Test
    void aVersionWhosePatchesAreAllHeldBackHasNoneThatIsServed() {
        assertThat(ListWarnings.of(
                        List.of(patch(3, "1.0", PatchState.STOPPED, "x"), patch(7, "1.0", PatchState.PAUSED, "x"))))
                .containsExactly(new Warning.NoneServed(Platform.IOS, "1.0"));
    }

    @Test
    void aLivePatchWithoutAPackageIsWarnedOf() {
        assertThat(ListWarnings.of(List.of(patch(2, "1.0", PatchState.RELEASED, null))))
                .containsExactly(new Warning.NoPackage(Platform.IOS, "1.0", 2));
    }

    @Test
    void whatIsOnlyUploadedIsNoReasonToWarn() {
        assertThat(ListWarnings.of(
                        List.of(patch(1, "1.0", PatchState.READY, "x"), patch(2, "2.0", PatchState.RELEASED, "x"))))
                .isEmpty();
    }

    private static PatchSummary patch(long id, String version, PatchState state, @Nullable String path) {
        return new PatchSummary(
                id,
                null,
                Platform.IOS,
                version,
                "n",
                null,
                state,
                null,
                null,
                null,
                -1,
                path,
                null,
                null,
                null,
                null,
                0,
                false);
    }
}
