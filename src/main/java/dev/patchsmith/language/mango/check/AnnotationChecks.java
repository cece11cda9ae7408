package dev.patchsmith.language.mango.check;

import dev.patchsmith.language.mango.tree.Annotation;
import dev.patchsmith.language.mango.tree.Method;
import dev.patchsmith.language.mango.tree.StringLiteral;
import java.util.Set;

/// Annotations: any word is accepted by the run time, and only a few mean something.
final class AnnotationChecks {

    private static final Set<String> CONDITIONS = Set.of("@If", "#If");
    private static final Set<String> TEXTS = Set.of("@SwiftModule", "@MethodName", "@Selector", "@Signature");

    private AnnotationChecks() {}

    static void check(Annotation annotation, Findings findings) {
        String word = annotation.word();
        if (CONDITIONS.contains(word)) {
            if (annotation.argument() == null) {
                findings.error("E-ANNOTATION", annotation, word + " needs a condition in parentheses.");
            }
        } else if (!TEXTS.contains(word)) {
            findings.warning(
                    "W-ANNOTATION",
                    annotation,
                    "The run time ignores " + word + "; it knows @If, @SwiftModule, @MethodName,"
                            + " @Selector and @Signature.");
        } else if (!(annotation.argument() instanceof StringLiteral text) || text.object()) {
            findings.error(
                    "E-ANNOTATION",
                    annotation,
                    word + " needs a C string in parentheses, such as " + word + "(\"...\").");
        }
    }

    /// The parameters are those of the written method, so the selector that is patched must have as many parts.
    static void selector(Method method, Findings findings) {
        for (Annotation annotation : method.annotations()) {
            boolean names =
                    annotation.word().equals("@MethodName") || annotation.word().equals("@Selector");
            if (names && annotation.argument() instanceof StringLiteral text) {
                long parts = text.value().chars().filter(c -> c == ':').count();
                if (parts != method.parts().size()) {
                    findings.error(
                            "E-METHOD-NAME",
                            annotation,
                            text.value() + " takes another number of arguments than the method below it, which takes "
                                    + method.parts().size() + ".");
                }
            }
        }
    }
}
