package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.diff.Change;
import dev.patchsmith.apk.diff.ClassNode;
import dev.patchsmith.apk.diff.DiffNode;
import dev.patchsmith.apk.diff.MemberNode;
import dev.patchsmith.apk.diff.ResourceValueNode;
import dev.patchsmith.apk.diff.Section;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Which differences the tree shows and the keys for the next one visit.
///
/// @param name what the name must contain, in any case; empty for everything
/// @param noise whether differences that change no behaviour are shown too
/// @param kinds the sections that are shown
/// @param changes the sorts of change that are shown
record DiffFilter(String name, boolean noise, Set<Section.Kind> kinds, Set<Change> changes) {

    static final DiffFilter DEFAULT =
            new DiffFilter("", false, EnumSet.allOf(Section.Kind.class), EnumSet.allOf(Change.class));

    DiffFilter {
        kinds = Set.copyOf(kinds);
        changes = Set.copyOf(changes);
    }

    DiffFilter withName(String other) {
        return new DiffFilter(other, noise, kinds, changes);
    }

    DiffFilter withNoise(boolean other) {
        return new DiffFilter(name, other, kinds, changes);
    }

    DiffFilter with(Section.Kind kind, boolean shown) {
        EnumSet<Section.Kind> all = EnumSet.noneOf(Section.Kind.class);
        all.addAll(kinds);
        if (shown) {
            all.add(kind);
        } else {
            all.remove(kind);
        }
        return new DiffFilter(name, noise, all, changes);
    }

    DiffFilter with(Change change, boolean shown) {
        EnumSet<Change> all = EnumSet.noneOf(Change.class);
        all.addAll(changes);
        if (shown) {
            all.add(change);
        } else {
            all.remove(change);
        }
        return new DiffFilter(name, noise, kinds, all);
    }

    /// Whether kinds or sorts of change are left out.
    boolean isNarrowed() {
        return kinds.size() < Section.Kind.values().length || changes.size() < Change.values().length;
    }

    boolean accepts(DiffNode difference) {
        return (noise || difference.noise().isEmpty())
                && changes.contains(difference.change())
                && (name.isBlank() || speaksOf(difference, name.strip().toLowerCase(Locale.ROOT)));
    }

    private static boolean speaksOf(DiffNode node, String wanted) {
        String owner = switch (node) {
            case MemberNode m -> m.owner();
            case ClassNode c -> c.name();
            case ResourceValueNode v -> v.resource() + " " + v.before() + " " + v.after();
            default -> "";
        };
        return (node.label() + " " + owner + " " + node.id())
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }

    /// The differences below a node that are shown, in the order of the tree.
    Stream<DiffNode> shown(DiffNode node) {
        return node.differences().filter(this::accepts);
    }

    /// All differences that are shown.
    List<DiffNode> shown(List<Section> sections) {
        return sections.stream()
                .filter(s -> kinds.contains(s.kind()))
                .flatMap(this::shown)
                .toList();
    }
}
