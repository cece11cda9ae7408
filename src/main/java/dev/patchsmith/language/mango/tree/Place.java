package dev.patchsmith.language.mango.tree;

import dev.patchsmith.language.source.Span;

/// Where a node stands and where it comes from. All places are equal, so that trees are compared by what they say.
///
/// @param span the range in the script text; [Span#NONE] for a node that was built and not read
/// @param origin the range in the Objective-C source the node was made from; [Span#NONE] where there is none
public record Place(Span span, Span origin) {

    public static final Place NONE = new Place(Span.NONE, Span.NONE);

    /// The place of a node that was read from a script.
    public static Place at(Span span) {
        return new Place(span, Span.NONE);
    }

    /// The place of a node that was made from Objective-C.
    public static Place from(Span origin) {
        return new Place(Span.NONE, origin);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Place;
    }

    @Override
    public int hashCode() {
        return 1;
    }

    @Override
    public String toString() {
        return "";
    }
}
