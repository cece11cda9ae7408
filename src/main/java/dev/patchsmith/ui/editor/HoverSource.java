package dev.patchsmith.ui.editor;

import dev.patchsmith.language.assist.Explanation;
import java.util.Optional;

/// Says what is known about the name at a place. Asked beside the window, so it may take its time and must not touch
/// it.
@FunctionalInterface
public interface HoverSource {

    /// @param text   the text of the editor
    /// @param offset the place in it
    Optional<Explanation> explain(String text, int offset);
}
