package dev.patchsmith.envelope.mango;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.patchsmith.envelope.key.LegacyKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MangoOpenerTest {

    private static final String SCRIPT =
            "class Cart:NSObject{\n- (void)add:(NSString *)item{\n    self.items = nil;\n}\n}\n";

    private final LegacyKey key = LegacyKey.of("123456".toCharArray()).orThrow();
    private final byte[] sealed = MangoSealer.seal(SCRIPT, key).orThrow().bytes();

    @Test
    void anEmptyFileIsCutOff() {
        assertThat(open(new byte[0])).isEqualTo(new MangoOpening.Truncated(0));
        assertThat(open(new byte[0]).sentence()).contains("empty");
    }

    @Test
    void fifteenBytesAreCutOff() {
        assertThat(open(new byte[15])).isEqualTo(new MangoOpening.Truncated(15));
    }

    @Test
    void aFileCutInsideABlockIsCutOff() {
        assertThat(open(Arrays.copyOf(sealed, 40))).isEqualTo(new MangoOpening.Truncated(40));
    }

    @Test
    void aFileCutBetweenBlocksIsCutOffBecauseTheTextHasNoEnd() {
        assertThat(open(Arrays.copyOf(sealed, 48))).isEqualTo(new MangoOpening.Truncated(48));
    }

    @Test
    void anotherKeyIsAWrongKey() {
        LegacyKey other = LegacyKey.of("1234567".toCharArray()).orThrow();
        assertThat(MangoOpener.open(sealed, other)).isEqualTo(new MangoOpening.WrongKeyOrDamaged());
    }

    @Test
    void anAlteredBlockInTheMiddleIsNamed() {
        byte[] altered = sealed.clone();
        altered[35] ^= 1;
        assertThat(open(altered)).isEqualTo(new MangoOpening.Damaged(32));
    }

    @Test
    void anAlteredLastBlockIsNamed() {
        byte[] altered = sealed.clone();
        altered[altered.length - 1] ^= 1;
        assertThat(open(altered)).isEqualTo(new MangoOpening.Damaged(sealed.length - 16));
    }

    @Test
    void textInAnotherEncodingIsNotText() throws IOException {
        byte[] other = "NSLog(@\"提示语\");  // done".getBytes(Charset.forName("GB18030"));
        byte[] bytes = MangoCipher.finish(MangoCipher.sealing(key), other);
        assertThat(open(bytes)).isEqualTo(new MangoOpening.NotText());
    }

    @Test
    void aPackageOfAKeyThatWasTooLongIsRecognised() {
        byte[] zeros = MangoSealer.seal(SCRIPT, LegacyKey.allZeros()).orThrow().bytes();
        assertThat(open(zeros)).isEqualTo(new MangoOpening.SealedWithTooLongKey(SCRIPT));
        assertThat(open(zeros).sentence()).contains("more than 16 bytes");
    }

    @Test
    void randomBytesNeverOpen() {
        Random random = new Random(16);
        for (int round = 0; round < 2000; round++) {
            byte[] noise = new byte[16 * (1 + random.nextInt(8))];
            random.nextBytes(noise);
            assertThat(open(noise)).isEqualTo(new MangoOpening.WrongKeyOrDamaged());
        }
    }

    /// Blocks can be taken out unnoticed: that is what the format lacks, and what the signed one is for.
    @Test
    void aDroppedBlockOpensToAnotherScriptThatOnlyTheParserCanRefuse() {
        byte[] dropped = new byte[sealed.length - 16];
        System.arraycopy(sealed, 0, dropped, 0, 16);
        System.arraycopy(sealed, 32, dropped, 16, dropped.length - 16);
        assertThat(open(dropped)).isEqualTo(new MangoOpening.Opened(SCRIPT.substring(0, 16) + SCRIPT.substring(32)));
    }

    @Test
    void everyFlippedByteIsNoticedOrChangesTheText() {
        for (int at = 0; at < sealed.length; at++) {
            byte[] altered = sealed.clone();
            altered[at] ^= 0x40;
            assertThat(open(altered)).isNotEqualTo(new MangoOpening.Opened(SCRIPT));
        }
    }

    @Test
    void everyPrefixGivesAnAnswer() {
        for (int length = 0; length < sealed.length; length++) {
            byte[] prefix = Arrays.copyOf(sealed, length);
            assertThatCode(() -> open(prefix)).doesNotThrowAnyException();
            assertThat(open(prefix)).isEqualTo(new MangoOpening.Truncated(length));
        }
    }

    @Test
    void refusesToSealBytesThatAreNotText() {
        assertThat(MangoSealer.seal(new byte[] {'a', (byte) 0xC0, (byte) 0x80}, key)
                        .toString())
                .contains("not UTF-8");
    }

    @Test
    void refusesToSealHalfASurrogatePair() {
        assertThat(MangoSealer.seal("a\udc00", key).toString()).contains("broken character");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 65535, 65536, 65537, 300_000})
    void streamsGiveTheSameBytes(int length) throws IOException {
        byte[] script =
                "补丁 patch ".repeat(length / 13 + 1).substring(0, length / 2).getBytes(StandardCharsets.UTF_8);
        var streamed = new ByteArrayOutputStream();
        MangoSealer.seal(new ByteArrayInputStream(script), streamed, key);
        assertThat(streamed.toByteArray())
                .isEqualTo(MangoSealer.seal(script, key).orThrow().bytes());
        var opened = new ByteArrayOutputStream();
        Optional<MangoOpening> trouble =
                MangoOpener.open(new ByteArrayInputStream(streamed.toByteArray()), opened, key);
        assertThat(trouble).isEqualTo(script.length == 0 ? Optional.of(new MangoOpening.Empty()) : Optional.empty());
        assertThat(opened.toByteArray()).isEqualTo(script);
    }

    @Test
    void streamsTellTheSameTroubles() throws IOException {
        byte[] altered = sealed.clone();
        altered[35] ^= 1;
        for (byte[] bad : new byte[][] {new byte[0], new byte[15], Arrays.copyOf(sealed, 48), altered}) {
            assertThat(MangoOpener.open(new ByteArrayInputStream(bad), new ByteArrayOutputStream(), key))
                    .contains(open(bad));
        }
    }

    private MangoOpening open(byte[] bytes) {
        return MangoOpener.open(bytes, key);
    }
}
