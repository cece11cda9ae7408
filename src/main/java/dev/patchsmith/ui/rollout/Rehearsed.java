package dev.patchsmith.ui.rollout;

import dev.patchsmith.device.simulate.Tally;
import dev.patchsmith.management.protocol.v2.Statistics;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.shell.Memory;
import dev.patchsmith.workspace.settings.ServerProfile;
import java.util.Optional;

/// What the last rehearsal of a patch came to, kept to be compared with what really happens.
final class Rehearsed {

    private Rehearsed() {}

    static void keep(Memory memory, RolloutViewModel model, long patch, Tally tally) {
        memory.put(key(model, patch), tally.offered() + " " + tally.loaded() + " " + tally.failed());
    }

    /// The sentence that compares shares; empty if nothing was rehearsed or nothing has happened yet.
    static Optional<String> compared(Memory memory, RolloutViewModel model, Statistics statistics, Messages messages) {
        Statistics.Funnel funnel = statistics.funnel();
        String[] kept = memory.get(key(model, statistics.patch())).orElse("").split(" ");
        if (kept.length != 3 || funnel.notified() == 0) {
            return Optional.empty();
        }
        try {
            long offered = Long.parseLong(kept[0]);
            return Optional.of(messages.get(
                    "rollout.rehearsed",
                    offered,
                    Cards.percent(Long.parseLong(kept[1]), offered),
                    Cards.percent(Long.parseLong(kept[2]), offered),
                    Cards.percent(funnel.loaded(), funnel.notified()),
                    Cards.percent(funnel.failed(), funnel.notified())));
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    private static String key(RolloutViewModel model, long patch) {
        ServerProfile profile = model.server().profileProperty().get();
        return "rehearsal." + (profile == null ? "" : profile.id()) + "." + patch;
    }
}
