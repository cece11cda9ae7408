package dev.patchsmith.apk.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;

/// Finds the places where two lists of lines differ.
final class LineDiff {

    private LineDiff() {}

    /// A run of lines that was exchanged for another; either may be empty. Positions start at 0.
    record Place(int at, int removed, int to, int added) {

        private Place and(Place next) {
            return new Place(at, removed + next.removed, to, added + next.added);
        }

        private boolean touches(Place next) {
            return at + removed == next.at && to + added == next.to;
        }
    }

    static List<Place> places(List<String> left, List<String> right) {
        List<Place> places = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(left, right, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            Chunk<String> source = delta.getSource();
            Chunk<String> target = delta.getTarget();
            Place place = new Place(source.getPosition(), source.size(), target.getPosition(), target.size());
            if (!places.isEmpty() && places.getLast().touches(place)) {
                places.set(places.size() - 1, places.getLast().and(place));
            } else {
                places.add(place);
            }
        }
        return places;
    }
}
