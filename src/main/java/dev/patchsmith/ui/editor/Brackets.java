package dev.patchsmith.ui.editor;

import java.util.OptionalInt;

/// Finds the bracket that belongs to another one. Brackets in strings and comments are no brackets.
final class Brackets {

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    private static final int FARTHEST = 200_000;

    private Brackets() {}

    static char closingOf(char opening) {
        int kind = OPENING.indexOf(opening);
        return kind < 0 ? 0 : CLOSING.charAt(kind);
    }

    static boolean isBracket(char c) {
        return OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0;
    }

    /// The place of the partner of the bracket at the offset.
    static OptionalInt partner(String text, int offset, Colours colours) {
        char own = text.charAt(offset);
        boolean forward = OPENING.indexOf(own) >= 0;
        String partners = forward ? CLOSING : OPENING;
        char other = partners.charAt((forward ? OPENING : CLOSING).indexOf(own));
        if (isQuoted(offset, colours)) {
            return OptionalInt.empty();
        }
        int depth = 0;
        int step = forward ? 1 : -1;
        for (int at = offset, looked = 0; at >= 0 && at < text.length() && looked < FARTHEST; at += step, looked++) {
            char c = text.charAt(at);
            if ((c == own || c == other) && !isQuoted(at, colours)) {
                depth += c == own ? 1 : -1;
                if (depth == 0) {
                    return OptionalInt.of(at);
                }
            }
        }
        return OptionalInt.empty();
    }

    static boolean isQuoted(int offset, Colours colours) {
        int i = colours.firstAfter(offset);
        return i < colours.size()
                && colours.start(i) <= offset
                && (colours.style(i).equals("string") || colours.style(i).equals("comment"));
    }
}
