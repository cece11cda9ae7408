package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.Knowledge;
import dev.patchsmith.language.objc.parse.ParsedFile;
import dev.patchsmith.language.objc.tree.Comment;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What all bodies of one translation share.
///
/// @param comments in the order of the text
/// @param scriptProperties properties the script itself adds, which have no instance variable
/// @param trouble the errors of the parser; a method that has one inside is left out
/// @param guesses conditions of the preprocessor that depend on something unknown
/// @param isForeign whether what is translated stands in another file, so that its places mean nothing here
record Unit(
        SourceText source,
        List<Comment> comments,
        Knowledge knowledge,
        TranslateOptions options,
        FileItems items,
        Map<String, Set<String>> scriptProperties,
        List<Diagnostic> trouble,
        List<Diagnostic> guesses,
        boolean isForeign) {

    static Unit of(ParsedFile file, List<Diagnostic> trouble, Knowledge knowledge, TranslateOptions options) {
        List<Diagnostic> errors = trouble.stream().filter(Diagnostic::isError).toList();
        List<Diagnostic> guesses =
                trouble.stream().filter(each -> each.code().equals("W-IF")).toList();
        return new Unit(
                file.source(),
                file.comments(),
                knowledge,
                options,
                new FileItems(),
                new HashMap<>(),
                errors,
                guesses,
                false);
    }

    /// The same translation at work on something of another file.
    Unit foreign() {
        return new Unit(source, List.of(), knowledge, options, items, scriptProperties, List.of(), List.of(), true);
    }
}
