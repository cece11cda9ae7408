package dev.patchsmith.workspace.merge;

import dev.patchsmith.workspace.merge.Lines.Change;
import java.util.ArrayList;
import java.util.List;

/// Joins two changes of one text, line by line: what only one side changed is taken from it, what both changed in
/// the same way is taken once, and what they changed differently is a conflict for a person to decide.
public final class ThreeWayMerge {

    private final List<String> base;
    private final List<String> mine;
    private final List<String> theirs;
    private final List<Part> parts = new ArrayList<>();

    private ThreeWayMerge(String base, String mine, String theirs) {
        this.base = Lines.of(base);
        this.mine = Lines.of(mine);
        this.theirs = Lines.of(theirs);
    }

    /// A stretch of the joined text.
    public sealed interface Part {

        /// Lines nobody has to decide about.
        record Settled(List<String> lines, Origin origin) implements Part {
            public Settled {
                lines = List.copyOf(lines);
            }
        }

        /// Lines both sides changed, each in its own way; any of the three may be empty.
        record Conflict(List<String> base, List<String> mine, List<String> theirs) implements Part {
            public Conflict {
                base = List.copyOf(base);
                mine = List.copyOf(mine);
                theirs = List.copyOf(theirs);
            }
        }
    }

    /// Where settled lines come from.
    public enum Origin {
        UNCHANGED,
        MINE,
        THEIRS,
        BOTH
    }

    /// How a conflict is decided.
    public enum Choice {
        MINE,
        THEIRS,
        MINE_THEN_THEIRS
    }

    /// What came of a merge.
    public record Merged(List<Part> parts) {
        public Merged {
            parts = List.copyOf(parts);
        }

        public List<Part.Conflict> conflicts() {
            return parts.stream()
                    .filter(Part.Conflict.class::isInstance)
                    .map(Part.Conflict.class::cast)
                    .toList();
        }

        /// @param choices one for each conflict, in their order
        public String text(List<Choice> choices) {
            List<String> lines = new ArrayList<>();
            int conflict = 0;
            for (Part part : parts) {
                switch (part) {
                    case Part.Settled settled -> lines.addAll(settled.lines());
                    case Part.Conflict open -> {
                        Choice choice = choices.get(conflict++);
                        if (choice != Choice.THEIRS) {
                            lines.addAll(open.mine());
                        }
                        if (choice != Choice.MINE) {
                            lines.addAll(open.theirs());
                        }
                    }
                }
            }
            return String.join("\n", lines);
        }
    }

    /// @param base what both began with
    public static Merged merge(String base, String mine, String theirs) {
        var merge = new ThreeWayMerge(base, mine, theirs);
        merge.run();
        return new Merged(merge.parts);
    }

    private void run() {
        List<Change> ours = Lines.changes(base, mine);
        List<Change> others = Lines.changes(base, theirs);
        int i = 0;
        int j = 0;
        int at = 0;
        int shiftMine = 0;
        int shiftTheirs = 0;
        while (i < ours.size() || j < others.size()) {
            int from = Math.min(start(ours, i), start(others, j));
            settle(base.subList(at, from), Origin.UNCHANGED);
            int to = from;
            int mineFrom = from + shiftMine;
            int theirsFrom = from + shiftTheirs;
            int firstMine = i;
            int firstTheirs = j;
            // Changes that touch belong together, as in every diff3: nobody can say which of them comes first.
            while (start(ours, i) <= to || start(others, j) <= to) {
                if (start(ours, i) <= to) {
                    Change change = ours.get(i++);
                    to = Math.max(to, change.to());
                    shiftMine = change.otherTo() - change.to();
                } else {
                    Change change = others.get(j++);
                    to = Math.max(to, change.to());
                    shiftTheirs = change.otherTo() - change.to();
                }
            }
            decide(
                    base.subList(from, to),
                    i > firstMine ? mine.subList(mineFrom, to + shiftMine) : null,
                    j > firstTheirs ? theirs.subList(theirsFrom, to + shiftTheirs) : null);
            at = to;
        }
        settle(base.subList(at, base.size()), Origin.UNCHANGED);
    }

    private static int start(List<Change> changes, int index) {
        return index < changes.size() ? changes.get(index).from() : Integer.MAX_VALUE;
    }

    private void decide(
            List<String> before,
            @org.jspecify.annotations.Nullable List<String> ours,
            @org.jspecify.annotations.Nullable List<String> others) {
        if (others == null && ours != null) {
            settle(ours, Origin.MINE);
        } else if (ours == null && others != null) {
            settle(others, Origin.THEIRS);
        } else if (ours != null && others != null) {
            conflict(before, ours, others);
        }
    }

    /// Lines that both sides have at the ends of a conflict are no part of it.
    private void conflict(List<String> before, List<String> ours, List<String> others) {
        int head = 0;
        int most = Math.min(ours.size(), others.size());
        while (head < most && ours.get(head).equals(others.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && ours.get(ours.size() - 1 - tail).equals(others.get(others.size() - 1 - tail))) {
            tail++;
        }
        settle(ours.subList(0, head), Origin.BOTH);
        List<String> mineLeft = ours.subList(head, ours.size() - tail);
        List<String> theirsLeft = others.subList(head, others.size() - tail);
        if (!mineLeft.isEmpty() || !theirsLeft.isEmpty()) {
            parts.add(new Part.Conflict(before, mineLeft, theirsLeft));
        }
        settle(ours.subList(ours.size() - tail, ours.size()), Origin.BOTH);
    }

    private void settle(List<String> lines, Origin origin) {
        if (!lines.isEmpty()) {
            parts.add(new Part.Settled(lines, origin));
        }
    }
}
