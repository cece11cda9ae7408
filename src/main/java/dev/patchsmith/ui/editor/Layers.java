package dev.patchsmith.ui.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.jspecify.annotations.Nullable;

/// Colours and marks, painted only where the text is in view and only where they differ from what is there; nothing
/// of it reaches the undo history.
final class Layers {

    /// Lines beyond this length are shown without colours: laying them out is slow enough without.
    private static final int LONGEST_COLOURED = 2000;
    private static final int AHEAD = 20;

    /// A layer of stretches above the colours.
    enum Layer {
        PROBLEMS,
        OCCURRENCES,
        HITS,
        BRACKETS,
        COMPOSING
    }

    /// A stretch with a style; stretches of one layer are ordered and do not overlap.
    record Stretch(int start, int end, String style) {}

    private final CodeArea area;
    private final List<List<Stretch>> layers = new ArrayList<>(Collections.nCopies(Layer.values().length, List.of()));
    private Colours colours = Colours.NONE;
    private IntPredicate hidden = _ -> false;
    private IntPredicate folded = _ -> false;
    private int restyled;
    private int markedFrom = -1;
    private int markedTo = -1;

    Layers(CodeArea area) {
        this.area = area;
    }

    void setColours(Colours found) {
        colours = found;
    }

    /// How often a line was given other colours, for those who count.
    int restyled() {
        return restyled;
    }

    /// @param inFold   whether a line, counted from 0, is folded away
    /// @param headsFold whether the lines below it are
    void setFolds(IntPredicate inFold, IntPredicate headsFold) {
        hidden = inFold;
        folded = headsFold;
    }

    void set(Layer layer, List<Stretch> stretches) {
        layers.set(layer.ordinal(), stretches);
    }

    List<Stretch> get(Layer layer) {
        return layers.get(layer.ordinal());
    }

    /// Marks whole lines, counted from 0; -1 for none.
    void markLines(int from, int to) {
        markedFrom = from;
        markedTo = to;
    }

    boolean isMarked(int line) {
        return line >= markedFrom && line <= markedTo && markedFrom >= 0;
    }

    int markedFrom() {
        return markedFrom;
    }

    /// Lets everything behind a change move with it until it is computed anew.
    void shift(PlainTextChange change) {
        int at = change.getPosition();
        int removed = change.getRemoved().length();
        int inserted = change.getInserted().length();
        layers.replaceAll(layer -> layer.stream()
                .filter(each -> each.end() <= at || each.start() >= at + removed || removed == 0)
                .map(each -> move(each, at, inserted - removed))
                .toList());
    }

    private static Stretch move(Stretch stretch, int at, int by) {
        if (stretch.end() <= at) {
            return stretch;
        }
        return stretch.start() >= at
                ? new Stretch(Math.max(0, stretch.start() + by), Math.max(0, stretch.end() + by), stretch.style())
                : new Stretch(stretch.start(), Math.max(stretch.start(), stretch.end() + by), stretch.style());
    }

    /// Paints the lines between two that are in view, and a little beyond.
    void paint(int seenFirst, int seenLast) {
        int first = Math.max(0, seenFirst - AHEAD);
        int last = Math.min(area.getParagraphs().size() - 1, seenLast + AHEAD);
        if (seenFirst < 0 || last < first) {
            return;
        }
        int start = area.getAbsolutePosition(first, 0);
        int current = area.getCurrentParagraph();
        for (int line = first; line <= last; line++) {
            int length = area.getParagraphLength(line);
            if (!hidden.test(line)) {
                paint(line, start, length);
            }
            Collection<String> wanted = lineStyle(line, current);
            if (!wanted.equals(area.getParagraph(line).getParagraphStyle())) {
                area.setParagraphStyle(line, wanted);
            }
            start += length + 1;
        }
    }

    /// Gives lines their colours whether they are in view or not.
    void paintLines(int first, int last) {
        for (int line = first; line <= last; line++) {
            if (!hidden.test(line)) {
                paint(line, area.getAbsolutePosition(line, 0), area.getParagraphLength(line));
            }
        }
    }

    /// The style a line has by itself; `current` is the line of the caret.
    Collection<String> lineStyle(int line, int current) {
        if (hidden.test(line)) {
            return List.of("collapse");
        }
        if (folded.test(line)) {
            return List.of(
                    isMarked(line) ? "marked-line" : line == current ? "current-line" : "plain-line", "fold-line");
        }
        if (isMarked(line)) {
            return List.of("marked-line");
        }
        return line == current ? List.of("current-line") : List.of();
    }

    private void paint(int line, int start, int length) {
        if (length == 0) {
            return;
        }
        StyleSpans<Collection<String>> wanted = spans(start, start + length);
        if (!wanted.equals(area.getParagraph(line).getStyleSpans())) {
            area.setStyleSpans(line, 0, wanted);
            restyled++;
        }
    }

    private StyleSpans<Collection<String>> spans(int start, int end) {
        StyleSpans<Collection<String>> base = base(start, end);
        for (List<Stretch> layer : layers) {
            StyleSpans<Collection<String>> over = overlay(layer, start, end);
            if (over != null) {
                base = base.overlay(over, Layers::union);
            }
        }
        return base;
    }

    /// The colours of a stretch without the marks above them.
    StyleSpans<Collection<String>> coloured(int start, int end) {
        return base(start, end);
    }

    private StyleSpans<Collection<String>> base(int start, int end) {
        StyleSpansBuilder<Collection<String>> built = new StyleSpansBuilder<>();
        int at = start;
        if (end - start <= LONGEST_COLOURED) {
            for (int i = colours.firstAfter(start); i < colours.size() && colours.start(i) < end; i++) {
                int from = Math.max(colours.start(i), at);
                int to = Math.min(colours.end(i), end);
                if (to <= from) {
                    continue;
                }
                if (from > at) {
                    built.add(List.of(), from - at);
                }
                built.add(List.of(colours.style(i)), to - from);
                at = to;
            }
        }
        if (at < end || at == start) {
            built.add(List.of(), end - at);
        }
        return built.create();
    }

    private static @Nullable StyleSpans<Collection<String>> overlay(List<Stretch> layer, int start, int end) {
        StyleSpansBuilder<Collection<String>> built = new StyleSpansBuilder<>();
        int at = start;
        for (Stretch stretch : layer) {
            int from = Math.max(stretch.start(), at);
            int to = Math.min(stretch.end(), end);
            if (to <= from) {
                continue;
            }
            if (from > at) {
                built.add(List.of(), from - at);
            }
            built.add(List.of(stretch.style()), to - from);
            at = to;
        }
        if (at == start) {
            return null;
        }
        if (at < end) {
            built.add(List.of(), end - at);
        }
        return built.create();
    }

    private static Collection<String> union(Collection<String> below, Collection<String> above) {
        if (above.isEmpty()) {
            return below;
        }
        if (below.isEmpty()) {
            return above;
        }
        List<String> both = new ArrayList<>(below);
        both.addAll(above);
        return List.copyOf(both);
    }
}
