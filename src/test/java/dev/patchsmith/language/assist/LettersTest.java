package dev.patchsmith.language.assist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersTest {

    @Test
    void aBeginningFitsBetterThanTheInside() {
        assertThat(Letters.fit("removeItem", "rem")).isGreaterThan(Letters.fit("doRemoveItem", "rem"));
        assertThat(Letters.fit("removeItem", "rem")).isGreaterThan(Letters.fit("RemoveItem", "rem"));
    }

    @Test
    void theFirstLettersOfWordsFit() {
        assertThat(Letters.fit("removeItemAtIndex:", "rIAI")).isPositive();
        assertThat(Letters.fit("removeItemAtIndex:", "remidx")).isZero();
        assertThat(Letters.fit("UIViewContentModeScaleAspectFit", "uvcm")).isPositive();
    }

    @Test
    void noLettersFitEverything() {
        assertThat(Letters.fit("a", "")).isPositive();
        assertThat(Letters.fit("a", "b")).isZero();
    }
}
