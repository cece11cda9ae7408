package dev.patchsmith.language.objc.lex;

import java.util.Arrays;

/// A text with its line continuations taken out, and the way back to the original offsets.
///
/// A continuation is a backslash at the end of a line; blanks between the two are tolerated, as compilers do.
final class Splices {

    private final char[] characters;
    private final int length;
    private final int[] places;
    private final int[] removed;
    private final int count;
    private int next;

    private Splices(char[] characters, int length, int[] places, int[] removed, int count) {
        this.characters = characters;
        this.length = length;
        this.places = places;
        this.removed = removed;
        this.count = count;
    }

    static Splices of(String text) {
        int length = text.length();
        char[] characters = new char[length + 4];
        text.getChars(0, length, characters, 0);
        int backslash = text.indexOf('\\');
        if (backslash < 0) {
            return new Splices(characters, length, new int[0], new int[0], 0);
        }
        int[] places = new int[16];
        int[] removed = new int[16];
        int count = 0;
        int to = backslash;
        int from = backslash;
        while (from < length) {
            char c = characters[from];
            int after = c == '\\' ? endOfContinuation(characters, from, length) : -1;
            if (after < 0) {
                characters[to++] = c;
                from++;
            } else {
                if (count == places.length) {
                    places = Arrays.copyOf(places, count * 2);
                    removed = Arrays.copyOf(removed, count * 2);
                }
                from = after;
                places[count] = to;
                removed[count++] = from - to;
            }
        }
        Arrays.fill(characters, to, characters.length, '\0');
        return new Splices(characters, to, places, removed, count);
    }

    /// The characters without continuations; at least one NUL follows the last.
    char[] characters() {
        return characters;
    }

    int length() {
        return length;
    }

    /// The offset in the original text; must be asked with growing places.
    int original(int place) {
        while (next < count && places[next] <= place) {
            next++;
        }
        return next == 0 ? place : place + removed[next - 1];
    }

    static String removeFrom(String written) {
        Splices splices = of(written);
        return splices.count == 0 ? written : new String(splices.characters, 0, splices.length);
    }

    /// The offset after the line end, or -1 when the backslash does not end its line.
    private static int endOfContinuation(char[] text, int backslash, int length) {
        int i = backslash + 1;
        while (i < length && (text[i] == ' ' || text[i] == '\t')) {
            i++;
        }
        if (i < length && text[i] == '\r') {
            return i + 1 < length && text[i + 1] == '\n' ? i + 2 : i + 1;
        }
        return i < length && text[i] == '\n' ? i + 1 : -1;
    }
}
