package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.Knowledge;
import dev.patchsmith.language.objc.tree.Comment;
import dev.patchsmith.language.source.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What all bodies of one translation share.
///
/// @param comments in the order of the text
/// @param scriptProperties properties the script itself adds, which have no instance variable
/// @param isForeign whether what is translated stands in another file, so that its places mean nothing here
record Unit(
        SourceText source,
        List<Comment> comments,
        Knowledge knowledge,
        TranslateOptions options,
        FileItems items,
        Map<String, Set<String>> scriptProperties,
        boolean isForeign) {

    static Unit of(SourceText source, List<Comment> comments, Knowledge knowledge, TranslateOptions options) {
        return new Unit(source, comments, knowledge, options, new FileItems(), new HashMap<>(), false);
    }

    /// The same translation at work on something of another file.
    Unit foreign() {
        return new Unit(source, List.of(), knowledge, options, items, scriptProperties, true);
    }
}
