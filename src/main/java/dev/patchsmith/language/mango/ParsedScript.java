package dev.patchsmith.language.mango;

import dev.patchsmith.language.mango.tree.Script;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import java.util.List;

/// What a script text says, and what the run time would not accept of it.
///
/// @param script what could be read, without the parts that have errors
public record ParsedScript(SourceText source, Script script, List<Diagnostic> diagnostics) {

    public ParsedScript {
        diagnostics = List.copyOf(diagnostics);
    }

    /// Whether the run time reads the whole text; if not, it runs nothing of it.
    public boolean accepted() {
        return diagnostics.stream().noneMatch(Diagnostic::isError);
    }
}
