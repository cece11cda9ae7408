package dev.patchsmith.apk.build.tinker.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchsmith.apk.WorkProgress;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BinaryDifferenceTest {

    @Test
    void ordersSuffixesAsComparingThemDoes() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = new byte[random.nextInt(200)];
            int symbols = 1 + random.nextInt(round % 2 == 0 ? 2 : 256);
            IntStream.range(0, bytes.length).forEach(i -> bytes[i] = (byte) random.nextInt(symbols));
            int[] expected = IntStream.range(0, bytes.length)
                    .boxed()
                    .sorted((a, b) -> Arrays.compareUnsigned(bytes, a, bytes.length, bytes, b, bytes.length))
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertThat(SuffixArray.of(bytes)).isEqualTo(expected);
        }
    }

    @Test
    void isSmallForSmallChanges() {
        byte[] base = new byte[200_000];
        new Random(3).nextBytes(base);
        byte[] fixed = base.clone();
        for (int i = 1000; i < fixed.length; i += 20_000) {
            fixed[i]++;
        }
        assertThat(BinaryDifference.of(base, fixed, WorkProgress.NONE).length).isLessThan(2000);
    }

    @Test
    void stopsWhenAsked() {
        WorkProgress cancelled = new WorkProgress() {
            @Override
            public void at(String step, double fraction) {
                // Nobody watches.
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> BinaryDifference.of(new byte[10], new byte[100_000], cancelled))
                .isInstanceOf(CancellationException.class);
    }
}
