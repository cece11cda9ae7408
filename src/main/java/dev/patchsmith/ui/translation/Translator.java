package dev.patchsmith.ui.translation;

import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import java.util.List;

/// Makes a patch script of an Objective-C text and checks scripts. It is called beside the window and may be
/// interrupted.
public interface Translator {

    /// @param source named with its absolute path if it has a file
    Translated translate(SourceText source);

    /// What is to be said about a script that was written or edited by hand.
    ///
    /// @param script named after the source beside it
    List<Diagnostic> check(SourceText script);
}
