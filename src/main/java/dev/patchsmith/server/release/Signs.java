package dev.patchsmith.server.release;

import dev.patchsmith.management.protocol.v2.Timeline;
import dev.patchsmith.server.store.Counts;
import java.time.Instant;
import java.util.Optional;

/// Signs of life of devices that downloaded a patch: its end, reported, or only another question in a later minute. The
/// first sign of a device counts in the minute of its download, so that sums of minutes tell how many fell silent.
final class Signs {

    private final Counts counts;

    Signs(Counts counts) {
        this.counts = counts;
    }

    /// The device asked again.
    void ofLife(long patch, long device, Instant at) {
        long minute = at.getEpochSecond() / Timeline.Interval.MINUTE.seconds();
        Optional<Long> downloaded = counts.minuteOf(patch, device, Counts.DOWNLOADED);
        if (downloaded.isPresent()
                && minute > downloaded.get()
                && !counts.isMarked(patch, device, Counts.FINISHED)
                && counts.first(patch, device, Counts.ALIVE, at)) {
            counts.addInMinute(patch, downloaded.get(), Counts.ANSWERED, 1);
        }
    }

    /// The device said how the patch ended.
    void ofEnd(long patch, long device) {
        if (!counts.isMarked(patch, device, Counts.ALIVE)) {
            counts.minuteOf(patch, device, Counts.DOWNLOADED)
                    .ifPresent(minute -> counts.addInMinute(patch, minute, Counts.ANSWERED, 1));
        }
    }
}
