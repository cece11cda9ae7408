package dev.patchsmith.language.translate;

import dev.patchsmith.language.mango.LineMap;
import dev.patchsmith.language.mango.PrintedScript;
import dev.patchsmith.language.mango.tree.Script;
import dev.patchsmith.language.mango.tree.Statement;
import dev.patchsmith.language.source.Diagnostic;
import java.util.List;

/// A translated source.
///
/// @param fragment the statements of a pasted fragment alone, without the class and method around them
/// @param diagnostics of the file and of all its methods, ordered by place
/// @param methods one for each method of the source, in its order
/// @param rewritings where the script says something in another way, ordered by place
public record Translation(
        Script script,
        PrintedScript printed,
        List<Statement> fragment,
        List<Diagnostic> diagnostics,
        List<MethodOutcome> methods,
        List<Rewriting> rewritings) {

    public Translation {
        fragment = List.copyOf(fragment);
        diagnostics = List.copyOf(diagnostics);
        methods = List.copyOf(methods);
        rewritings = List.copyOf(rewritings);
    }

    public String text() {
        return printed.text();
    }

    public LineMap lineMap() {
        return printed.lineMap();
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
