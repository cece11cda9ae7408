package dev.patchsmith.apk.diff;

import java.util.List;

/// A line of one side.
///
/// @param number the line's number, starting at 1
/// @param marks the parts that differ from the line it is shown beside, in order; empty for a line without a partner
public record TextLine(int number, String text, List<Mark> marks) {

    /// A range of characters, the end not included.
    public record Mark(int start, int end) {}

    public TextLine {
        marks = List.copyOf(marks);
    }
}
