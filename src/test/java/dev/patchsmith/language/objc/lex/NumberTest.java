package dev.patchsmith.language.objc.lex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.objc.tree.Expression.IntegerSuffix;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, NONE, true",
        "42, 42, NONE, true",
        "0xFF, 255, NONE, false",
        "017, 15, NONE, false",
        "0b101, 5, NONE, false",
        "10UL, 10, UNSIGNED_LONG, true",
        "10lu, 10, UNSIGNED_LONG, true",
        "7LL, 7, LONG_LONG, true",
        "3u, 3, UNSIGNED, true",
        "0xFFFFFFFFFFFFFFFFULL, 18446744073709551615, UNSIGNED_LONG_LONG, false",
        "0x1e, 30, NONE, false",
    })
    void wholeNumbersHaveValueSuffixAndRadix(String raw, String value, IntegerSuffix suffix, boolean isDecimal) {
        assertThat(Number.of(raw)).isEqualTo(new Number.Whole(new BigInteger(value), suffix, isDecimal));
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 1.5",
        "1., 1.0",
        ".5, 0.5",
        "1e3, 1000.0",
        "1.5e-2, 0.015",
        "2.5L, 2.5",
        "0x1.8p3, 12.0",
        "0x1p-1, 0.5",
    })
    void fractionsHaveTheirValue(String raw, double value) {
        assertThat(Number.of(raw)).isEqualTo(new Number.Fraction(value, false));
    }

    @Test
    void floatsAreRoundedToFloats() {
        assertThat(Number.of("0.1f")).isEqualTo(new Number.Fraction(0.1f, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08", "1.2.3", "12abc", "0x", "1e", "0b12", "1.5d", "1.5ff", "0xg", "1uu", "1lul", "0x1.8"})
    void nonsenseIsMalformed(String raw) {
        assertThat(Number.of(raw)).isInstanceOf(Number.Malformed.class);
    }
}
