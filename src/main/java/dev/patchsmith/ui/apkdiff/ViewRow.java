package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.diff.DiffRow;
import dev.patchsmith.apk.diff.TextLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of the text view: lines beside each other, one line of the unified text, or unchanged lines put away.
sealed interface ViewRow {

    /// What a line is to the comparison.
    enum Sort {
        SAME,
        REMOVED,
        ADDED
    }

    /// Two lines beside each other; where one is null the other side has no such line.
    record Sides(@Nullable TextLine base, @Nullable TextLine fixed, boolean changed) implements ViewRow {}

    /// A line of the unified text with its numbers on both sides, 0 for none.
    record Line(Sort sort, int baseNumber, int fixedNumber, TextLine line) implements ViewRow {}

    record Fold(List<DiffRow.Same> hidden) implements ViewRow {

        public Fold {
            hidden = List.copyOf(hidden);
        }
    }

    default boolean isChange() {
        return switch (this) {
            case Sides s -> s.changed();
            case Line l -> l.sort() != Sort.SAME;
            case Fold f -> false;
        };
    }

    /// Rows as they are shown side by side.
    static List<ViewRow> sideBySide(List<DiffRow> rows) {
        List<ViewRow> shown = new ArrayList<>(rows.size());
        for (DiffRow row : rows) {
            shown.add(
                    switch (row) {
                        case DiffRow.Same(TextLine base, TextLine fixed) -> new Sides(base, fixed, false);
                        case DiffRow.Changed(TextLine base, TextLine fixed) -> new Sides(base, fixed, true);
                        case DiffRow.Removed(TextLine base) -> new Sides(base, null, true);
                        case DiffRow.Added(TextLine fixed) -> new Sides(null, fixed, true);
                        case DiffRow.Folded(List<DiffRow.Same> hidden) -> new Fold(hidden);
                    });
        }
        return shown;
    }

    /// Rows in one column; at each place the removed lines stand before the added ones.
    static List<ViewRow> unified(List<DiffRow> rows) {
        List<ViewRow> shown = new ArrayList<>(rows.size());
        List<ViewRow> added = new ArrayList<>();
        for (DiffRow row : rows) {
            switch (row) {
                case DiffRow.Changed(TextLine base, TextLine fixed) -> {
                    shown.add(new Line(Sort.REMOVED, base.number(), 0, base));
                    added.add(new Line(Sort.ADDED, 0, fixed.number(), fixed));
                }
                case DiffRow.Removed(TextLine base) -> shown.add(new Line(Sort.REMOVED, base.number(), 0, base));
                case DiffRow.Added(TextLine fixed) -> added.add(new Line(Sort.ADDED, 0, fixed.number(), fixed));
                case DiffRow.Same(TextLine base, TextLine fixed) -> {
                    shown.addAll(added);
                    added.clear();
                    shown.add(new Line(Sort.SAME, base.number(), fixed.number(), fixed));
                }
                case DiffRow.Folded(List<DiffRow.Same> hidden) -> {
                    shown.addAll(added);
                    added.clear();
                    shown.add(new Fold(hidden));
                }
            }
        }
        shown.addAll(added);
        return shown;
    }

    /// Unchanged lines that are brought back.
    static List<ViewRow> unfolded(List<DiffRow.Same> lines, boolean unified) {
        List<DiffRow> rows = List.copyOf(lines);
        return unified ? unified(rows) : sideBySide(rows);
    }

    /// The row as it is copied: with the signs of a unified text.
    default String copied() {
        return switch (this) {
            case Line(Sort sort, int b, int f, TextLine line) ->
                (sort == Sort.SAME ? " " : sort == Sort.ADDED ? "+" : "-") + line.text();
            case Sides(TextLine base, TextLine fixed, boolean changed) -> {
                if (!changed && fixed != null) {
                    yield " " + fixed.text();
                }
                yield (base == null ? "" : "-" + base.text())
                        + (base != null && fixed != null ? "\n" : "")
                        + (fixed == null ? "" : "+" + fixed.text());
            }
            case Fold(List<DiffRow.Same> hidden) -> "…";
        };
    }
}
