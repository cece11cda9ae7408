package dev.patchsmith.ui.editor;

import dev.patchsmith.language.assist.Offer;

/// Says what could be written at a place. Asked beside the window, so it may take its time and must not touch it.
@FunctionalInterface
public interface Completions {

    /// @param text  the text of the editor
    /// @param caret the place in it
    Offer at(String text, int caret);
}
