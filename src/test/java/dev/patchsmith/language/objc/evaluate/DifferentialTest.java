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
    void everythingIsEvaluatedInTheOrderOfTheCompiler() {
        int compared = compared(seed -> new OrderedPrograms(seed).program());
        assertThat(compared).isGreaterThan(PROGRAMS * 8 / 10);
    }

    @Test
    void aChoiceBetweenAnUnsignedAndASignedNumberHasOneKind() {
        assertSame("""
                unsigned char y = 250;
                NSInteger low = -1;
                NSLog(@"%ld %ld %ld", (long)(MAX(y, low) % 100), (long)((y ?: low) % 100), (long)(MIN(low, y) % 100));
                return 0;
                """);
    }

    @Test
    void aWordThatIsMultipliedByALongerOneIsCut() {
        assertSame("""
                int v = -7;
                v *= 4000000000u;
                NSLog(@"%d", v);
                v = 3;
                v *= 4000000000;
                return v;
                """);
    }

    @Test
    void aChoiceOfAnUnsignedWordAndATruthIsComparedAsC() {
        assertSame("""
                uint32_t most = 1;
                BOOL on = YES;
                NSLog(@"%d %d", (1 - a) >= (a ? most : on), (1 - a) >= (a ? on : most));
                return 0;
                """);
    }

    @Test
    void theEarlierArgumentsOfAFormatAreWrittenBeforeALaterOneIsKept() {
        assertSame("""
                __block NSInteger k = 1;
                NSInteger (^b)(void) = ^NSInteger { k += 2; return k; };
                NSLog(@"%ld %03ld %ld", (long)k, (long)(k + 1), (long)MAX(2, b()));
                return k;
                """);
    }

    @Test
    void aNumberIsReadBeforeTheBlockThatChangesIt() {
        assertSame("""
                __block NSInteger k = 2;
                __block NSUInteger w = 4;
                __block double d = 0.5;
                __block BOOL flag = NO;
                __block NSString *s = @"s";
                NSInteger (^b)(void) = ^NSInteger { k += 2; w++; d += 1; flag = !flag; s = @"t"; return k; };
                NSLog(@"%ld %lu %.2f %d", (long)(k - b()), (unsigned long)(w * (NSUInteger)b()), d + b(), flag == (b() > 5));
                NSLog(@"%@ %d", [s stringByAppendingString:[@(b()) description]], k < b());
                k += b();
                k -= b() + k;
                return k;
                """);
    }

    @Test
    void aLocalOfALoopDoesNotHideAVariableOfTheFileInTheNextRound() {
        assertSame("static int hidden = 7;", """
                for (int i = 0; i < 2; i++) {
                NSLog(@"%d", hidden);
                int hidden = i;
                NSLog(@"%d", hidden);
                }
                return hidden;
                """);
    }

    @Test
    void whatLeadsToAPlaceIsEvaluatedBeforeTheValueOnlyWhereItIsAMessage() {
        assertSame("", """
                NSMutableArray *all = [NSMutableArray array];
                [all addObject:@1];
                NSInteger (^at)(void) = ^NSInteger { NSLog(@"at"); return 0; };
                NSMutableArray *(^list)(void) = ^NSMutableArray *{ NSLog(@"list"); return all; };
                NSNumber *(^made)(void) = ^NSNumber *{ NSLog(@"made"); return @5; };
                list()[at()] = made();
                NSLog(@"%@", list()[at()]);
                int t[2] = {1, 2};
                t[at()] += [made() intValue];
                return t[0];
                """);
    }

    private static void assertSame(String body) {
        assertSame("", body);
    }

    private static void assertSame(String file, String body) {
        assertThat(Differential.of(file + "\n@implementation A\n+ (NSInteger)run:(NSInteger)a with:(NSUInteger)u {\n"
                        + body + "}\n@end\n"))
                .isInstanceOf(Differential.Outcome.Same.class);
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
