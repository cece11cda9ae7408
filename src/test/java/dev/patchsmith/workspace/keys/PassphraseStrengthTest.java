package dev.patchsmith.workspace.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassphraseStrengthTest {

    @ParameterizedTest
    @CsvSource({
        "short, TOO_SHORT",
        "aaaaaaaaaaaaaaaa, WEAK",
        "1234567890123456, WEAK",
        "abcdefghijklmnop, WEAK",
        "abababababababab, WEAK",
        "password, WEAK",
        "Tr0ub&3x, FAIR",
        "correct horse battery staple, GOOD",
        "补丁工坊密钥库口令很长, GOOD"
    })
    void longAndVariedIsBetter(String passphrase, PassphraseStrength expected) {
        assertThat(PassphraseStrength.of(passphrase.toCharArray())).isEqualTo(expected);
    }
}
