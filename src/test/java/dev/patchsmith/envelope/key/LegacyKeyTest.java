package dev.patchsmith.envelope.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyKeyTest {

    @Test
    void fillsAShortKeyUpWithZeros() {
        assertThat(HexFormat.of().formatHex(key("密码").padded())).isEqualTo("e5af86e7a08100000000000000000000");
    }

    @Test
    void warnsOfAKeyUnderSixteenBytes() {
        assertThat(LegacyKey.of("123456".toCharArray()))
                .isInstanceOfSatisfying(
                        LegacyKey.Check.Accepted.class,
                        accepted -> assertThat(accepted.warning().orElseThrow()).contains("only 6 of 16"));
    }

    @Test
    void takesAKeyOfSixteenBytesWithoutAWarning() {
        assertThat(LegacyKey.of("0123456789abcdef".toCharArray()))
                .isInstanceOfSatisfying(
                        LegacyKey.Check.Accepted.class,
                        accepted -> assertThat(accepted.warning()).isEmpty());
    }

    @Test
    void refusesAnEmptyKey() {
        assertThat(refusal("")).contains("empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123456789abcdefX", "密码密码密码"})
    void refusesMoreThanSixteenBytesAndSaysHowMany(String key) {
        assertThat(refusal(key)).contains(key.getBytes(StandardCharsets.UTF_8).length + " UTF-8 bytes");
    }

    @Test
    void aRefusalNeverRepeatsTheKey() {
        assertThat(refusal("correct-horse-battery")).doesNotContain("horse");
    }

    @Test
    void refusesHalfASurrogatePair() {
        assertThat(refusal("a\ud83d")).contains("broken character");
    }

    @Test
    void refusesAZeroByteInTheMiddle() {
        assertThat(refusal("a\0b")).contains("zero byte");
    }

    @Test
    void refusesBytesThatAreNotText() {
        assertThat(LegacyKey.of(new byte[] {(byte) 0xff, 1})).isInstanceOf(LegacyKey.Check.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "123456\n", "123456\r\n", "\ufeff123456\n"})
    void readsAKeyFileWithOrWithoutALineEnd(String content) {
        assertThat(LegacyKey.ofKeyFile(content.getBytes(StandardCharsets.UTF_8)).orThrow())
                .isEqualTo(key("123456"));
    }

    @Test
    void neverShowsTheKeyAsText() {
        assertThat(LegacyKey.of("hunter2hunter2".toCharArray()).toString())
                .doesNotContain("hunter2")
                .doesNotContain("68756e746572");
    }

    @Test
    void aWipedKeyIsOfNoUse() {
        LegacyKey key = key("123456");
        key.close();
        assertThatThrownBy(key::padded).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void wipingOverwritesTheBytesThatWereHandedOver() {
        byte[] bytes = "123456".getBytes(StandardCharsets.UTF_8);
        LegacyKey.of(bytes).orThrow().close();
        assertThat(bytes).containsOnly(0);
    }

    @Test
    void refusingOverwritesTheBytesThatWereHandedOver() {
        byte[] bytes = "0123456789abcdefX".getBytes(StandardCharsets.UTF_8);
        LegacyKey.of(bytes);
        assertThat(bytes).containsOnly(0);
    }

    @Test
    void theSameKeyHasTheSameFingerprint() {
        assertThat(key("123456").fingerprint()).isEqualTo(key("123456").fingerprint());
        assertThat(key("123456").fingerprint()).isNotEqualTo(key("123457").fingerprint());
    }

    private static LegacyKey key(String text) {
        return LegacyKey.of(text.toCharArray()).orThrow();
    }

    private static String refusal(String text) {
        return ((LegacyKey.Check.Refused) LegacyKey.of(text.toCharArray())).reason();
    }
}
