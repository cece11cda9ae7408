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
        } else {
            String words =
                    state == PatchState.GREY ? messages.get("state.grey", share(patch)) : messages.get(key(state));
            chip.show(tone(state), icon(state), words);
        }
    }

    /// The key of the bare word.
    static String key(PatchState state) {
        return switch (state) {
            case READY -> "state.ready";
            case GREY -> "state.greyWord";
            case RELEASED -> "state.released";
            case PAUSED -> "state.paused";
            case HALTED -> "state.halted";
            case STOPPED -> "state.stopped";
        };
    }

    private static Tone tone(PatchState state) {
        return switch (state) {
            case READY -> Tone.ACCENT;
            case GREY -> Tone.ATTENTION;
            case RELEASED -> Tone.SUCCESS;
            case PAUSED, STOPPED -> Tone.NEUTRAL;
            case HALTED -> Tone.DANGER;
        };
    }

    private static Feather icon(PatchState state) {
        return switch (state) {
            case READY -> Feather.PLAY;
            case GREY -> Feather.BAR_CHART;
            case RELEASED -> Feather.CHECK_CIRCLE;
            case PAUSED -> Feather.PAUSE;
            case HALTED -> Feather.ALERT_OCTAGON;
            case STOPPED -> Feather.SQUARE;
        };
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
    static String percent(@Nullable Integer share, @Nullable Integer devices) {
        if (share == null) {
            return devices == null ? "–" : "%,d".formatted(devices);
        }
        return percent(share);
    }

    /// A share of 10000 without needless zeros.
    static String percent(int share) {
        return share % 100 == 0
                ? share / 100 + " %"
                : share % 10 == 0 ? "%.1f %%".formatted(share / 100.0) : "%.2f %%".formatted(share / 100.0);
    }
}
