package dev.patchsmith.language.objc.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/// Runs random programs and their translations against each other: whatever comes out without a warning must do the
/// same on a device.
class DifferentialTest {

    private static final int PROGRAMS = 1500;

    @Test
    void translationsDoWhatTheirOriginalsDo() {
        int compared = compared(seed -> new RandomPrograms(seed, seed % 2 == 0).program());
        assertThat(compared).isGreaterThan(PROGRAMS / 2);
    }

    @Test
    void numbersOfAllWidthsComeOutAsInC() {
        int compared = compared(seed -> new MixedPrograms(seed).program());
        assertThat(compared).isGreaterThan(PROGRAMS / 10);
    }

    @Test
    void structsPointersFormatsAndLoopsComeOutAsInC() {
        int compared = compared(seed -> new ShapedPrograms(seed).program());
        assertThat(compared).isGreaterThan(PROGRAMS * 9 / 10);
    }

    @Test
    void whatIsAddedToATruthIsCountedIn32BitsBeforeItIsATruthAgain() {
        assertThat(Differential.of("""
                @implementation A
                + (NSInteger)run:(NSInteger)a with:(NSUInteger)u {
                BOOL truth = a == a;
                unsigned most = 4294967295u;
                truth += most;
                return truth;
                }
                @end
                """)).isInstanceOf(Differential.Outcome.Same.class);
    }

    @Test
    void aLongNumberBesideARealOneLosesItsLastDigitsOnTheWayToAnInteger() {
        assertThat(Differential.of("""
                @implementation A
                + (NSInteger)run:(NSInteger)a with:(NSUInteger)u {
                long long most = (long long)((u - 8) >> 2);
                long long chosen = a == 2 ? 3.75 : most;
                return chosen;
                }
                @end
                """)).isInstanceOf(Differential.Outcome.Same.class);
    }

    private static int compared(LongFunction<String> programs) {
        int same = 0;
        for (long seed = 0; seed < PROGRAMS; seed++) {
            switch (Differential.of(programs.apply(seed))) {
                case Differential.Outcome.Same _ -> same++;
                case Differential.Outcome.Different different -> fail("seed %d\n%s", seed, different.report());
                case Differential.Outcome.Told _, Differential.Outcome.Open _ -> {}
            }
        }
        return same;
    }
}
