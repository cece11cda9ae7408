package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.Knowledge;
import dev.patchsmith.language.mango.ParsedScript;
import dev.patchsmith.language.mango.PrintedScript;
import dev.patchsmith.language.mango.ScriptParser;
import dev.patchsmith.language.mango.ScriptPrinter;
import dev.patchsmith.language.mango.tree.Script;
import dev.patchsmith.language.objc.parse.ObjcParser;
import dev.patchsmith.language.objc.parse.ParseOptions;
import dev.patchsmith.language.objc.parse.ParsedFile;
import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Translates Objective-C into a patch script: exactly, or with a diagnostic that says why a method is left out.
///
/// Stateless; several threads may translate at once, each with a [Knowledge] of its own.
public final class ObjcToMango {

    private ObjcToMango() {}

    /// Parses what a user opens or pastes: a file, members of a class, or statements of a body.
    public static ParsedFile parse(SourceText source, ParseOptions options) {
        ParsedFile file = ObjcParser.parse(source, options);
        return isFragment(file) ? ObjcParser.parseStatements(source, options) : file;
    }

    /// Statements look like declarations of variables where there is no class and no function around.
    private static boolean isFragment(ParsedFile file) {
        boolean runs = false;
        for (Declaration declaration : file.declarations()) {
            switch (declaration) {
                case Declaration.Variables variables ->
                    runs |= !variables.storage().isStatic()
                            && !variables.storage().isExtern()
                            && variables.variables().stream().anyMatch(each -> each.initializer() != null);
                case Declaration.LooseStatement _ -> runs = true;
                case Declaration.Typedef _,
                        Declaration.TypeOnly _,
                        Declaration.ForwardClasses _,
                        Declaration.ForwardProtocols _,
                        Declaration.ClassAlias _,
                        Declaration.StaticAssert _,
                        Declaration.MacroCall _,
                        Declaration.Misunderstood _ -> {}
                case Declaration.Interface _,
                        Declaration.Category _,
                        Declaration.Implementation _,
                        Declaration.Protocol _,
                        Declaration.Function _,
                        Declaration.LooseMember _ -> {
                    return false;
                }
            }
        }
        return runs;
    }

    /// @param knowledge what names mean in this file ([dev.patchsmith.language.knowledge.ProjectKnowledge])
    public static Translation translate(ParsedFile file, Knowledge knowledge, TranslateOptions options) {
        var work = new FileTranslator(file, knowledge, options);
        Script script = work.translate();
        PrintedScript printed = ScriptPrinter.print(script);
        List<Diagnostic> diagnostics = new ArrayList<>(work.diagnostics());
        validate(file, printed, diagnostics);
        diagnostics.sort(Comparator.comparingInt(each -> each.span().start()));
        List<Rewriting> rewritings = new ArrayList<>(work.rewritings());
        rewritings.sort(Comparator.comparingInt(each -> each.source().start()));
        return new Translation(script, printed, work.fragment(), diagnostics, work.outcomes(), rewritings);
    }

    /// Nothing leaves that the run time would reject.
    private static void validate(ParsedFile file, PrintedScript printed, List<Diagnostic> diagnostics) {
        SourceText text = SourceText.of(file.source().name() + ".mg", printed.text());
        ParsedScript parsed = ScriptParser.parse(text);
        if (parsed.accepted()) {
            return;
        }
        Diagnostic first = parsed.diagnostics().stream()
                .filter(Diagnostic::isError)
                .findFirst()
                .orElse(parsed.diagnostics().getFirst());
        int line = text.position(first.span().start()).line();
        Span origin = printed.lineMap().originOf(line).orElse(Span.NONE);
        diagnostics.add(Diagnostic.error(
                "V-PARSE",
                origin,
                "The script made from this is not accepted by the script parser (line " + line + ": " + first.message()
                        + "). Please report it."));
    }
}
