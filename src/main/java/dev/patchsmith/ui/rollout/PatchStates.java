package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.ui.look.Chip;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Tone;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The state of a patch as word, colour and shape.
final class PatchStates {

    private PatchStates() {}

    static void show(Chip chip, PatchSummary patch, Messages messages) {
        PatchState state = patch.state();
        if (state == null) {
            chip.show(Tone.NEUTRAL, Feather.HELP_CIRCLE, messages.get("state.unknown"));
            return;
        }
        switch (state) {
            case READY -> chip.show(Tone.ACCENT, Feather.PLAY, messages.get("state.ready"));
            case GREY -> chip.show(Tone.ATTENTION, Feather.BAR_CHART, messages.get("state.grey", share(patch)));
            case RELEASED -> chip.show(Tone.SUCCESS, Feather.CHECK_CIRCLE, messages.get("state.released"));
            case PAUSED -> chip.show(Tone.NEUTRAL, Feather.PAUSE, messages.get("state.paused"));
            case HALTED -> chip.show(Tone.DANGER, Feather.ALERT_OCTAGON, messages.get("state.halted"));
            case STOPPED -> chip.show(Tone.NEUTRAL, Feather.SQUARE, messages.get("state.stopped"));
        }
    }

    /// How far the release goes, as it is shown in the list.
    static String share(PatchSummary patch) {
        PatchState state = patch.state();
        if (state == PatchState.READY || state == null) {
            return "–";
        }
        return state == PatchState.RELEASED
                ? "100 %"
                : state == PatchState.STOPPED ? "0 %" : percent(patch.share(), patch.devices());
    }

    /// @param share of 10000
    private static String percent(@Nullable Integer share, @Nullable Integer devices) {
        if (share == null) {
            return devices == null ? "–" : "%,d".formatted(devices);
        }
        return share % 100 == 0 ? share / 100 + " %" : "%.2f %%".formatted(share / 100.0);
    }
}
