package dev.patchsmith.management.protocol.v2;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The numbers of one patch, in distinct devices. `legacyAnswers` and `legacyDeliveries` count answers to devices
/// that cannot be told apart; they report nothing, so their loads are unknown, not 0.
public record Statistics(
        long patch,
        Instant at,
        Funnel funnel,
        List<Failure> failures,
        List<Share> versions,
        List<Share> models,
        List<Fault> faults,
        long legacyAnswers,
        long legacyDeliveries,
        long notOffered,
        @Nullable Quota quota,
        @Nullable Halt halt,
        @Nullable Targeted targeted,
        @Nullable Control control) {

    /// The stages, each in distinct devices. `failed` counts devices with at least one failure.
    public record Funnel(long notified, long downloaded, long loaded, long cleared, long failed) {}

    /// Devices that failed with one code.
    public record Failure(int step, String label, long devices) {}

    /// Devices per value of something they said.
    public record Share(String value, long devices) {}

    /// What cannot be right in the numbers, such as more devices that loaded than were notified.
    public record Fault(String stage, String previous, long devices, long previousDevices) {}

    /// The places of a release by exact count.
    public record Quota(int places, long taken) {}

    /// Where the halt rule stands: among `finished` devices `failed` did; the rate is above `lowerBound` with
    /// 99.5 % confidence (both of 10000); `failuresToHalt` is how many failures among so many devices would halt.
    public record Halt(
            long finished, long failed, double lowerBound, int threshold, long failuresToHalt, long silent) {}

    /// How many devices the present phase is meant for: `exact` where the plan names a number, otherwise reckoned from
    /// the devices of the version that asked within thirty days. Unknown with conditions.
    public record Targeted(long devices, boolean exact) {}

    /// The devices with the patch beside those of the control group, which is `share` of 10000. The scores say by how
    /// many standard errors the crashed and the silent shares of devices with the patch are above the others; the
    /// release halts by itself above the limits.
    public record Control(int share, Side with, Side without, double crashScore, double silenceScore) {

        public static final double CRASH_LIMIT = 3;
        public static final double SILENCE_LIMIT = 2.576;
    }

    /// What became of devices: how many there are; those that `again` asked, and crashed among these; those whose
    /// download or first question is `old` enough for the silence of the halt rule, and those silent among these.
    public record Side(long devices, long again, long crashed, long old, long silent) {}

    public Statistics meantFor(@Nullable Targeted devices) {
        return new Statistics(
                patch,
                at,
                funnel,
                failures,
                versions,
                models,
                faults,
                legacyAnswers,
                legacyDeliveries,
                notOffered,
                quota,
                halt,
                devices,
                control);
    }
}
