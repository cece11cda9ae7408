package dev.patchsmith.apk.build.cost;

import java.util.List;

/// What has to be downloaded.
public sealed interface PatchSize {

    /// @param bytes of the patch, without a signature where the scheme wants one
    /// @param accepted the codes of the broken rules somebody has to answer for before it is built
    /// @param proven whether the patch gave the fixed APK when it was applied
    record Measured(long bytes, List<String> accepted, boolean proven) implements PatchSize {

        public Measured {
            accepted = List.copyOf(accepted);
        }
    }

    /// @param sentence why the scheme cannot carry the change
    record CannotCarry(String sentence) implements PatchSize {}

    /// @param sentence why there is no figure, and what would give one
    record NotMeasured(String sentence) implements PatchSize {}
}
