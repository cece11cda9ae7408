package dev.patchsmith.apk.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.patchsmith.apk.diff.TextLine.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts the lines of a changed place beside each other so that the most alike lines meet, and marks the words that
/// differ in them.
final class LineAlignment {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_$]+|\\s+|.");
    private static final int MAX_CELLS = 10_000;
    private static final int MAX_WORDS = 2_000;

    /// Lines with less in common, in hundredths, are shown as removed and added.
    private static final int LIKENESS = 40;

    private LineAlignment() {}

    static List<DiffRow> align(List<String> left, LineDiff.Place place, List<String> right) {
        int at = place.at();
        int removed = place.removed();
        int to = place.to();
        int added = place.added();
        List<DiffRow> rows = new ArrayList<>();
        int[][] best = removed * (long) added <= MAX_CELLS ? best(left, at, removed, right, to, added) : new int[0][0];
        int i = 0;
        int j = 0;
        while (i < removed && j < added) {
            boolean pair = best.length == 0
                    || best[i][j] == best[i + 1][j + 1] + likeness(left.get(at + i), right.get(to + j))
                            && likeness(left.get(at + i), right.get(to + j)) > 0;
            if (pair) {
                rows.add(changed(left, at + i++, right, to + j++));
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                rows.add(new DiffRow.Removed(line(left, at + i++)));
            } else {
                rows.add(new DiffRow.Added(line(right, to + j++)));
            }
        }
        while (i < removed) {
            rows.add(new DiffRow.Removed(line(left, at + i++)));
        }
        while (j < added) {
            rows.add(new DiffRow.Added(line(right, to + j++)));
        }
        return rows;
    }

    /// The greatest sum of likeness that lines from (i, j) on can reach.
    private static int[][] best(List<String> left, int at, int removed, List<String> right, int to, int added) {
        int[][] best = new int[removed + 1][added + 1];
        for (int i = removed - 1; i >= 0; i--) {
            for (int j = added - 1; j >= 0; j--) {
                int paired = best[i + 1][j + 1] + likeness(left.get(at + i), right.get(to + j));
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        return best;
    }

    /// How much two lines have in common: 0 for too little, else up to 100.
    private static int likeness(String left, String right) {
        Map<String, Integer> words = new HashMap<>();
        int all = 0;
        for (String word : words(left)) {
            if (!word.isBlank()) {
                words.merge(word, 1, Integer::sum);
                all++;
            }
        }
        int shared = 0;
        for (String word : words(right)) {
            if (!word.isBlank()) {
                all++;
                if (words.merge(word, -1, Integer::sum) >= 0) {
                    shared += 2;
                }
            }
        }
        int percent = all == 0 ? 100 : shared * 100 / all;
        return percent < LIKENESS ? 0 : percent;
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static TextLine line(List<String> lines, int index) {
        return new TextLine(index + 1, lines.get(index), List.of());
    }

    private static DiffRow changed(List<String> left, int at, List<String> right, int to) {
        List<String> was = words(left.get(at));
        List<String> is = words(right.get(to));
        List<Mark> leftMarks = new ArrayList<>();
        List<Mark> rightMarks = new ArrayList<>();
        if (was.size() > MAX_WORDS || is.size() > MAX_WORDS) {
            leftMarks.add(new Mark(0, left.get(at).length()));
            rightMarks.add(new Mark(0, right.get(to).length()));
        } else {
            for (AbstractDelta<String> delta : DiffUtils.diff(was, is).getDeltas()) {
                mark(was, delta.getSource().getPosition(), delta.getSource().size(), leftMarks);
                mark(is, delta.getTarget().getPosition(), delta.getTarget().size(), rightMarks);
            }
        }
        return new DiffRow.Changed(
                new TextLine(at + 1, left.get(at), leftMarks), new TextLine(to + 1, right.get(to), rightMarks));
    }

    private static void mark(List<String> words, int from, int count, List<Mark> marks) {
        if (count == 0) {
            return;
        }
        int start = length(words, 0, from);
        int end = start + length(words, from, from + count);
        if (!marks.isEmpty() && marks.getLast().end() == start) {
            marks.set(marks.size() - 1, new Mark(marks.getLast().start(), end));
        } else {
            marks.add(new Mark(start, end));
        }
    }

    private static int length(List<String> words, int from, int to) {
        return words.subList(from, to).stream().mapToInt(String::length).sum();
    }
}
