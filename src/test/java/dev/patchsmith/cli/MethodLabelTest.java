package dev.patchsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodLabelTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-[Cart total]|-[Cart total]",
                "+ [Cart cartFor:with:]|+[Cart cartFor:with:]",
                "- [ Cart(Private)  add: ]|-[Cart add:]",
            })
    void readsWhatPeopleWrite(String written, String label) {
        assertThat(MethodLabel.read(written)).isEqualTo(label);
    }

    @Test
    void saysHowItIsWritten() {
        assertThatThrownBy(() -> MethodLabel.read("total"))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("-[Cart total]");
    }
}
