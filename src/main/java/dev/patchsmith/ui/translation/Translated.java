package dev.patchsmith.ui.translation;

import dev.patchsmith.language.mango.LineMap;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.source.Span;
import dev.patchsmith.workspace.TranslateSource;
import java.util.List;
import java.util.Optional;

/// What a translation came to.
///
/// @param whole    all that is known of it; empty before the first translation
/// @param source   the text it was made of
/// @param problems of the source, with their places in it
/// @param methods  the methods of the source in the order of the text
/// @param millis   how long it took
public record Translated(
        Optional<TranslateSource.Translated.Script> whole,
        SourceText source,
        String script,
        LineMap lines,
        List<Diagnostic> problems,
        List<Rewritten> rewritings,
        List<Method> methods,
        long millis) {

    /// Something that is said in another way in the script.
    public record Rewritten(String sentence, Span source) {}

    /// A method of the source.
    ///
    /// @param label such as `- pay`
    /// @param owner its class, empty if it stands alone
    /// @param carried whether it is in the script
    public record Method(String label, String owner, Span span, boolean carried) {}

    public Translated {
        problems = List.copyOf(problems);
        rewritings = List.copyOf(rewritings);
        methods = List.copyOf(methods);
    }

    public static final Translated NOTHING = new Translated(
            Optional.empty(), SourceText.of("", ""), "", LineMap.EMPTY, List.of(), List.of(), List.of(), 0);
}
