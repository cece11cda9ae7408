package dev.patchsmith.apk.build.cost;

import com.github.luben.zstd.EndDirective;
import com.github.luben.zstd.ZstdCompressCtx;
import dev.patchsmith.apk.WorkProgress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What zstd needs for one whole file after another, as its `--patch-from` does: both go through one window, and what
/// comes out while the second goes in is counted. Both files pass in pieces; zstd's own tables and window are outside
/// of the heap.
public final class ZstdDifference {

    private static final int LEVEL = 19;
    private static final int LEAST_WINDOW = 20;

    /// 256 MB: both files together may be as large.
    private static final int LARGEST_WINDOW = 28;

    private static final int PIECE = 1 << 20;

    private final ZstdCompressCtx context;
    private final WorkProgress progress;
    private final long all;
    private final ByteBuffer in = ByteBuffer.allocateDirect(PIECE);
    private final ByteBuffer out = ByteBuffer.allocateDirect(PIECE);
    private long taken;
    private long given;

    private ZstdDifference(ZstdCompressCtx context, long all, WorkProgress progress) {
        this.context = context;
        this.all = all;
        this.progress = progress;
    }

    /// The window that covers both files, in bytes.
    static long window(long base, long fixed) {
        return 1L << windowLog(base + fixed);
    }

    private static int windowLog(long bytes) {
        return Math.max(LEAST_WINDOW, Long.SIZE - Long.numberOfLeadingZeros(bytes));
    }

    /// @throws java.util.concurrent.CancellationException when the progress asks to stop
    public static PatchSize of(Path base, Path fixed, WorkProgress progress) throws IOException {
        long all = Files.size(base) + Files.size(fixed);
        if (windowLog(all) > LARGEST_WINDOW) {
            return new PatchSize.NotMeasured("Too large to measure here: zstd is measured for pairs of up to "
                    + (1L << LARGEST_WINDOW - 20) + " MB together, and these are " + (all >> 20) + " MB.");
        }
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            context.setLevel(LEVEL).setLong(windowLog(all)).setChecksum(false);
            ZstdDifference difference = new ZstdDifference(context, all, progress);
            difference.feed(base, EndDirective.FLUSH);
            long before = difference.given;
            difference.feed(fixed, EndDirective.END);
            return new PatchSize.Measured(difference.given - before, List.of(), true);
        } catch (LinkageError missing) {
            return new PatchSize.NotMeasured(
                    "zstd cannot be measured on this system: its library cannot be loaded here.");
        }
    }

    private void feed(Path file, EndDirective end) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            while (channel.read(in.clear()) >= 0) {
                in.flip();
                while (in.hasRemaining()) {
                    progress.check();
                    step(EndDirective.CONTINUE);
                }
                taken += in.position();
                progress.at("measuring zstd", (double) taken / all);
            }
        }
        in.clear().flip();
        boolean done = false;
        while (!done) {
            progress.check();
            done = step(end);
        }
    }

    private boolean step(EndDirective directive) {
        out.clear();
        boolean done = context.compressDirectByteBufferStream(out, in, directive);
        given += out.position();
        return done;
    }
}
