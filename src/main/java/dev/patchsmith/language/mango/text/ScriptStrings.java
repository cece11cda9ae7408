package dev.patchsmith.language.mango.text;

import java.util.ArrayList;
import java.util.List;

/// The byte rules of string literals.
///
/// The lexer of the run time scans UTF-8 bytes and takes some two-byte combinations, a leftover of another encoding,
/// as one: a byte in 81..9F or E0..EF together with a following byte in 40..7E or 80..FC. Such a pair swallows a
/// backslash, so that `，\n` is not a comma and a line feed, and `，\"` ends the literal. Writers therefore split the
/// literal before such a backslash; readers scan by the same rule.
public final class ScriptStrings {

    private ScriptStrings() {}

    /// The raw texts, without quotes, of the literals whose concatenation is the value; one unless the byte-pair rule
    /// needs a split.
    public static List<String> pieces(String value) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        PairScan scan = new PairScan();
        int i = 0;
        while (i < value.length()) {
            int c = value.codePointAt(i);
            String written = escape(c);
            if (written.charAt(0) == '\\' && scan.swallows('\\')) {
                pieces.add(piece.toString());
                piece.setLength(0);
                scan = new PairScan();
            }
            piece.append(written);
            if (written.charAt(0) != '\\') {
                scan.take(c);
            }
            i += Character.charCount(c);
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static String escape(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default -> Character.toString(c);
        };
    }

    /// Whether the value can be written at all: NUL would end the script, and half a surrogate pair is no text.
    public static boolean isWritable(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /// The value the run time reads from the raw text of a literal.
    public static String value(String raw) {
        StringBuilder value = new StringBuilder(raw.length());
        PairScan scan = new PairScan();
        int i = 0;
        while (i < raw.length()) {
            int c = raw.codePointAt(i);
            if (c == '\\' && !scan.swallows(c) && i + 1 < raw.length() && isEscape(raw.charAt(i + 1))) {
                value.append(unescape(raw.charAt(i + 1)));
                i += 2;
                continue;
            }
            boolean dropped = c == '\n' && !scan.swallows(c);
            if (!dropped) {
                value.appendCodePoint(c);
            }
            scan.take(c);
            i += Character.charCount(c);
        }
        return value.toString();
    }

    /// The offset behind the closing quote of a literal, or -1 when the text ends first.
    ///
    /// @param start the offset behind the opening quote
    public static int end(String text, int start) {
        PairScan scan = new PairScan();
        int i = start;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == 0) {
                return -1;
            }
            if (c < 0x80) {
                boolean swallowed = scan.swallows(c);
                if (c == '"' && !swallowed) {
                    return i + 1;
                }
                if (c == '\\' && !swallowed && i + 1 < text.length() && isEscape(text.charAt(i + 1))) {
                    i += 2;
                    continue;
                }
                scan.take(c);
                i++;
            } else {
                int point = text.codePointAt(i);
                scan.take(point);
                i += Character.charCount(point);
            }
        }
        return -1;
    }

    /// The offset of the first backslash in a raw text that stays a backslash although it looks like an escape of C, or
    /// -1.
    public static int literalBackslash(String raw) {
        PairScan scan = new PairScan();
        int i = 0;
        while (i < raw.length()) {
            int c = raw.codePointAt(i);
            if (c == '\\' && i + 1 < raw.length()) {
                char next = raw.charAt(i + 1);
                boolean swallowed = scan.swallows(c);
                if (swallowed ? isEscape(next) : "abefrvxuU0'?".indexOf(next) >= 0) {
                    return i;
                }
                if (!swallowed && isEscape(next)) {
                    i += 2;
                    continue;
                }
            }
            scan.take(c);
            i += Character.charCount(c);
        }
        return -1;
    }

    private static boolean isEscape(char c) {
        return c == '"' || c == 'n' || c == 't' || c == '\\';
    }

    private static char unescape(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            default -> c;
        };
    }

    /// Follows the UTF-8 bytes of a literal and knows whether the last one waits for a partner.
    private static final class PairScan {

        private boolean waiting;

        /// Whether the last byte forms a pair with this ASCII character and so takes its meaning away.
        boolean swallows(int ascii) {
            return waiting && ascii >= 0x40 && ascii <= 0x7E;
        }

        void take(int point) {
            if (point < 0x80) {
                waiting = false;
            } else if (point < 0x800) {
                take2(0xC0 | point >> 6);
                take2(0x80 | point & 0x3F);
            } else if (point < 0x10000) {
                take2(0xE0 | point >> 12);
                take2(0x80 | point >> 6 & 0x3F);
                take2(0x80 | point & 0x3F);
            } else {
                take2(0xF0 | point >> 18);
                take2(0x80 | point >> 12 & 0x3F);
                take2(0x80 | point >> 6 & 0x3F);
                take2(0x80 | point & 0x3F);
            }
        }

        private void take2(int unit) {
            if (waiting && unit >= 0x80 && unit <= 0xFC) {
                waiting = false;
            } else {
                waiting = (unit >= 0x81 && unit <= 0x9F) || (unit >= 0xE0 && unit <= 0xEF);
            }
        }
    }
}
