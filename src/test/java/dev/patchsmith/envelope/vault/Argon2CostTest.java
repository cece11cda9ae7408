package dev.patchsmith.envelope.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Argon2CostTest {

    /// Computed with the reference program: `echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1 -l 32`.
    @Test
    void agreesWithTheReferenceProgram() {
        byte[] key = new Argon2Cost(65536, 2, 1)
                .derive("password".toCharArray(), "somesalt".getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(key))
                .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    }

    @Test
    void refusesMoreThanOneGibibyte() {
        assertThatThrownBy(() -> new Argon2Cost(Argon2Cost.MAX_MEMORY_KIB + 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
