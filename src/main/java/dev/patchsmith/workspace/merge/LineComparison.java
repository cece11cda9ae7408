package dev.patchsmith.workspace.merge;

import dev.patchsmith.workspace.merge.Lines.Change;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two texts side by side: rows of lines that belong together.
///
/// @param rows in order; every line of both texts stands in exactly one of them
public record LineComparison(List<Row> rows) {

    /// A line of each text, or of one of them where the other has none.
    ///
    /// @param leftNumber counted from 1, 0 where there is no line
    public record Row(
            Kind kind,
            int leftNumber,
            @Nullable String left,
            int rightNumber,
            @Nullable String right) {}

    /// How the two lines of a row compare.
    public enum Kind {
        SAME,
        CHANGED,
        REMOVED,
        ADDED
    }

    public LineComparison {
        rows = List.copyOf(rows);
    }

    public static LineComparison of(String left, String right) {
        // An empty text has no line, though an editor shows one.
        List<String> one = left.isEmpty() ? List.of() : Lines.of(left);
        List<String> other = right.isEmpty() ? List.of() : Lines.of(right);
        List<Row> rows = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (Change change : Lines.changes(one, other)) {
            while (i < change.from()) {
                rows.add(new Row(Kind.SAME, i + 1, one.get(i++), j + 1, other.get(j++)));
            }
            while (i < change.to() || j < change.otherTo()) {
                boolean hasLeft = i < change.to();
                boolean hasRight = j < change.otherTo();
                Kind kind = hasLeft && hasRight ? Kind.CHANGED : hasLeft ? Kind.REMOVED : Kind.ADDED;
                rows.add(new Row(
                        kind,
                        hasLeft ? i + 1 : 0,
                        hasLeft ? one.get(i++) : null,
                        hasRight ? j + 1 : 0,
                        hasRight ? other.get(j++) : null));
            }
        }
        while (i < one.size()) {
            rows.add(new Row(Kind.SAME, i + 1, one.get(i++), j + 1, other.get(j++)));
        }
        return new LineComparison(rows);
    }

    /// Whether the texts are the same.
    public boolean isSame() {
        return rows.stream().allMatch(row -> row.kind() == Kind.SAME);
    }
}
