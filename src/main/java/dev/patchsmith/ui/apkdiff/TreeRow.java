package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.diff.Counts;
import dev.patchsmith.apk.diff.DiffNode;
import dev.patchsmith.apk.diff.Section;

/// A row of the tree.
sealed interface TreeRow {

    /// A node with differences.
    ///
    /// @param shown how many of them the filter lets through
    record Node(DiffNode node, Counts shown) implements TreeRow {}

    /// The line above the parts in which nothing changed.
    record Heading() implements TreeRow {}

    /// A part in which nothing changed, or nothing that is shown.
    ///
    /// @param hidden whether it has differences that the filter holds back
    record Still(Section section, boolean hidden) implements TreeRow {}
}
