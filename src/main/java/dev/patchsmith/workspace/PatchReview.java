package dev.patchsmith.workspace;

import dev.patchsmith.language.mango.ScriptParser;
import dev.patchsmith.language.mango.tree.ClassDefinition;
import dev.patchsmith.language.mango.tree.ClassMember;
import dev.patchsmith.language.mango.tree.Item;
import dev.patchsmith.language.mango.tree.Method;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.Severity;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.source.Span;
import dev.patchsmith.language.translate.MethodOutcome;
import dev.patchsmith.language.translate.Rewriting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a person looks at before a script leaves: each method as it was, as it is fixed, and as the script says it,
/// with what was rewritten and what has to be confirmed.
///
/// @param methods in the order of the source; those that are left out of the script have an empty script text
/// @param warnings everything that needs a person, of both sides, in the order of the text
/// @param edited whether the script was changed by hand, so that it need not say what the source says
public record PatchReview(List<ReviewedMethod> methods, List<Warning> warnings, boolean edited) {

    /// One method.
    ///
    /// @param label such as `-[Cart total]`
    /// @param original as it stands in the app's own sources; empty if it is new there or the sources are not known
    public record ReviewedMethod(
            String label,
            Optional<OriginalMethods.Original> original,
            String fixed,
            String script,
            List<Rewriting> rewritings) {
        public ReviewedMethod {
            rewritings = List.copyOf(rewritings);
        }
    }

    /// Something that may be right or wrong, which only a person can say.
    ///
    /// @param line of the source or of the script, counted from 1
    public record Warning(Diagnostic diagnostic, boolean inScript, int line) {}

    public PatchReview {
        methods = List.copyOf(methods);
        warnings = List.copyOf(warnings);
    }

    /// @param script what would leave: the translation, or what a person made of it
    /// @param ofScript what is to be said about the script
    public static PatchReview of(
            TranslateSource.Translated.Script source,
            String script,
            List<Diagnostic> ofScript,
            OriginalMethods originals) {
        SourceText scriptText = SourceText.of("", script);
        List<Item> items = ScriptParser.parse(scriptText).script().items();
        List<ReviewedMethod> methods = new ArrayList<>();
        for (MethodOutcome method : source.translation().methods()) {
            methods.add(new ReviewedMethod(
                    method.label(),
                    originals.find(
                            method.className(),
                            method.ofClass(),
                            method.selector(),
                            source.source().name()),
                    source.source().text(method.span()),
                    scriptOf(method, items, scriptText),
                    rewritings(method, source)));
        }
        List<Warning> warnings = new ArrayList<>();
        collect(source.diagnostics(), source.source(), false, warnings);
        collect(ofScript, scriptText, true, warnings);
        boolean edited = !script.equals(source.translation().text());
        return new PatchReview(methods, warnings, edited);
    }

    /// The review of a script that has no Objective-C beside it.
    public static PatchReview ofScript(SourceText script, List<Diagnostic> ofScript, OriginalMethods originals) {
        List<ReviewedMethod> methods = new ArrayList<>();
        for (Item item : ScriptParser.parse(script).script().items()) {
            if (item instanceof ClassDefinition definition) {
                for (ClassMember member : definition.members()) {
                    if (member instanceof Method method) {
                        methods.add(new ReviewedMethod(
                                (method.ofClass() ? "+[" : "-[") + definition.name() + " " + method.selector() + "]",
                                originals.find(definition.name(), method.ofClass(), method.selector(), script.name()),
                                "",
                                script.text(method.place().span()).strip(),
                                List.of()));
                    }
                }
            }
        }
        List<Warning> warnings = new ArrayList<>();
        collect(ofScript, script, true, warnings);
        return new PatchReview(methods, warnings, true);
    }

    private static void collect(List<Diagnostic> all, SourceText text, boolean inScript, List<Warning> warnings) {
        for (Diagnostic each : all) {
            if (each.severity() == Severity.WARNING) {
                warnings.add(new Warning(
                        each, inScript, text.position(each.span().start()).line()));
            }
        }
    }

    private static List<Rewriting> rewritings(MethodOutcome method, TranslateSource.Translated.Script source) {
        return source.translation().rewritings().stream()
                .filter(each -> method.span().contains(each.source().start()))
                .toList();
    }

    private static String scriptOf(MethodOutcome wanted, List<Item> items, SourceText script) {
        for (Item item : items) {
            if (item instanceof ClassDefinition definition && definition.name().equals(wanted.className())) {
                for (ClassMember member : definition.members()) {
                    if (member instanceof Method method
                            && method.ofClass() == wanted.ofClass()
                            && method.selector().equals(wanted.selector())) {
                        Span span = method.place().span();
                        return script.text(span).strip();
                    }
                }
            }
        }
        return "";
    }
}
