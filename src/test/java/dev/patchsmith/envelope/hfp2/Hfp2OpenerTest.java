package dev.patchsmith.envelope.hfp2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.envelope.hfp2.Hfp2Outcome.Accepted;
import dev.patchsmith.envelope.hfp2.Hfp2Outcome.Refused;
import dev.patchsmith.envelope.hfp2.Hfp2Outcome.Stored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class Hfp2OpenerTest {

    static Stream<Case> cases() {
        return Cases.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void judgesInMemory(Case testCase) {
        Hfp2Outcome outcome = opener(testCase).open(testCase.pack(), testCase.state(), testCase.time());
        switch (outcome) {
            case Accepted accepted -> {
                assertThat("accepted").isEqualTo(testCase.expected());
                assertThat(accepted.payload()).isEqualTo(testCase.payload());
            }
            case Refused(Hfp2Check check, String sentence) -> {
                assertThat(check.word()).as(sentence).isEqualTo(testCase.expected());
                assertThat(sentence).endsWith(".").doesNotContain("Exception");
            }
            case Stored stored -> throw new AssertionError(stored);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void judgesFilesAlike(Case testCase, @TempDir Path folder) throws IOException {
        Path pack = Files.write(folder.resolve("patch.hfp"), testCase.pack());
        Path payload = folder.resolve("payload");
        Hfp2Outcome outcome = opener(testCase).open(pack, payload, testCase.state(), testCase.time());
        switch (outcome) {
            case Stored stored -> {
                assertThat("accepted").isEqualTo(testCase.expected());
                assertThat(stored.payload()).hasBinaryContent(testCase.payload());
            }
            case Refused(Hfp2Check check, String sentence) -> {
                assertThat(check.word()).as(sentence).isEqualTo(testCase.expected());
                assertThat(folder.toFile().list()).containsExactly("patch.hfp");
            }
            case Accepted accepted -> throw new AssertionError(accepted);
        }
    }

    /// The size limit depends on the policy, so no vector can show it.
    @ParameterizedTest
    @EnumSource(value = Hfp2Check.class, names = "SIZE_LIMIT", mode = EnumSource.Mode.EXCLUDE)
    void everyCheckHasACase(Hfp2Check check) {
        assertThat(cases().map(Case::expected)).contains(check.word());
    }

    @Test
    void refusesFilesOverTheLimitBeforeReadingThem() {
        Hfp2Policy small = new Hfp2Policy(100, Hfp2Policy.DEFAULT.maxLifetime(), 10);
        assertThat(new Hfp2Opener(Fixture.device(), small)
                        .open(Fixture.seal(Fixture.release()), Hfp2State.INITIAL, Fixture.NOW))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.check()).isEqualTo(Hfp2Check.SIZE_LIMIT));
    }

    @Test
    void noFlippedByteAnywhereEverLoads() {
        byte[] pack = Fixture.cosigned(Fixture.seal(Fixture.release()));
        Hfp2Opener opener = new Hfp2Opener(Fixture.device(Fixture.trusted(1)), Hfp2Policy.DEFAULT);
        for (int at = 0; at < pack.length; at++) {
            for (int bit : new int[] {0x01, 0x80, 0xFF}) {
                byte[] altered = pack.clone();
                altered[at] ^= (byte) bit;
                assertThat(opener.open(altered, Hfp2State.INITIAL, Fixture.NOW))
                        .as("byte %d", at)
                        .isInstanceOf(Refused.class);
            }
        }
    }

    @Test
    void noPrefixEverLoads() {
        byte[] pack = Fixture.seal(Fixture.release());
        Hfp2Opener opener = new Hfp2Opener(Fixture.device(), Hfp2Policy.DEFAULT);
        for (int length = 0; length < pack.length; length++) {
            assertThat(opener.open(java.util.Arrays.copyOf(pack, length), Hfp2State.INITIAL, Fixture.NOW))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.check()).isEqualTo(Hfp2Check.TRUNCATED));
        }
    }

    @Test
    void mutilatedPackagesNeverThrow() {
        Random random = new Random(12);
        byte[] pack = Fixture.seal(Fixture.release());
        Hfp2Opener opener = new Hfp2Opener(Fixture.device(), Hfp2Policy.DEFAULT);
        for (int round = 0; round < 5000; round++) {
            byte[] altered = java.util.Arrays.copyOf(pack, random.nextInt(pack.length + 40));
            for (int flips = 1 + random.nextInt(4); flips > 0 && altered.length > 4; flips--) {
                altered[4 + random.nextInt(altered.length - 4)] = (byte) random.nextInt();
            }
            assertThat(opener.open(altered, Hfp2State.INITIAL, Fixture.NOW)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void remembersWhatItAccepted() {
        Hfp2Opener opener = new Hfp2Opener(Fixture.device(), Hfp2Policy.DEFAULT);
        byte[] pack = Fixture.seal(Fixture.release());
        Hfp2State next = ((Accepted) opener.open(pack, Hfp2State.INITIAL, Fixture.NOW)).next();
        assertThat(next).isEqualTo(new Hfp2State(22, 30, 0));
        assertThat(opener.open(pack, next, Fixture.NOW)).isInstanceOf(Refused.class);
    }

    @Test
    void loadsTheInstalledPackageAgainEvenAfterItExpired() {
        Hfp2Opener opener = new Hfp2Opener(Fixture.device(), Hfp2Policy.DEFAULT);
        assertThat(opener.openInstalled(Fixture.seal(Fixture.release()), new Hfp2State(22, 30, 0)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void doesNotLoadAStoredPackageThatIsNotTheLast() {
        Hfp2Opener opener = new Hfp2Opener(Fixture.device(), Hfp2Policy.DEFAULT);
        assertThat(opener.openInstalled(Fixture.seal(Fixture.release()), new Hfp2State(23, 31, 0)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aSentenceNamesTheOwnerOfARevokedKey() {
        Hfp2Device device = Fixture.device(Fixture.trusted(1).revoking(Fixture.AUTHOR.id()));
        assertThat(((Refused) new Hfp2Opener(device, Hfp2Policy.DEFAULT)
                                .open(Fixture.seal(Fixture.release()), Hfp2State.INITIAL, Fixture.NOW))
                        .sentence())
                .contains("Ada");
    }

    @Test
    void aDeviceWithAnOldAndANewDataKeyOpensBoth() {
        Hfp2Device base = Fixture.device();
        Hfp2Device both = new Hfp2Device(
                base.app(),
                base.platform(),
                base.version(),
                base.trusted(),
                List.of(Fixture.OTHER_DATA_KEY, Fixture.DATA_KEY));
        assertThat(new Hfp2Opener(both, Hfp2Policy.DEFAULT)
                        .open(Fixture.seal(Fixture.release()), Hfp2State.INITIAL, Fixture.NOW))
                .isInstanceOf(Accepted.class);
    }

    private static Hfp2Opener opener(Case testCase) {
        return new Hfp2Opener(testCase.device(), Hfp2Policy.DEFAULT);
    }
}
