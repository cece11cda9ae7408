package dev.patchsmith.language.mango;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExampleScriptsTest {

    static List<Texts.Example> examples() {
        return Texts.examples();
    }

    @Test
    void thereAreAllOfThem() {
        assertThat(examples()).hasSize(91);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void comesOutAsItWentIn(Texts.Example example) {
        assertThat(Texts.reprint(example.text())).isEqualTo(example.text());
    }
}
