package dev.patchsmith.server.release;

import dev.patchsmith.management.protocol.v2.HaltRule;
import dev.patchsmith.management.protocol.v2.Statistics;
import java.util.Locale;
import java.util.Optional;

/// Whether a release should stop by itself: a pure function of its rule and its figures.
///
/// A failure rate counts as above the threshold only when the lower end of its Wilson score interval is, at 99.5
/// % confidence (Wilson 1927, one-sided, z = 2.576). So two failures among thirty devices halt at 1 %, and one
/// does not.
public final class HaltJudge {

    private static final double Z = 2.576;
    private static final double WHOLE = 10_000;

    /// Devices that fall silent are also just switched off; above this share it is no longer that. It only counts where
    /// there is no control group to compare with.
    private static final int SILENCE = 1_000;

    /// What the rule looks at, in distinct devices: those that loaded or failed, those that failed, those that
    /// failed within the window, and what became of devices with the patch and of those held back.
    public record Figures(long finished, long failed, long failedInWindow, Side with, Side without) {}

    /// What became of devices: how many asked again and crashed, and among those whose download or first question is
    /// `old` enough the ones that were not heard of since.
    public record Side(long again, long crashed, long old, long silent) {

        public static final Side NONE = new Side(0, 0, 0, 0);
    }

    private HaltJudge() {}

    /// The sentence that says why to halt, or nothing.
    public static Optional<String> judge(HaltRule rule, Figures figures) {
        if (!rule.enabled()) {
            return Optional.empty();
        }
        if (figures.finished >= rule.minDevices()
                && lowerBound(figures.failed, figures.finished) > rule.threshold() / WHOLE) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "%d of %d devices failed: with 99.5 %% confidence more than %.2f %%, the limit is %.2f %%.",
                    figures.failed,
                    figures.finished,
                    100 * lowerBound(figures.failed, figures.finished),
                    rule.threshold() / 100.0));
        }
        Integer most = rule.maxFailures();
        if (most != null && figures.failedInWindow >= most) {
            return Optional.of(figures.failedInWindow + " devices failed within " + rule.windowMinutes() + " minutes.");
        }
        return crashes(rule, figures.with, figures.without).or(() -> silence(rule, figures.with, figures.without));
    }

    private static Optional<String> crashes(HaltRule rule, Side with, Side without) {
        boolean enough = with.again >= rule.minDevices() && without.again >= rule.minDevices();
        if (!enough
                || score(with.crashed, with.again, without.crashed, without.again) <= Statistics.Control.CRASH_LIMIT) {
            return Optional.empty();
        }
        return Optional.of("The app crashed on " + with.crashed + " of " + with.again
                + " devices with the patch, and on " + without.crashed + " of " + without.again
                + " devices of the control group.");
    }

    private static Optional<String> silence(HaltRule rule, Side with, Side without) {
        if (rule.silenceMinutes() == null || with.old < rule.minDevices()) {
            return Optional.empty();
        }
        if (without.old >= rule.minDevices()) {
            double score = score(with.silent, with.old, without.silent, without.old);
            return score <= Statistics.Control.SILENCE_LIMIT
                    ? Optional.empty()
                    : Optional.of(with.silent + " of " + with.old + " devices said nothing for "
                            + rule.silenceMinutes() + " minutes after the download, and " + without.silent + " of "
                            + without.old + " devices of the control group.");
        }
        return lowerBound(with.silent, with.old) <= SILENCE / WHOLE
                ? Optional.empty()
                : Optional.of(with.silent + " of " + with.old + " devices said nothing for " + rule.silenceMinutes()
                        + " minutes after the download.");
    }

    /// By how many standard errors the first of two shares is above the second (two-proportion z test with the pooled
    /// share); 0 while one of them has no devices.
    public static double score(long hits, long all, long otherHits, long otherAll) {
        if (all <= 0 || otherAll <= 0) {
            return 0;
        }
        double pooled = (double) (hits + otherHits) / (all + otherAll);
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / all + 1.0 / otherAll));
        return error == 0 ? 0 : ((double) hits / all - (double) otherHits / otherAll) / error;
    }

    /// The lower end of the Wilson score interval of a share; 0 without devices.
    public static double lowerBound(long hits, long all) {
        if (all <= 0) {
            return 0;
        }
        double share = (double) hits / all;
        double z2 = Z * Z;
        double middle = share + z2 / (2 * all);
        double margin = Z * Math.sqrt(share * (1 - share) / all + z2 / (4.0 * all * all));
        return Math.max(0, (middle - margin) / (1 + z2 / all));
    }

    /// The fewest failures among so many devices that halt at a threshold (of 10000).
    public static long failuresToHalt(int threshold, long devices) {
        long low = 0;
        long high = devices;
        while (low < high) {
            long middle = (low + high) / 2;
            if (lowerBound(middle, devices) > threshold / WHOLE) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
