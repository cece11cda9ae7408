package dev.patchsmith.apk.build.cost;

import java.util.List;

/// What one way costs for a pair of APKs.
///
/// @param device what a device spends; empty where nothing could be measured
public record PatchCost(Way way, Size size, DeviceCost device) {

    /// What has to be downloaded.
    public sealed interface Size {

        /// @param bytes of the patch, without a signature where the scheme wants one
        /// @param accepted the codes of the broken rules somebody has to answer for before such a patch is
        built
        /// @param proven whether the patch gave the fixed APK when it was applied
        record Measured(long bytes, List<String> accepted, boolean proven) implements Size {

            public Measured {
                accepted = List.copyOf(accepted);
            }
        }

        /// @param sentence why the scheme cannot carry the change
        record CannotCarry(String sentence) implements Size {}

        /// @param sentence why there is no figure, and what would give one
        record NotMeasured(String sentence) implements Size {}
    }
}
