package dev.patchsmith.ui.editor;

/// The one stretch in which two texts differ.
///
/// @param start where it begins in both
/// @param end   where it ends in the old text
/// @param text  what the new text has in its place
record TextDifference(int start, int end, String text) {

    static TextDifference between(String before, String after) {
        int head = 0;
        int most = Math.min(before.length(), after.length());
        while (head < most && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        return new TextDifference(head, before.length() - tail, after.substring(head, after.length() - tail));
    }

    /// Where an offset of the old text is in the new one.
    int moved(int offset) {
        if (offset <= start) {
            return offset;
        }
        return offset >= end ? offset + text.length() - (end - start) : Math.min(offset, start + text.length());
    }
}
