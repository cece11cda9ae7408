package dev.patchsmith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorCodeTest {

    @Test
    void theSamePlaceGivesTheSameCodeWhateverTheMessageSays() {
        assertThat(ErrorCode.of(fail("Cart.m"))).isEqualTo(ErrorCode.of(fail("支付.m")));
    }

    @Test
    void anotherKindOrAnotherCauseGivesAnotherCode() {
        assertThat(ErrorCode.of(fail("x"))).isNotEqualTo(ErrorCode.of(new IllegalArgumentException("x")));
        assertThat(ErrorCode.of(new IllegalStateException(fail("x"))))
                .isNotEqualTo(ErrorCode.of(new IllegalStateException(new ArithmeticException())));
    }

    @Test
    void itIsShortEnoughToBeReadAloud() {
        assertThat(ErrorCode.of(fail("x")).text()).matches("PS-[0-9A-Z]{4}-[0-9A-Z]{4}");
    }

    @Test
    void aCauseThatIsItsOwnCauseIsNoTrap() {
        IllegalStateException one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("two", one));
        assertThat(ErrorCode.of(one).text()).startsWith("PS-");
    }

    private static IllegalStateException fail(String name) {
        return new IllegalStateException("cannot read " + name);
    }
}
