package dev.patchsmith.server.release;

import dev.patchsmith.management.protocol.v2.HaltRule;
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

    /// Devices that fall silent are also just switched off; above this share it is no longer that.
    private static final int SILENCE = 1_000;

    /// What the rule looks at, in distinct devices: those that loaded or failed, those that failed, those that
    /// failed within the window, and among those whose download is old enough the ones that said nothing since.
    public record Figures(long finished, long failed, long failedInWindow, long downloaded, long silent) {}

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
        boolean enough = rule.silenceMinutes() != null && figures.downloaded >= rule.minDevices();
        if (enough && lowerBound(figures.silent, figures.downloaded) > SILENCE / WHOLE) {
            return Optional.of(figures.silent + " of " + figures.downloaded + " devices said nothing for "
                    + rule.silenceMinutes() + " minutes after the download.");
        }
        return Optional.empty();
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
