package dev.patchsmith.language.objc.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.knowledge.Answers;
import dev.patchsmith.language.knowledge.ProjectKnowledge;
import dev.patchsmith.language.mango.check.Target;
import dev.patchsmith.language.mango.evaluate.ScriptEvaluator;
import dev.patchsmith.language.objc.parse.ParsedFile;
import dev.patchsmith.language.source.Severity;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.translate.ObjcToMango;
import dev.patchsmith.language.translate.TranslateOptions;
import dev.patchsmith.language.translate.Translation;
import org.junit.jupiter.api.Test;

/// Runs random programs and their translations against each other: whatever comes out without a warning must do the
/// same on a device.
class DifferentialTest {

    private static final int PROGRAMS = 1000;

    @Test
    void translationsDoWhatTheirOriginalsDo() {
        ProjectKnowledge knowledge = ProjectKnowledge.none();
        for (long seed = 0; seed < PROGRAMS; seed++) {
            String text = new RandomPrograms(seed, seed % 2 == 0).program();
            ParsedFile file = ObjcToMango.parse(SourceText.of("p.m", text), knowledge.parseOptions("p.m"));
            Translation translation =
                    ObjcToMango.translate(file, knowledge.forFile(file, Answers.NONE, null), TranslateOptions.DEFAULT);
            boolean clean = translation.diagnostics().stream().allMatch(one -> one.severity() == Severity.INFORMATION);
            if (clean) {
                compare(seed, text, file, translation);
            }
        }
    }

    @Test
    void numbersOfAllWidthsComeOutAsInC() {
        ProjectKnowledge knowledge = ProjectKnowledge.none();
        int compared = 0;
        for (long seed = 0; seed < PROGRAMS; seed++) {
            String text = new MixedPrograms(seed).program();
            ParsedFile file = ObjcToMango.parse(SourceText.of("p.m", text), knowledge.parseOptions("p.m"));
            Translation translation =
                    ObjcToMango.translate(file, knowledge.forFile(file, Answers.NONE, null), TranslateOptions.DEFAULT);
            boolean clean = translation.diagnostics().stream().allMatch(one -> one.severity() == Severity.INFORMATION);
            if (clean && compareWhereDefined(seed, text, file, translation)) {
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(PROGRAMS / 10);
    }

    private static boolean compareWhereDefined(long seed, String text, ParsedFile file, Translation translation) {
        try {
            compare(seed, text, file, translation);
            return true;
        } catch (Undefined | ArithmeticException undefined) {
            return false;
        }
    }

    private static void compare(long seed, String text, ParsedFile file, Translation translation) {
        var original = ObjcEvaluator.run(file.declarations());
        Object expected = original.call("A", "run:with:", 5L, 7L);
        var script = ScriptEvaluator.run(translation.script(), Target.V1_5_5, original.encodings());
        Object result = script.call("A", "run:with:", 5L, 7L);
        assertThat(script.log())
                .as("seed %d\n%s\n%s", seed, text, translation.text())
                .isEqualTo(original.log());
        assertThat(result).as("seed %d\n%s\n%s", seed, text, translation.text()).isEqualTo(expected);
    }
}
