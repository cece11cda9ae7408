package dev.patchsmith.ui.translation;

import dev.patchsmith.language.source.SourceText;

/// Makes a patch script of an Objective-C text. It is called beside the window and may be interrupted.
@FunctionalInterface
public interface Translator {

    Translated translate(SourceText source);
}
