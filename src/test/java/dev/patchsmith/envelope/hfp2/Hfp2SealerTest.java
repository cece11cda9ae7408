package dev.patchsmith.envelope.hfp2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.envelope.hfp2.Hfp2Outcome.Accepted;
import dev.patchsmith.envelope.sealing.Sealing;
import dev.patchsmith.envelope.sealing.StreamSealing;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Hfp2SealerTest {

    private final Hfp2Opener opener = new Hfp2Opener(Fixture.device(), Hfp2Policy.DEFAULT);

    @Test
    void randomScriptsComeBackTheSame() {
        Random random = new Random(5);
        for (int round = 0; round < 100; round++) {
            byte[] script = script(random, random.nextInt(2000));
            assertThat(open(new Hfp2Sealer(Hfp2Policy.DEFAULT)
                            .seal(script, Fixture.release(), Fixture.DATA_KEY, Fixture.AUTHOR)
                            .orThrow()
                            .bytes()))
                    .isEqualTo(script);
        }
    }

    @Test
    void tenMegabytesComeBackTheSame() {
        byte[] script = "补丁 patch\n".repeat(10 << 16).getBytes(StandardCharsets.UTF_8);
        assertThat(open(Fixture.seal(Fixture.release(), script))).isEqualTo(script);
    }

    @Test
    void everyPackageHasANonceOfItsOwn() {
        Hfp2Sealer sealer = new Hfp2Sealer(Hfp2Policy.DEFAULT);
        byte[] one = sealer.seal(Fixture.SCRIPT, Fixture.release(), Fixture.DATA_KEY, Fixture.AUTHOR)
                .orThrow()
                .bytes();
        byte[] two = sealer.seal(Fixture.SCRIPT, Fixture.release(), Fixture.DATA_KEY, Fixture.AUTHOR)
                .orThrow()
                .bytes();
        assertThat(Fixture.cipherOf(one)).isNotEqualTo(Fixture.cipherOf(two));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 65535, 65536, 65537, 300_000})
    void filesGiveTheSamePackage(int length, @TempDir Path folder) throws IOException {
        byte[] payload = new byte[length];
        new Random(length).nextBytes(payload);
        Path source = Files.write(folder.resolve("payload"), payload);
        Path target = folder.resolve("patch.hfp");
        byte[] inMemory = Fixture.seal(Fixture.release(), payload);
        assertThat(Fixture.sealer(0x51).seal(source, target, Fixture.release(), Fixture.DATA_KEY, Fixture.AUTHOR))
                .isEqualTo(new StreamSealing.Written(inMemory.length, Checksum.of(inMemory)));
        assertThat(target).hasBinaryContent(inMemory);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("payload", "patch.hfp");
    }

    @Test
    void refusesAnAppThatIsNoLine() {
        assertThat(refusal(release("com.example\nshop", 22, 30, 30))).contains("app identifier");
    }

    @Test
    void refusesPatchNumberZero() {
        assertThat(refusal(release("com.example.shop", 0, 30, 30))).contains("start at 1");
    }

    @Test
    void refusesAPackageThatIsValidForLongerThanDevicesAllow() {
        assertThat(refusal(release("com.example.shop", 22, 30, 401))).contains("400 days");
    }

    @Test
    void refusesAPackageThatExpiresAtOnce() {
        assertThat(refusal(release("com.example.shop", 22, 30, 0))).contains("expire before");
    }

    private static Hfp2Release release(String app, long patchNo, long seq, int days) {
        return Hfp2Release.patch(
                app, Platform.IOS, new AppVersion("3.16.0"), patchNo, seq, Fixture.NOW, Duration.ofDays(days));
    }

    private static String refusal(Hfp2Release release) {
        Sealing sealing = Fixture.sealer(1).seal(Fixture.SCRIPT, release, Fixture.DATA_KEY, Fixture.AUTHOR);
        return ((Sealing.Refused) sealing).reason();
    }

    private byte[] open(byte[] pack) {
        return ((Accepted) opener.open(pack, Hfp2State.INITIAL, Fixture.NOW)).payload();
    }

    private static byte[] script(Random random, int length) {
        return random.ints(length, 1, 0xD7FF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
