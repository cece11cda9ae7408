package dev.patchsmith.patch.rollout;

import static dev.patchsmith.patch.rollout.Condition.Operator.AT_LEAST;
import static dev.patchsmith.patch.rollout.Condition.Operator.CONTAINS;
import static dev.patchsmith.patch.rollout.Condition.Operator.IS;
import static dev.patchsmith.patch.rollout.Condition.Operator.IS_NOT;
import static dev.patchsmith.patch.rollout.Condition.Operator.OLDER_THAN;
import static dev.patchsmith.patch.rollout.Condition.Operator.PRESENT;
import static dev.patchsmith.patch.rollout.Condition.Operator.STARTS_WITH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConditionTest {

    @Test
    void comparesAsItsOperatorSays() {
        assertThat(of(IS, "cn", "de").isMetBy("de")).isTrue();
        assertThat(of(IS, "cn").isMetBy("CN")).isFalse();
        assertThat(of(IS_NOT, "cn", "de").isMetBy("fr")).isTrue();
        assertThat(of(IS_NOT, "cn").isMetBy("cn")).isFalse();
        assertThat(of(STARTS_WITH, "iPhone").isMetBy("iPhone16,2")).isTrue();
        assertThat(of(CONTAINS, "Pro").isMetBy("Mate 60 Pro")).isTrue();
        assertThat(of(AT_LEAST, "17.10").isMetBy("17.9")).isFalse();
        assertThat(of(AT_LEAST, "17.9").isMetBy("17.10")).isTrue();
        assertThat(of(OLDER_THAN, "17").isMetBy("16.7.1")).isTrue();
        assertThat(of(OLDER_THAN, "17").isMetBy("17.0")).isFalse();
        assertThat(new Condition("vip", PRESENT, List.of()).isMetBy("")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void whatTheDeviceDoesNotSayMeetsNothing(Condition.Operator operator) {
        assertThat(new Condition("os", operator, List.of("1")).isMetBy(null)).isFalse();
    }

    @Test
    void needsSomethingToCompareWith() {
        assertThatThrownBy(() -> new Condition("os", IS, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(IS).isMetBy("x")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Condition of(Condition.Operator operator, String... values) {
        return new Condition("key", operator, List.of(values));
    }
}
