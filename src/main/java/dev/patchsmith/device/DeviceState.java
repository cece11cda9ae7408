package dev.patchsmith.device;

import dev.patchsmith.envelope.hfp2.Hfp2State;
import dev.patchsmith.management.protocol.v2.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything a device remembers, in one value that is replaced as a whole. The package itself lies in a file named
/// after its checksum, so that this value alone decides what is installed.
///
/// @param appVersion the app the installed patch is for
/// @param patch the number of the installed patch, 0 for none
/// @param checksum of the installed package
/// @param doubtful how often in a row the patch was loaded without the app confirming that it lived
/// @param disabled numbers of patches that are not loaded again
/// @param failures in a row, for the pause before the next question
/// @param configurationSeq of the newest configuration file that was believed; null for none
/// @param reports not yet taken by the server
record DeviceState(
        String appVersion,
        long patch,
        @Nullable String checksum,
        int doubtful,
        List<Long> disabled,
        @Nullable Instant nextPoll,
        int failures,
        long highestPatchNo,
        long highestSeq,
        long floor,
        @Nullable Long configurationSeq,
        List<Report> reports) {

    /// Older reports are dropped first when the server is away for long.
    private static final int MOST_REPORTS = 1000;

    DeviceState {
        disabled = List.copyOf(disabled);
        reports = List.copyOf(reports);
    }

    static DeviceState initial(String appVersion) {
        return new DeviceState(appVersion, 0, null, 0, List.of(), null, 0, 0, 0, 0, null, List.of());
    }

    Hfp2State signed() {
        return new Hfp2State(highestPatchNo, highestSeq, floor);
    }

    DeviceState installed(long number, String sum, Hfp2State next) {
        return new DeviceState(
                appVersion,
                number,
                sum,
                0,
                disabled,
                nextPoll,
                failures,
                next.highestPatchNo(),
                next.highestSeq(),
                next.floor(),
                configurationSeq,
                reports);
    }

    /// The number stays, so that the same patch is not taken for a new one.
    DeviceState withoutPackage(long number) {
        return new DeviceState(
                appVersion,
                number,
                null,
                0,
                disabled,
                nextPoll,
                failures,
                highestPatchNo,
                highestSeq,
                floor,
                configurationSeq,
                reports);
    }

    DeviceState updated(String version) {
        return new DeviceState(
                version, 0, null, 0, disabled, null, 0, highestPatchNo, highestSeq, floor, configurationSeq, reports);
    }

    DeviceState doubting(int times) {
        return new DeviceState(
                appVersion,
                patch,
                checksum,
                times,
                disabled,
                nextPoll,
                failures,
                highestPatchNo,
                highestSeq,
                floor,
                configurationSeq,
                reports);
    }

    DeviceState disabling(long number) {
        List<Long> more = new ArrayList<>(disabled);
        if (!more.contains(number)) {
            more.add(number);
        }
        return new DeviceState(
                appVersion,
                patch,
                checksum,
                0,
                more,
                nextPoll,
                failures,
                highestPatchNo,
                highestSeq,
                floor,
                configurationSeq,
                reports);
    }

    DeviceState polling(@Nullable Instant next, int failed) {
        return new DeviceState(
                appVersion,
                patch,
                checksum,
                doubtful,
                disabled,
                next,
                failed,
                highestPatchNo,
                highestSeq,
                floor,
                configurationSeq,
                reports);
    }

    DeviceState withReports(List<Report> pending) {
        List<Report> kept = pending.size() <= MOST_REPORTS
                ? pending
                : pending.subList(pending.size() - MOST_REPORTS, pending.size());
        return new DeviceState(
                appVersion,
                patch,
                checksum,
                doubtful,
                disabled,
                nextPoll,
                failures,
                highestPatchNo,
                highestSeq,
                floor,
                configurationSeq,
                kept);
    }

    DeviceState believing(long seq) {
        return new DeviceState(
                appVersion,
                patch,
                checksum,
                doubtful,
                disabled,
                nextPoll,
                failures,
                highestPatchNo,
                highestSeq,
                floor,
                (Long) seq,
                reports);
    }

    DeviceState reporting(Report report) {
        List<Report> more = new ArrayList<>(reports);
        more.add(report);
        return withReports(more);
    }
}
