package dev.patchsmith.apk.build.cost;

import java.util.List;
import java.util.OptionalLong;

/// What a device spends on a patch after the download.
///
/// @param storage bytes that stay on the device as long as the patch is used, the patch itself included
/// @param memory bytes of memory that applying takes at once
/// @param remarks the work and what the figures leave out
public record DeviceCost(OptionalLong storage, OptionalLong memory, List<Remark> remarks) {

    public static final DeviceCost UNKNOWN = new DeviceCost(OptionalLong.empty(), OptionalLong.empty(), List.of());

    /// @param source where it is known from
    /// @param inferred whether it follows from how the scheme works, and nobody has measured it
    public record Remark(String sentence, String source, boolean inferred) {}

    public DeviceCost {
        remarks = List.copyOf(remarks);
    }
}
