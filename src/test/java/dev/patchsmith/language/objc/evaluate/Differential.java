package dev.patchsmith.language.objc.evaluate;

import dev.patchsmith.language.knowledge.Answers;
import dev.patchsmith.language.knowledge.ProjectKnowledge;
import dev.patchsmith.language.mango.check.Target;
import dev.patchsmith.language.mango.evaluate.ScriptEvaluator;
import dev.patchsmith.language.mango.evaluate.ScriptFault;
import dev.patchsmith.language.objc.parse.ParsedFile;
import dev.patchsmith.language.source.Severity;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.translate.ObjcToMango;
import dev.patchsmith.language.translate.TranslateOptions;
import dev.patchsmith.language.translate.Translation;
import java.util.List;
import java.util.Objects;

/// Runs a program and its translation against each other. What comes out without a warning must do the same on a
/// device.
public final class Differential {

    private static final ProjectKnowledge KNOWLEDGE = ProjectKnowledge.none();

    private Differential() {}

    /// What the comparison of one program showed.
    public sealed interface Outcome {

        /// Both did the same.
        record Same() implements Outcome {}

        /// The translator said that something may differ, or that it cannot be carried.
        record Told(List<String> codes) implements Outcome {}

        /// C leaves the behaviour of the program open.
        record Open() implements Outcome {}

        /// The translation silently does something else.
        record Different(String report) implements Outcome {}
    }

    /// @param program a class `A` with `+ (NSInteger)run:(NSInteger)a with:(NSUInteger)u`
    public static Outcome of(String program) {
        ParsedFile file = ObjcToMango.parse(SourceText.of("p.m", program), KNOWLEDGE.parseOptions("p.m"));
        Translation translation =
                ObjcToMango.translate(file, KNOWLEDGE.forFile(file, Answers.NONE, null), TranslateOptions.DEFAULT);
        List<String> told = translation.diagnostics().stream()
                .filter(each -> each.severity() != Severity.INFORMATION)
                .map(each -> each.code())
                .filter(code -> !code.equals("W-FINALLY") && !code.equals("W-GLOBAL"))
                .toList();
        if (!told.isEmpty()) {
            return new Outcome.Told(told);
        }
        try {
            return compared(program, file, translation);
        } catch (Undefined | ArithmeticException undefined) {
            return new Outcome.Open();
        }
    }

    private static Outcome compared(String program, ParsedFile file, Translation translation) {
        var original = ObjcEvaluator.run(file.declarations());
        Object expected = original.call("A", "run:with:", 5L, 7L);
        var script = ScriptEvaluator.run(
                translation.script(), Target.V1_5_5, original.encodings(), original.propertyEncodings());
        String fault = "";
        Object result = null;
        try {
            result = script.call("A", "run:with:", 5L, 7L);
        } catch (ScriptFault found) {
            fault = "the script stops: " + found.getMessage();
        }
        boolean same = fault.isEmpty() && script.log().equals(original.log()) && Objects.equals(result, expected);
        return same
                ? new Outcome.Same()
                : new Outcome.Different("%s\n%s\n%s\noriginal %s %s\nscript   %s %s"
                        .formatted(program, translation.text(), fault, original.log(), expected, script.log(), result));
    }
}
