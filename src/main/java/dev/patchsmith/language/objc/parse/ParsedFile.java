package dev.patchsmith.language.objc.parse;

import dev.patchsmith.language.objc.preprocess.Macro;
import dev.patchsmith.language.objc.tree.Comment;
import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.Import;
import dev.patchsmith.language.objc.tree.MacroUse;
import dev.patchsmith.language.objc.tree.Member;
import dev.patchsmith.language.objc.tree.Statement;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.source.Span;
import java.util.List;
import java.util.Optional;

/// A parsed text. Immutable.
///
/// @param declarations everything in order; members and statements that stand alone are wrapped as loose ones
/// @param diagnostics ordered by place
/// @param comments without those in directives and in text that conditions left out
/// @param macros the macros the text defines
/// @param macroUses where macros were expanded, ordered by place; those of the system that only annotate are left out
/// @param inactive the text that conditions left out
public record ParsedFile(
        SourceText source,
        List<Declaration> declarations,
        List<Diagnostic> diagnostics,
        List<Comment> comments,
        List<Import> imports,
        List<Macro> macros,
        List<MacroUse> macroUses,
        List<Span> inactive) {

    public ParsedFile {
        declarations = List.copyOf(declarations);
        diagnostics = List.copyOf(diagnostics);
        comments = List.copyOf(comments);
        imports = List.copyOf(imports);
        macros = List.copyOf(macros);
        macroUses = List.copyOf(macroUses);
        inactive = List.copyOf(inactive);
    }

    /// The members that stand outside of any class.
    public List<Member> looseMembers() {
        return declarations.stream()
                .filter(Declaration.LooseMember.class::isInstance)
                .map(each -> ((Declaration.LooseMember) each).member())
                .toList();
    }

    /// The statements that stand outside of any function.
    public List<Statement> looseStatements() {
        return declarations.stream()
                .filter(Declaration.LooseStatement.class::isInstance)
                .map(each -> ((Declaration.LooseStatement) each).statement())
                .toList();
    }

    /// The use of a macro whose body a node with this span comes from.
    public Optional<MacroUse> macroAt(Span span) {
        int low = 0;
        int high = macroUses.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span use = macroUses.get(middle).span();
            if (use.start() < span.start() || use.start() == span.start() && use.end() > span.end()) {
                low = middle + 1;
            } else if (use.start() > span.start() || use.end() < span.end()) {
                high = middle - 1;
            } else {
                return Optional.of(macroUses.get(middle));
            }
        }
        return Optional.empty();
    }
}
