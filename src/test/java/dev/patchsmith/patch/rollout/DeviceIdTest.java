package dev.patchsmith.patch.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceIdTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "a\nb", "undefined", "null", "(null)", "nil", "a\ud800b"})
    void refusesWhatManyDevicesWouldShare(String id) {
        assertThat(DeviceId.isUsable(id)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "设备-001", "😀", "A1B2C3D4E5F60718"})
    void takesAnyOtherText(String id) {
        assertThat(DeviceId.isUsable(id)).isTrue();
    }

    @Test
    void countsBytesNotCharacters() {
        assertThat(DeviceId.isUsable("x".repeat(128))).isTrue();
        assertThat(DeviceId.isUsable("x".repeat(129))).isFalse();
        assertThat(DeviceId.isUsable("设".repeat(42) + "xx")).isTrue();
        assertThat(DeviceId.isUsable("设".repeat(43))).isFalse();
    }
}
