package dev.patchsmith.language.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.source.SourceText;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static Answers.Parsed parse(String text) {
        return Answers.parse(SourceText.of("answers", text));
    }

    @Test
    void readsWhatItPrints() {
        Answers answers = Answers.NONE
                .with(Answers.Kind.CONSTANT, "kTitle", "@\"a = b\"")
                .with(Answers.Kind.FUNCTION, "LTScale", "double (double, int)")
                .with(Answers.Kind.CLASS, "-[viewDidLoad]", "Home")
                .with(Answers.Kind.ACCEPT, "-[Home load:]", "E-TRY");

        assertThat(parse(answers.print()).answers()).isEqualTo(answers);
    }

    @Test
    void laterAnswersReplaceEarlierOnes() {
        assertThat(parse("constant a = 1\nconstant a = 2\n").answers().constant("a"))
                .hasValue("2");
    }

    @Test
    void saysWhichLineIsNoAnswer() {
        var parsed = parse("# remark\n\nconstant a = 1\nnonsense\n");

        assertThat(parsed.answers().constants()).hasSize(1);
        assertThat(parsed.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo("W-ANSWER");
            assertThat(diagnostic.span().start()).isEqualTo(25);
        });
    }

    @Test
    void acceptsForOneMethodOrForAll() {
        Answers answers = parse("accept * = E-TRY\naccept -[A b] = E-GOTO\n").answers();

        assertThat(answers.accepts("-[X y]", "E-TRY")).isTrue();
        assertThat(answers.accepts("-[A b]", "E-GOTO")).isTrue();
        assertThat(answers.accepts("-[A c]", "E-GOTO")).isFalse();
    }
}
