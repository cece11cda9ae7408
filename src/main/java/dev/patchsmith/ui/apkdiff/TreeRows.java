package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.diff.Change;
import dev.patchsmith.apk.diff.Counts;
import dev.patchsmith.apk.diff.DiffNode;
import dev.patchsmith.apk.diff.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.TreeItem;

/// Builds the items of the tree: what the filter lets through, then the parts in which nothing changed.
final class TreeRows {

    /// With more differences than this, only the parts themselves are opened.
    private static final int OPEN_ALL = 150;

    private final DiffFilter filter;
    private final Set<String> closed;
    private final boolean openAll;

    /// @param closed the ids of nodes the user closed
    TreeRows(DiffFilter filter, Set<String> closed, int differences) {
        this.filter = filter;
        this.closed = closed;
        this.openAll = differences <= OPEN_ALL;
    }

    List<TreeItem<TreeRow>> of(List<Section> sections) {
        List<TreeItem<TreeRow>> items = new ArrayList<>();
        List<TreeItem<TreeRow>> still = new ArrayList<>();
        for (Section section : sections) {
            Counts shown = counts(section);
            if (!filter.kinds().contains(section.kind())) {
                continue;
            }
            if (shown.total() == 0) {
                boolean hidden = section.counts().total() > 0;
                still.add(new TreeItem<>(new TreeRow.Still(section, hidden)));
            } else {
                items.add(item(section, shown, 0));
            }
        }
        if (!still.isEmpty() && filter.name().isBlank() && !filter.isNarrowed()) {
            items.add(new TreeItem<>(new TreeRow.Heading()));
            items.addAll(still);
        }
        return items;
    }

    private TreeItem<TreeRow> item(DiffNode node, Counts shown, int depth) {
        TreeItem<TreeRow> item = new TreeItem<>(new TreeRow.Node(node, shown));
        for (DiffNode child : node.children()) {
            Counts inside = counts(child);
            if (inside.total() > 0) {
                item.getChildren().add(item(child, inside, depth + 1));
            }
        }
        item.setExpanded(!closed.contains(node.id()) && (openAll || depth == 0));
        return item;
    }

    private Counts counts(DiffNode node) {
        return filter.shown(node).map(TreeRows::one).reduce(Counts.NONE, Counts::plus);
    }

    private static Counts one(DiffNode node) {
        boolean noise = node.noise().isPresent();
        Change change = node.change();
        return new Counts(
                !noise && change == Change.ADDED ? 1 : 0,
                !noise && change == Change.REMOVED ? 1 : 0,
                !noise && change == Change.CHANGED ? 1 : 0,
                !noise && change == Change.MOVED ? 1 : 0,
                noise ? 1 : 0);
    }
}
