package dev.patchsmith.ui.editor;

import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.SegmentOps;

/// A text divided into its lines. That is the longer part of showing a large one, and can be done beside the window.
/// Immutable.
public final class PreparedText {

    private final ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> lines;

    private PreparedText(ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> lines) {
        this.lines = lines;
    }

    public static PreparedText of(String text) {
        Collection<String> plain = List.of();
        return new PreparedText(
                ReadOnlyStyledDocument.fromString(text, plain, plain, SegmentOps.<Collection<String>>styledTextOps()));
    }

    ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> lines() {
        return lines;
    }
}
