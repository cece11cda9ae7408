package dev.patchsmith.apk.build.tinker.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchsmith.apk.WorkProgress;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class BinaryDifferenceTest {

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
    void isSmallWhereLongPiecesChangePlaces() {
        byte[] base = new byte[300_000];
        new Random(5).nextBytes(base);
        byte[] fixed = new byte[base.length + 1000];
        System.arraycopy(base, 200_000, fixed, 0, 100_000);
        System.arraycopy(base, 0, fixed, 101_000, 200_000);
        assertThat(BinaryDifference.of(base, fixed, WorkProgress.NONE).length).isLessThan(2000);
    }

    @Test
    void isSmallWhereTheSameBytesAreThereOverAndOver() {
        byte[] base = new byte[2_000_000];
        byte[] fixed = new byte[2_000_100];
        for (int i = 0; i < 1000; i++) {
            base[i * 1999] = (byte) i;
            fixed[i * 1999 + i / 10] = (byte) i;
        }
        assertThat(BinaryDifference.of(base, fixed, WorkProgress.NONE).length).isLessThan(20_000);
    }

    @Test
    void takesFilesOfNoBytesAndOfFew() {
        for (int before = 0; before < 20; before++) {
            for (int after = 0; after < 20; after++) {
                assertThat(BinaryDifference.of(new byte[before], new byte[after], WorkProgress.NONE))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void asksWhetherToStopEveryFewPlacesOfALargeBase() {
        AtomicInteger asked = new AtomicInteger();
        BinaryDifference.of(new byte[20 << 20], new byte[0], counting(asked, Integer.MAX_VALUE));
        assertThat(asked.get()).isGreaterThanOrEqualTo(2 * 20 * 16);
    }

    @Test
    void asksWhetherToStopEveryFewPlacesOfWhatIsTheSame() {
        byte[] same = new byte[20 << 20];
        new Random(7).nextBytes(same);
        AtomicInteger asked = new AtomicInteger();
        BinaryDifference.of(same, same, counting(asked, Integer.MAX_VALUE));
        assertThat(asked.get()).isGreaterThan(2 * 20 * 16 + 20 * 64);
    }

    @Test
    void stopsAtOnceWhileItReadsTheBase() {
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() -> BinaryDifference.of(new byte[20 << 20], new byte[10], counting(asked, 5)))
                .isInstanceOf(CancellationException.class);
        assertThat(asked.get()).isEqualTo(6);
    }

    private static WorkProgress counting(AtomicInteger asked, int allowed) {
        return new WorkProgress() {
            @Override
            public void at(String step, double fraction) {
                // Nobody watches.
            }

            @Override
            public boolean isCancelled() {
                return asked.incrementAndGet() > allowed;
            }
        };
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
