package dev.patchsmith.apk.build.tinker.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.tinker.binary.BinaryDifference;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BinaryApplierTest {

    @Test
    void bringsBackWhatTheDifferenceWasMadeOf() throws BadPatchException {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            byte[] base = new byte[1 + random.nextInt(300)];
            int symbols = 1 + random.nextInt(round % 2 == 0 ? 3 : 256);
            for (int i = 0; i < base.length; i++) {
                base[i] = (byte) random.nextInt(symbols);
            }
            byte[] fixed = Arrays.copyOf(base, 1 + random.nextInt(400));
            for (int changes = random.nextInt(30); changes > 0; changes--) {
                fixed[random.nextInt(fixed.length)] = (byte) random.nextInt(symbols);
            }
            byte[] difference = BinaryDifference.of(base, fixed, WorkProgress.NONE);
            assertThat(BinaryApplier.apply(base, difference)).isEqualTo(fixed);
        }
    }

    @Test
    void refusesWhatIsCutOff() {
        byte[] difference =
                BinaryDifference.of(new byte[500], "something else".repeat(9).getBytes(), WorkProgress.NONE);
        assertThatThrownBy(() -> BinaryApplier.apply(new byte[500], Arrays.copyOf(difference, difference.length / 2)))
                .isInstanceOf(BadPatchException.class);
        assertThatThrownBy(() -> BinaryApplier.apply(new byte[500], new byte[8]))
                .isInstanceOf(BadPatchException.class);
    }
}
