package dev.patchsmith.apk.build.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.cost.PatchSize.Measured;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainDifferencesTest {

    private static final long MUCH = 1L << 30;

    @TempDir
    private Path folder;

    private Path noise(String name, int seed, int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return Files.write(folder.resolve(name), bytes);
    }

    private static long bytes(PatchSize size) {
        assertThat(size).isInstanceOf(Measured.class);
        return ((Measured) size).bytes();
    }

    @Test
    void aFileThatIsTheSameCostsNextToNothing() throws IOException {
        Path base = noise("base", 1, 3_000_000);
        assertThat(bytes(ZstdDifference.of(base, base, WorkProgress.NONE))).isBetween(1L, 3_000L);
        assertThat(bytes(PlainDifference.of(base, base, MUCH, WorkProgress.NONE)))
                .isBetween(1L, 6_000L);
    }

    @Test
    void aFileThatIsWhollyNewCostsItsOwnSize() throws IOException {
        Path base = noise("base", 1, 300_000);
        Path fixed = noise("fixed", 2, 200_000);
        assertThat(bytes(ZstdDifference.of(base, fixed, WorkProgress.NONE))).isBetween(199_000L, 201_000L);
        assertThat(bytes(PlainDifference.of(base, fixed, MUCH, WorkProgress.NONE)))
                .isBetween(199_000L, 202_000L);
    }

    @Test
    void whatIsNewInTheMiddleIsWhatIsPaidFor() throws IOException {
        Path base = noise("base", 1, 2_000_000);
        Path fixed = Files.copy(base, folder.resolve("fixed"));
        byte[] fresh = new byte[50_000];
        new Random(3).nextBytes(fresh);
        try (RandomAccessFile file = new RandomAccessFile(fixed.toFile(), "rw")) {
            file.seek(900_000);
            file.write(fresh);
        }
        assertThat(bytes(ZstdDifference.of(base, fixed, WorkProgress.NONE))).isBetween(50_000L, 53_000L);
        assertThat(bytes(PlainDifference.of(base, fixed, MUCH, WorkProgress.NONE)))
                .isBetween(50_000L, 55_000L);
    }

    @Test
    void anEmptyFileCanBeMeasuredToo() throws IOException {
        Path base = noise("base", 1, 1_000);
        Path empty = Files.createFile(folder.resolve("empty"));
        assertThat(bytes(ZstdDifference.of(base, empty, WorkProgress.NONE))).isLessThan(20);
        assertThat(bytes(ZstdDifference.of(empty, base, WorkProgress.NONE))).isGreaterThan(900);
    }

    @Test
    void withoutMemoryForBsdiffItIsSaidWhatItNeeds() throws IOException {
        Path base = noise("base", 1, 4 << 20);
        assertThat(PlainDifference.of(base, base, 64L << 20, WorkProgress.NONE))
                .isEqualTo(new PatchSize.NotMeasured("Too large to measure here: bsdiff needs 72 MB of memory for this"
                        + " pair, and 64 MB are free. Give the program more (-Xmx)."));
    }

    @Test
    void pairsBeyondTheWindowOfZstdAreNotMeasured() throws IOException {
        Path large = folder.resolve("large");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(200L << 20);
        }
        assertThat(ZstdDifference.of(large, large, WorkProgress.NONE))
                .isEqualTo(
                        new PatchSize.NotMeasured("Too large to measure here: zstd is measured for pairs of up to 256"
                                + " MB together, and these are 400 MB."));
    }

    @Test
    void bothStopWhenAsked() throws IOException {
        Path base = noise("base", 1, 100_000);
        Path fixed = noise("fixed", 2, 100_000);
        WorkProgress stopped = new WorkProgress() {
            @Override
            public void at(String step, double fraction) {
                // Nobody watches.
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> ZstdDifference.of(base, fixed, stopped)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> PlainDifference.of(base, fixed, MUCH, stopped))
                .isInstanceOf(CancellationException.class);
    }
}
