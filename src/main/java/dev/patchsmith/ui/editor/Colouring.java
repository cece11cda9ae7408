package dev.patchsmith.ui.editor;

import dev.patchsmith.ui.task.Latest;
import dev.patchsmith.ui.task.Tasks;
import java.time.Duration;
import org.fxmisc.richtext.model.PlainTextChange;

/// Keeps the colours of a text up to date. After a change only the lines around it are read again, at once; the whole
/// text is read once more beside the window on the next pause, which settles what could not be seen from near.
final class Colouring {

    /// Texts up to this length are read for colours at once when they are shown, longer ones beside the window.
    private static final int SMALL = 60_000;
    /// Longer texts are shown without colours.
    private static final int LARGEST = 4_000_000;
    /// A change that concerns more than this much text waits for the pause.
    private static final int FARTHEST = 60_000;

    private final CodeLanguage language;
    private final Latest<String, Colours> reading;
    private final Layers layers;
    private final Runnable painted;
    private Colours colours = Colours.NONE;

    Colouring(CodeLanguage language, Tasks tasks, Layers layers, Runnable paint) {
        this.language = language;
        this.layers = layers;
        this.painted = paint;
        reading = tasks.unhurried(Duration.ofMillis(300), language::colours, this::set);
    }

    CodeLanguage language() {
        return language;
    }

    Colours colours() {
        return colours;
    }

    /// Another text is shown.
    void restart(String text) {
        if (text.length() <= SMALL) {
            set(language.colours(text));
        } else if (text.length() <= LARGEST) {
            int head = text.lastIndexOf('\n', SMALL / 2) + 1;
            set(language.colours(text.substring(0, head)));
            reading.submitNow(text);
        } else {
            set(Colours.NONE);
        }
    }

    /// @param text the text after the change
    void changed(PlainTextChange change, String text) {
        if (text.length() > LARGEST || language == CodeLanguage.PLAIN) {
            return;
        }
        int removed = change.getRemoved().length();
        int inserted = change.getInserted().length();
        Colours moved = colours.shifted(change.getPosition(), removed, inserted);
        set(around(moved, text, change.getPosition(), change.getPosition() + inserted));
        reading.submit(text);
    }

    private void set(Colours found) {
        colours = found;
        layers.setColours(found);
        painted.run();
    }

    /// Reads lines before and behind a change until what was known behind it holds again.
    private Colours around(Colours known, String text, int start, int end) {
        int from = known.lineStartOutside(text, before(text, before(text, lineStart(text, start))));
        int context = known.lineStartOutside(text, before(text, before(text, from)));
        int lines = 2;
        while (true) {
            int to = behind(text, end, lines);
            int look = behind(text, to, 2);
            if (look - context > FARTHEST) {
                return known;
            }
            Colours read = language.colours(text.substring(context, look));
            boolean holds = to == text.length()
                    || (!known.straddles(to) && !read.straddles(to - context) && !read.endsAt(look - context));
            if (holds) {
                return known.with(from, to, read, context);
            }
            lines *= 4;
        }
    }

    private static int lineStart(String text, int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /// The start of the line before the one that starts at the offset.
    private static int before(String text, int lineStart) {
        return lineStart == 0 ? 0 : lineStart(text, lineStart - 1);
    }

    /// The start of the line that comes some lines behind the one of the offset, or the end of the text.
    private static int behind(String text, int offset, int lines) {
        int at = offset;
        for (int i = 0; i < lines; i++) {
            int end = text.indexOf('\n', at);
            if (end < 0) {
                return text.length();
            }
            at = end + 1;
        }
        return at;
    }
}
