package dev.patchsmith.management.protocol.v2;

import java.time.Instant;
import java.util.List;

/// How the numbers of a patch grew: devices that were new in each interval. Ask with `interval=MINUTE|HOUR|DAY`.
public record Timeline(long patch, Interval interval, List<Point> points) {

    /// How long one interval is.
    public enum Interval {
        MINUTE(60),
        HOUR(3_600),
        DAY(86_400);

        private final long seconds;

        Interval(long seconds) {
            this.seconds = seconds;
        }

        public long seconds() {
            return seconds;
        }
    }

    /// New devices in the interval that begins at `from`.
    public record Point(Instant from, long notified, long downloaded, long loaded, long cleared, long failed) {}
}
