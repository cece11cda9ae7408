package dev.patchsmith.device.simulate;

import dev.patchsmith.management.protocol.v2.Statistics;
import dev.patchsmith.patch.rollout.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was played, in exact numbers of distinct devices.
///
/// @param misses questions that were answered without a patch, by reason
/// @param timeline the numbers as they stood at even distances of virtual time
/// @param lastOffer when the last device was offered a patch; empty if none ever was
/// @param lost requests that the simulated network swallowed
/// @param unanswered requests that the server did not answer as it should
/// @param undeliveredReports reports the server never took
public record SimulationResult(
        int devices,
        Tally total,
        Map<String, Tally> byVersion,
        Map<String, Tally> byModel,
        Map<Reason, Long> misses,
        List<Moment> timeline,
        Optional<Duration> lastOffer,
        Duration virtualTime,
        Duration realTime,
        long requests,
        long lost,
        long unanswered,
        long undeliveredReports) {

    /// The numbers at one moment of virtual time.
    public record Moment(Duration at, Tally tally) {}

    public SimulationResult {
        byVersion = Map.copyOf(byVersion);
        byModel = Map.copyOf(byModel);
        misses = Map.copyOf(misses);
        timeline = List.copyOf(timeline);
    }

    public double requestsPerSecond() {
        return requests / Math.max(0.001, realTime.toMillis() / 1000.0);
    }

    /// Where the numbers a server shows are not those that were played, one sentence each. Only right when the patch
    /// had no other devices.
    public List<String> differencesFrom(Statistics statistics) {
        List<String> differences = new ArrayList<>();
        Statistics.Funnel shown = statistics.funnel();
        compare(differences, "notified", total.offered(), shown.notified());
        compare(differences, "downloaded", total.downloaded(), shown.downloaded());
        compare(differences, "loaded", total.loaded(), shown.loaded());
        compare(differences, "failed", total.failed(), shown.failed());
        compare(differences, "cleared", total.cleared(), shown.cleared());
        return differences;
    }

    private static void compare(List<String> differences, String stage, long played, long shown) {
        if (played != shown) {
            differences.add("%s: %d devices were played, the server shows %d".formatted(stage, played, shown));
        }
    }
}
