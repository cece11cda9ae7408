package dev.patchsmith.envelope.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.envelope.json.CanonicalReader.Reading;
import dev.patchsmith.envelope.json.CanonicalReader.Reading.Malformed;
import dev.patchsmith.envelope.json.CanonicalReader.Reading.Value;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"a\":1,\"b\":[true,false,\"x\"],\"c\":{}}",
                "\"\\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u001f/\"",
                "\"补丁🩹\"",
                "9007199254740991",
                "-9007199254740991",
                "0"
            })
    void whatIsReadIsWrittenTheSame(String text) {
        assertThat(read(text))
                .isInstanceOfSatisfying(
                        Value.class,
                        value -> assertThat(new String(CanonicalWriter.write(value.value()), StandardCharsets.UTF_8))
                                .isEqualTo(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,\"a\":1};twice",
                "{\"b\":1,\"a\":1};not sorted",
                "{\"a\": 1};value was expected",
                "{\"a\":1}{};follows",
                "{\"a\":1;expected|too early",
                "1.0;not whole",
                "1e3;not whole",
                "01;needless zero",
                "-0;needless zero",
                "9007199254740992;too large",
                "99999999999999999999999999;too large",
                "null;value was expected",
                "tru;value was expected",
                "\"\\u0041\";escaped that need not be",
                "\"\\u000a\";shorter escape",
                "\"\\/\";escaped that need not be",
                "\"\\ud800\";escaped that need not be",
                "[[[[[[[[[[1]]]]]]]]]];too deeply",
                "{\"a\"};':' was expected",
                "[1,];value was expected",
                "{,};'\"' was expected"
            })
    void refusesWhatIsNotCanonical(String text, String reason) {
        assertThat(read(text))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.reason()).containsAnyOf(reason.split("\\|")));
    }

    @Test
    void refusesControlCharactersInTexts() {
        assertThat(read("\"a\nb\"")).isInstanceOf(Malformed.class);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertThat(CanonicalReader.read(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'}))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void refusesAByteOrderMark() {
        assertThat(read("\ufeff{}")).isInstanceOf(Malformed.class);
    }

    @Test
    void tenThousandBracketsDoNotOverflow() {
        assertThat(read("[".repeat(10_000))).isInstanceOf(Malformed.class);
    }

    /// Whatever is accepted has only one form: it is written back byte for byte.
    @Test
    void mutationsAreRefusedOrCanonical() {
        byte[] seed = "{\"a\":[1,-20,\"x\\n补\"],\"b\":{\"c\":true}}".getBytes(StandardCharsets.UTF_8);
        String letters = "{}[]\",:\\0123456789aetrufnl.- \n\u0000";
        Random random = new Random(3);
        for (int round = 0; round < 20_000; round++) {
            byte[] mutant = seed.clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                mutant[random.nextInt(mutant.length)] = (byte) letters.charAt(random.nextInt(letters.length()));
            }
            if (CanonicalReader.read(mutant) instanceof Value(JsonValue value)) {
                assertThat(CanonicalWriter.write(value)).isEqualTo(mutant);
            }
        }
    }

    private static Reading read(String text) {
        return CanonicalReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
