package dev.patchsmith.language.translate;

import java.util.ArrayList;
import java.util.List;

/// A printf format cut into literal text and conversions.
record FormatText(List<Piece> pieces) {

    FormatText {
        pieces = List.copyOf(pieces);
    }

    /// Text between conversions, or a conversion.
    sealed interface Piece {}

    record Literal(String text) implements Piece {}

    /// @param position the number in `%2$@`, or 0
    /// @param width digits, `*` or empty; precision likewise, without the dot, and `hasPrecision` for `%.f`
    record Conversion(
            int position, String flags, String width, boolean hasPrecision, String precision, String length, char kind)
            implements Piece {

        boolean isPlain() {
            return flags.isEmpty() && width.isEmpty() && !hasPrecision;
        }
    }

    static FormatText parse(String format) {
        List<Piece> pieces = new ArrayList<>();
        var text = new StringBuilder();
        int at = 0;
        while (at < format.length()) {
            char c = format.charAt(at++);
            if (c != '%') {
                text.append(c);
            } else if (at < format.length() && format.charAt(at) == '%') {
                text.append('%');
                at++;
            } else {
                if (!text.isEmpty()) {
                    pieces.add(new Literal(text.toString()));
                    text.setLength(0);
                }
                var scanner = new Scanner(format, at);
                pieces.add(scanner.conversion());
                at = scanner.at;
            }
        }
        if (!text.isEmpty()) {
            pieces.add(new Literal(text.toString()));
        }
        return new FormatText(pieces);
    }

    /// How many arguments the conversions read.
    int argumentCount() {
        int count = 0;
        for (Piece piece : pieces) {
            if (piece instanceof Conversion c) {
                count += 1 + (c.width().equals("*") ? 1 : 0) + (c.precision().equals("*") ? 1 : 0);
            }
        }
        return count;
    }

    private static final class Scanner {
        private final String format;
        private int at;

        Scanner(String format, int at) {
            this.format = format;
            this.at = at;
        }

        Conversion conversion() {
            int position = 0;
            int mark = at;
            String number = run("0123456789");
            if (!number.isEmpty() && number.length() < 4 && at < format.length() && format.charAt(at) == '$') {
                position = Integer.parseInt(number);
                at++;
            } else {
                at = mark;
            }
            String flags = run("-+ #0'");
            String width = star();
            boolean hasPrecision = at < format.length() && format.charAt(at) == '.';
            String precision = "";
            if (hasPrecision) {
                at++;
                precision = star();
            }
            String length = run("hlqjztL");
            char kind = at < format.length() ? format.charAt(at++) : '\0';
            return new Conversion(position, flags, width, hasPrecision, precision, length, kind);
        }

        private String star() {
            if (at < format.length() && format.charAt(at) == '*') {
                at++;
                return "*";
            }
            return run("0123456789");
        }

        private String run(String of) {
            int start = at;
            while (at < format.length() && of.indexOf(format.charAt(at)) >= 0) {
                at++;
            }
            return format.substring(start, at);
        }
    }
}
