package dev.patchsmith.apk.diff;

import java.util.stream.Stream;

/// How many differences there are, the real ones by what happened, and the noise.
public record Counts(int added, int removed, int changed, int moved, int noise) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    static Counts of(Stream<DiffNode> differences) {
        return differences.map(Counts::one).reduce(NONE, Counts::plus);
    }

    private static Counts one(DiffNode node) {
        if (node.noise().isPresent()) {
            return new Counts(0, 0, 0, 0, 1);
        }
        return switch (node.change()) {
            case ADDED -> new Counts(1, 0, 0, 0, 0);
            case REMOVED -> new Counts(0, 1, 0, 0, 0);
            case CHANGED -> new Counts(0, 0, 1, 0, 0);
            case MOVED -> new Counts(0, 0, 0, 1, 0);
            case SAME -> NONE;
        };
    }

    public int real() {
        return added + removed + changed + moved;
    }

    public int total() {
        return real() + noise;
    }

    /// The one change that all real differences share, `CHANGED` for a mixture, `SAME` for none.
    public Change badge() {
        if (real() == 0) {
            return Change.SAME;
        }
        if (added == real()) {
            return Change.ADDED;
        }
        if (removed == real()) {
            return Change.REMOVED;
        }
        return moved == real() ? Change.MOVED : Change.CHANGED;
    }

    public Counts plus(Counts other) {
        return new Counts(
                added + other.added,
                removed + other.removed,
                changed + other.changed,
                moved + other.moved,
                noise + other.noise);
    }
}
