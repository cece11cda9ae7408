package dev.patchsmith.apk.diff;

import java.util.List;

/// A row of two texts side by side.
public sealed interface DiffRow {

    /// The same line on both sides, but for white space that is ignored.
    record Same(TextLine base, TextLine fixed) implements DiffRow {}

    /// A line that changed; both sides mark what differs.
    record Changed(TextLine base, TextLine fixed) implements DiffRow {}

    /// A line only the base has.
    record Removed(TextLine base) implements DiffRow {}

    /// A line only the fixed side has.
    record Added(TextLine fixed) implements DiffRow {}

    /// Same lines that are put away.
    record Folded(List<Same> hidden) implements DiffRow {

        public Folded {
            hidden = List.copyOf(hidden);
        }
    }
}
