package dev.patchsmith.apk.build.cost;

import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.tinker.binary.BinaryDifference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What bsdiff needs for one whole file from another.
public final class PlainDifference {

    private static final long ALWAYS = 32 << 20;

    private PlainDifference() {}

    /// @param memory how many bytes may be used
    /// @throws java.util.concurrent.CancellationException when the progress asks to stop
    public static PatchSize of(Path base, Path fixed, long memory, WorkProgress progress) throws IOException {
        long needed = needed(Files.size(base), Files.size(fixed));
        if (needed > memory || Files.size(base) > Integer.MAX_VALUE / 2 || Files.size(fixed) > Integer.MAX_VALUE / 2) {
            return new PatchSize.NotMeasured(
                    "Too large to measure here: bsdiff needs " + (needed >> 20) + " MB of memory for"
                            + " this pair, and " + (memory >> 20) + " MB are free. Give the program more (-Xmx).");
        }
        progress.at("measuring bsdiff", 0);
        byte[] difference = BinaryDifference.of(Files.readAllBytes(base), Files.readAllBytes(fixed), progress);
        return new PatchSize.Measured(difference.length, List.of(), true);
    }

    static long needed(long base, long fixed) {
        return ALWAYS + BinaryDifference.memory(base, fixed);
    }

    /// How much memory is left for it now.
    public static long free() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    }
}
