package dev.patchsmith.language.mango;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.source.SourceText;
import org.junit.jupiter.api.Test;

class ScriptFormatterTest {

    @Test
    void keepsCommentsWhereTheyBelong() {
        assertThat(format("""
                // head
                int a=1;// tail


                /* about the class */
                class  A:B{ // of A
                // about f
                -(void)f{// in f
                if(a){b();}// after if
                else{ /* first */ c(/* lost? */1);
                // last
                }
                }
                @property(weak)id x; // x
                // end
                }
                """)).isEqualTo("""
                // head
                int a = 1; // tail

                /* about the class */
                class A : B { // of A

                // about f
                - (void)f { // in f
                    if (a) {
                        b();
                    } else {
                        // after if
                        /* first */
                        /* lost? */
                        c(1);
                        // last
                    }
                }

                @property (weak) id x; // x

                // end

                }
                """);
    }

    @Test
    void keepsOneEmptyLineBetweenStatements() {
        assertThat(format("a();\n\n\n\nb();\n{x: 1};\n\n")).isEqualTo("a();\n\nb();\n{x: 1};\n");
    }

    @Test
    void leavesTextsWithErrorsAlone() {
        assertThat(ScriptFormatter.format(SourceText.of("x", "x = ;")))
                .isInstanceOfSatisfying(
                        ScriptFormatter.Outcome.Refused.class,
                        refused -> assertThat(refused.diagnostics()).hasSize(1));
    }

    @Test
    void keepsNumbersAndStringsAsWritten() {
        assertThat(format("x = 0XfF + 017 + 1.50; s = @\"，\\n\";"))
                .isEqualTo("x = 0XfF + 017 + 1.50;\ns = @\"，\\n\";\n");
    }

    private static String format(String text) {
        return switch (ScriptFormatter.format(SourceText.of("test.mg", text))) {
            case ScriptFormatter.Outcome.Formatted formatted -> formatted.text();
            case ScriptFormatter.Outcome.Refused refused -> Texts.describe(refused.diagnostics());
        };
    }
}
