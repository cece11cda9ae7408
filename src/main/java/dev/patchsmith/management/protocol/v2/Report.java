package dev.patchsmith.management.protocol.v2;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step that a device reports: a code of `DeviceStep`, or a newer one, which is kept as it is. The first
/// report of a device for a patch and a step counts; the same again changes nothing. `at` is the clock of the
/// device.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Report(
        String device,
        long patch,
        int step,
        @Nullable Instant at,
        @Nullable String appVersion,
        @Nullable String model,
        @Nullable String system,
        @Nullable String detail) {

    /// The most reports in one batch.
    public static final int MAX_BATCH = 100;

    public Report(String device, long patch, int step, Instant at) {
        this(device, patch, step, at, null, null, null, null);
    }

    /// The body of [Route#REPORT], at most [#MAX_BATCH] reports.
    public record Batch(List<Report> reports) {}

    /// What became of a batch, answered after it was stored: how many were news, were known already, came from
    /// devices that this server never offered the patch to, or named no patch of this server.
    public record Receipt(int received, int counted, int repeated, int notOffered, int unknownPatch) {}

    /// A report as it was stored, with the time of the server; `clockOff` says that the device's clock was more
    /// than 48 hours away from it.
    public record Stored(
            long patch,
            int step,
            String label,
            Instant receivedAt,
            @Nullable Instant at,
            boolean clockOff,
            @Nullable String detail) {}

    /// What a device said, newest first.
    public record Listing(String device, List<Stored> items) {}
}
