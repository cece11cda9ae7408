package dev.patchsmith.apk.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Two texts aligned line by line, with what differs inside changed lines and with unchanged parts put away.
///
/// @param added how many lines were added, changed ones included
/// @param removed how many lines were removed, changed ones included
/// @param places how many separate places differ
public record SideBySide(List<DiffRow> rows, int added, int removed, int places) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /// What to do about white space.
    public enum WhiteSpace {
        KEPT,
        TRIMMED,
        IGNORED;

        String normal(String line) {
            return switch (this) {
                case KEPT -> line;
                case TRIMMED -> line.strip();
                case IGNORED -> BLANKS.matcher(line).replaceAll("");
            };
        }
    }

    /// No line is put away.
    public static final int ALL_LINES = Integer.MAX_VALUE;

    public SideBySide {
        rows = List.copyOf(rows);
    }

    /// Aligns two texts.
    ///
    /// @param context how many unchanged lines stay visible around a change, [#ALL_LINES] for all
    public static SideBySide of(String base, String fixed, WhiteSpace whiteSpace, int context) {
        List<String> left = lines(base);
        List<String> right = lines(fixed);
        List<DiffRow> rows = new ArrayList<>();
        int[] counts = new int[3];
        int at = 0;
        int to = 0;
        for (LineDiff.Place place : places(left, right, whiteSpace)) {
            while (at < place.at()) {
                rows.add(same(left, at++, right, to++));
            }
            rows.addAll(LineAlignment.align(left, place, right));
            at += place.removed();
            to += place.added();
            counts[0] += place.added();
            counts[1] += place.removed();
            counts[2]++;
        }
        while (at < left.size()) {
            rows.add(same(left, at++, right, to++));
        }
        return new SideBySide(fold(rows, context), counts[0], counts[1], counts[2]);
    }

    static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.stripTrailing().split("\\R", -1));
    }

    private static List<LineDiff.Place> places(List<String> left, List<String> right, WhiteSpace whiteSpace) {
        return LineDiff.places(
                left.stream().map(whiteSpace::normal).toList(),
                right.stream().map(whiteSpace::normal).toList());
    }

    private static DiffRow.Same same(List<String> left, int at, List<String> right, int to) {
        return new DiffRow.Same(
                new TextLine(at + 1, left.get(at), List.of()), new TextLine(to + 1, right.get(to), List.of()));
    }

    private static List<DiffRow> fold(List<DiffRow> rows, int context) {
        if (context == ALL_LINES) {
            return rows;
        }
        List<DiffRow> folded = new ArrayList<>();
        int at = 0;
        while (at < rows.size()) {
            int end = at;
            while (end < rows.size() && rows.get(end) instanceof DiffRow.Same) {
                end++;
            }
            if (end == at) {
                folded.add(rows.get(at++));
            } else {
                int keepAbove = at == 0 ? 0 : context;
                int keepBelow = end == rows.size() ? 0 : context;
                addFolded(rows.subList(at, end), keepAbove, keepBelow, folded);
                at = end;
            }
        }
        return folded;
    }

    private static void addFolded(List<DiffRow> run, int above, int below, List<DiffRow> folded) {
        int hidden = run.size() - above - below;
        if (hidden < 2) {
            folded.addAll(run);
            return;
        }
        folded.addAll(run.subList(0, above));
        folded.add(new DiffRow.Folded(run.subList(above, above + hidden).stream()
                .map(DiffRow.Same.class::cast)
                .toList()));
        folded.addAll(run.subList(above + hidden, run.size()));
    }
}
