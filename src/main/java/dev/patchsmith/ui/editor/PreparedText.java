package dev.patchsmith.ui.editor;

import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.TextOps;

/// A text divided into its lines. That is the longer part of showing a large one, and can be done beside the window.
/// Immutable.
public final class PreparedText {

    /// As many lines as a tall window shows.
    private static final int SCREENFUL = 80;

    private static final Collection<String> PLAIN = List.of();
    private static final TextOps<String, Collection<String>> OPS = SegmentOps.styledTextOps();

    private final String text;
    private final ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> lines;

    private PreparedText(String text, ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> lines) {
        this.text = text;
        this.lines = lines;
    }

    public static PreparedText of(String text) {
        var lines = ReadOnlyStyledDocument.fromString(text, PLAIN, PLAIN, OPS);
        return new PreparedText(text.indexOf('\r') < 0 ? text : lines.getText(), lines);
    }

    String text() {
        return text;
    }

    /// The whole text, the first screenful of it with its colours.
    ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> startingWith(Layers colours) {
        int head = Math.min(SCREENFUL, lines.getParagraphCount() - 1);
        if (head == 0) {
            return lines;
        }
        var built = new ReadOnlyStyledDocumentBuilder<>(OPS, PLAIN, head + 1);
        int start = 0;
        for (int line = 0; line < head; line++) {
            String words = lines.getParagraph(line).getText();
            Collection<String> style = line == 0 ? colours.lineStyle(0, 0) : PLAIN;
            built.addParagraph(words, colours.coloured(start, start + words.length()), style);
            start += words.length() + 1;
        }
        built.addParagraph("", PLAIN);
        return built.build().concat(lines.subSequence(start, lines.length()));
    }
}
