package dev.patchsmith.workspace.merge;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The lines of texts and where they differ.
final class Lines {

    /// A stretch of lines that differs: `[from, to)` of one text stands for `[otherFrom, otherTo)` of the other.
    record Change(int from, int to, int otherFrom, int otherTo) {}

    private Lines() {}

    /// The lines without their ends; a text that ends with a line end has an empty last line.
    static List<String> of(String text) {
        return List.of(text.split("\n", -1));
    }

    /// What differs, in order, with lines that are the same between any two changes.
    static List<Change> changes(List<String> one, List<String> other) {
        List<Change> joined = new ArrayList<>();
        for (Change change : single(one, other)) {
            Change last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.to() == change.from() && last.otherTo() == change.otherFrom()) {
                joined.removeLast();
                joined.add(new Change(last.from(), change.to(), last.otherFrom(), change.otherTo()));
            } else {
                joined.add(change);
            }
        }
        return joined;
    }

    private static List<Change> single(List<String> one, List<String> other) {
        return DiffUtils.diff(one, other, new MyersDiffWithLinearSpace<String>()).getDeltas().stream()
                .map(Lines::change)
                .sorted(Comparator.comparingInt(Change::from).thenComparingInt(Change::otherFrom))
                .toList();
    }

    private static Change change(AbstractDelta<String> delta) {
        int from = delta.getSource().getPosition();
        int otherFrom = delta.getTarget().getPosition();
        return new Change(
                from,
                from + delta.getSource().size(),
                otherFrom,
                otherFrom + delta.getTarget().size());
    }
}
