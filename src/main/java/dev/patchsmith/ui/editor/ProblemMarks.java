package dev.patchsmith.ui.editor;

import dev.patchsmith.language.source.Severity;
import dev.patchsmith.ui.editor.Layers.Layer;
import dev.patchsmith.ui.editor.Layers.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Problems at their place: a wavy line, an icon in the gutter, a mark in the overview.
final class ProblemMarks {

    private final CodeEditor editor;
    private List<Mark> marks = List.of();

    ProblemMarks(CodeEditor editor) {
        this.editor = editor;
    }

    void show(List<Mark> wanted) {
        marks = List.copyOf(wanted);
        int length = editor.area().getLength();
        List<Mark> byPlace = new ArrayList<>(marks);
        byPlace.sort(Comparator.comparingInt(Mark::start).thenComparing(Mark::severity));
        List<Stretch> stretches = new ArrayList<>();
        Map<Integer, Severity> worst = new HashMap<>();
        int at = 0;
        for (Mark mark : byPlace) {
            int start = Math.min(mark.start(), length);
            worst.merge(editor.lineOf(start), mark.severity(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
            int from = Math.max(at, start);
            int to = Math.min(endOf(mark, start), length);
            if (to > from) {
                stretches.add(new Stretch(from, to, style(mark.severity())));
                at = to;
            }
        }
        editor.layer(Layer.PROBLEMS, List.copyOf(stretches));
        editor.gutter().show(worst);
    }

    /// A mark shows on its first line only, and on one character at least.
    private int endOf(Mark mark, int start) {
        int line = editor.lineOf(start);
        int lineEnd = editor.area().getAbsolutePosition(line, editor.area().getParagraphLength(line));
        return Math.max(start + 1, Math.min(mark.end(), lineEnd));
    }

    private static String style(Severity severity) {
        return "problem-" + severity.name().toLowerCase(Locale.ROOT);
    }

    /// The marks at an offset.
    List<Mark> at(int offset) {
        return marks.stream()
                .filter(mark -> mark.start() <= offset && offset < Math.max(mark.end(), mark.start() + 1))
                .distinct()
                .toList();
    }
}
