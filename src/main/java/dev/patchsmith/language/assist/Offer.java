package dev.patchsmith.language.assist;

import java.util.List;

/// What could be written at a place, the best first.
///
/// @param start where the part begins that was typed already and is replaced
/// @param eager whether the place itself asks for it, such as behind a dot, before a letter is typed
public record Offer(int start, List<Candidate> candidates, boolean eager) {

    public static final Offer NOTHING = new Offer(0, List.of(), false);

    public Offer {
        candidates = List.copyOf(candidates);
    }
}
