package dev.patchsmith.language.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.Span;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private static MethodOutcome outcome(String className, String selector, String... codes) {
        List<Diagnostic> diagnostics = Arrays.stream(codes)
                .map(code -> Diagnostic.error(code, Span.NONE, "because of " + code))
                .toList();
        return new MethodOutcome(className, false, selector, Span.NONE, codes.length == 0, diagnostics);
    }

    private final Readiness readiness = Readiness.of(List.of(
            outcome("A", "one"),
            outcome("A", "two", "E-TRY", "E-TRY", "E-GOTO"),
            outcome("B", "three", "E-TRY"),
            outcome("B", "four")));

    @Test
    void countsTheMethodsThatTranslate() {
        assertThat(readiness.methods()).isEqualTo(4);
        assertThat(readiness.share()).isEqualTo(0.5);
    }

    @Test
    void countsAnObstacleOncePerMethodAndTellsWhereItIsTheOnlyOne() {
        assertThat(readiness.obstacles())
                .containsExactly(
                        new Readiness.Obstacle("E-TRY", "because of E-TRY", 2, 1),
                        new Readiness.Obstacle("E-GOTO", "because of E-GOTO", 1, 0));
    }

    @Test
    void namesTheMethodsOfEachClassThatAreMissing() {
        assertThat(readiness.classes()).hasSize(2);
        assertThat(readiness.classes().getFirst().missing()).containsExactly("-[A two]");
        assertThat(readiness.classes().getLast().share()).isEqualTo(0.5);
    }

    @Test
    void takesAProjectWithoutMethodsForReady() {
        assertThat(Readiness.of(List.of()).share()).isEqualTo(1);
    }
}
