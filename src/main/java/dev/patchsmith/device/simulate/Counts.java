package dev.patchsmith.device.simulate;

import dev.patchsmith.patch.rollout.Reason;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// The running numbers of a play. Safe for use by several threads.
final class Counts {

    private final Map<String, Tally> byVersion = new TreeMap<>();
    private final Map<String, Tally> byModel = new TreeMap<>();
    private final Map<Reason, Long> misses = new EnumMap<>(Reason.class);
    private Tally total = Tally.NONE;

    synchronized void add(Population.Member device, Tally more) {
        total = total.plus(more);
        byVersion.merge(device.version(), more, Tally::plus);
        byModel.merge(device.model(), more, Tally::plus);
    }

    synchronized void missed(Reason reason) {
        misses.merge(reason, 1L, Long::sum);
    }

    synchronized Tally total() {
        return total;
    }

    synchronized Map<String, Tally> byVersion() {
        return Map.copyOf(byVersion);
    }

    synchronized Map<String, Tally> byModel() {
        return Map.copyOf(byModel);
    }

    synchronized Map<Reason, Long> misses() {
        return Map.copyOf(misses);
    }
}
